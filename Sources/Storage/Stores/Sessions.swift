// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension LedgerSession {
    func session(_ digest: [UInt8]) throws -> Session? {
        try sql.row(
            "SELECT user_id, started_at, last_seen_at, language FROM session WHERE digest = \(digest)"
        ).map { row in
            Session(
                digest: digest, user: Identifier(known: try row.text("user_id")),
                startedAt: Moment(milliseconds: try row.int("started_at")),
                lastSeenAt: Moment(milliseconds: try row.int("last_seen_at")),
                language: Language(rawValue: try row.text("language")) ?? .nl)
        }
    }

    func store(_ session: Session) throws {
        try sql.execute(
            """
            INSERT INTO session (digest, user_id, started_at, last_seen_at, language)
            VALUES (\(session.digest), \(session.user.description), \(session.startedAt.milliseconds),
                \(session.lastSeenAt.milliseconds), \(session.language.rawValue))
            ON CONFLICT (digest) DO UPDATE SET last_seen_at = excluded.last_seen_at, language = excluded.language
            """)
    }

    func removeSession(_ digest: [UInt8]) throws { try sql.execute("DELETE FROM session WHERE digest = \(digest)") }

    func removeSessions(lastSeenBefore: Moment, startedBefore: Moment) throws {
        try sql.execute(
            """
            DELETE FROM session WHERE last_seen_at < \(lastSeenBefore.milliseconds)
                OR started_at < \(startedBefore.milliseconds)
            """)
    }

    func removeSessions(of user: Identifier<User>) throws {
        try sql.execute("DELETE FROM session WHERE user_id = \(user.description)")
    }

    func removeFailedLogins(lastBefore: Moment) throws {
        try sql.execute("DELETE FROM failed_login WHERE last_at < \(lastBefore.milliseconds)")
    }

    func removeOnceTokens(usedBefore: Moment) throws {
        try sql.execute("DELETE FROM once WHERE used_at < \(usedBefore.milliseconds)")
    }

    func failedLogins(_ subject: [UInt8]) throws -> FailedLogins? {
        try sql.row("SELECT count, last_at FROM failed_login WHERE subject = \(subject)").map { row in
            FailedLogins(
                subject: subject, count: Int(try row.int("count")),
                lastAt: Moment(milliseconds: try row.int("last_at")))
        }
    }

    func store(_ failed: FailedLogins) throws {
        try sql.execute(
            """
            INSERT INTO failed_login (subject, count, last_at)
            VALUES (\(failed.subject), \(failed.count), \(failed.lastAt.milliseconds))
            ON CONFLICT (subject) DO UPDATE SET count = excluded.count, last_at = excluded.last_at
            """)
    }

    func removeFailedLogins(_ subject: [UInt8]) throws {
        try sql.execute("DELETE FROM failed_login WHERE subject = \(subject)")
    }
}
