// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension Schema {
    /// Every version of the collaboration's profile; which one is current stands in `setting`.
    static let arrangements = Migration(
        id: "0007-arrangement",
        statements: [
            """
            CREATE TABLE arrangement (
                id {text} NOT NULL, version {text} NOT NULL, body {text} NOT NULL, PRIMARY KEY (id, version)) {strict}
            """
        ])
}

extension LedgerSession {
    func install(_ arrangement: Arrangement) throws {
        let version = arrangement.version
        if let present = try self.arrangement(version), present != arrangement, try hasCasussen() {
            throw ArrangementInUse(version)
        }
        let body = try Document.write(arrangement)
        try sql.execute(
            """
            INSERT INTO arrangement (id, version, body) VALUES (\(version.id), \(version.version), \(body))
            ON CONFLICT (id, version) DO UPDATE SET body = excluded.body
            """)
        try set("arrangement", try Document.write(version))
        try nextRevision()
    }

    func arrangements() throws -> [Arrangement] {
        try sql.query("SELECT body FROM arrangement ORDER BY id, version").map { try Document.read($0.text("body")) }
    }

    func currentArrangement() throws -> Arrangement? {
        guard let text = try setting("arrangement") else { return nil }
        return try arrangement(try Document.read(text))
    }

    private func arrangement(_ version: Arrangement.Version) throws -> Arrangement? {
        try sql.row(
            "SELECT body FROM arrangement WHERE id = \(version.id) AND version = \(version.version)"
        ).map { try Document.read($0.text("body")) }
    }

    func adoptions() throws -> [Adoption] {
        try setting("adoptions").map { try Document.read($0) } ?? []
    }

    func record(_ adoption: Adoption) throws {
        try set("adoptions", try Document.write(try adoptions() + [adoption]))
        try nextRevision()
    }

    private func hasCasussen() throws -> Bool { try sql.row("SELECT id FROM casus LIMIT 1") != nil }
}
