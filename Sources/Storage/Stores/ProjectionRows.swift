// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The rows beside a sealed casus. Only what differs is written: most acts change no reader, and each row is in indexes.
extension LedgerSession {
    static let projected: [SQLIdentifier] = [
        "casus_reader", "casus_role", "work_item", "role_work", "person_token", "casus_concern", "casus_behind",
        "vergadering_seat",
    ]

    /// - Parameter isNew: whether the casus was stored just now, so that there is nothing to compare with.
    func project(_ projection: Projection, of casus: StoredCasus, isNew: Bool) throws {
        let row = ProjectedRow(casus: casus, projection: projection, isNew: isNew)
        try projectReaders(row)
        try projectRole(row)
        try projectWork(row)
        try projectTokens(row)
        try projectConcerns(row)
        try projectSeats(row)
        if !isNew { try sql.execute("DELETE FROM casus_behind WHERE casus_id = \(row.id)") }
    }

    /// The rows that are there now; none are looked for when the casus is new.
    private func known(_ row: ProjectedRow, _ statement: SQL) throws -> [SQLRow] {
        row.isNew ? [] : try sql.query(statement)
    }

    private func projectReaders(_ row: ProjectedRow) throws {
        let known = try known(row, "SELECT user_id, sees_names FROM casus_reader WHERE casus_id = \(row.id)")
        let before = Dictionary(
            try known.map { (try $0.text("user_id"), try $0.bool("sees_names")) }, uniquingKeysWith: { $1 })
        let now = Dictionary(
            row.projection.readers.map { ($0.user.description, $0.seesNames) }, uniquingKeysWith: { $1 })
        for user in before.keys where now[user] == nil {
            try sql.execute("DELETE FROM casus_reader WHERE user_id = \(user) AND casus_id = \(row.id)")
        }
        if !before.isEmpty {
            try sql.execute(
                """
                UPDATE casus_reader SET changed_at = \(row.changedAt), phase = \(row.phase) WHERE casus_id = \(row.id)
                """)
        }
        for (user, seesNames) in now.sorted(by: { $0.key < $1.key }) where before[user] != seesNames {
            try sql.execute(
                """
                INSERT INTO casus_reader (user_id, casus_id, sees_names, changed_at, reported_at, number, phase,
                    partij_id, place)
                VALUES (\(user), \(row.id), \(seesNames), \(row.changedAt), \(row.reportedAt), \(row.number),
                    \(row.phase), \(row.partij), \(row.place))
                ON CONFLICT (user_id, casus_id) DO UPDATE SET sees_names = excluded.sees_names
                """)
        }
    }

    private func projectRole(_ row: ProjectedRow) throws {
        guard let reader = row.projection.roleReader else {
            if !row.isNew { try sql.execute("DELETE FROM casus_role WHERE casus_id = \(row.id)") }
            return
        }
        try sql.execute(
            """
            INSERT INTO casus_role (casus_id, role, phase, partij_id, sees_names, changed_at, reported_at, place)
            VALUES (\(row.id), \(reader.role.rawValue), \(row.phase), \(row.partij), \(reader.seesNames),
                \(row.changedAt), \(row.reportedAt), \(row.place))
            ON CONFLICT (casus_id) DO UPDATE SET role = excluded.role, phase = excluded.phase,
                sees_names = excluded.sees_names, changed_at = excluded.changed_at
            """)
    }

    private func projectWork(_ row: ProjectedRow) throws {
        if !row.isNew { try sql.execute("DELETE FROM work_item WHERE casus_id = \(row.id)") }
        for item in row.projection.work {
            let due = item.due?.description
            try sql.execute(
                """
                INSERT INTO work_item (user_id, casus_id, kind, due, amount, place, due_place, number, phase)
                VALUES (\(item.user.description), \(row.id), \(item.kind.rawValue), \(due), \(item.count), \(row.place),
                    \(due ?? ProjectedRow.noDay), \(row.number), \(row.phase))
                """)
        }
        if !row.isNew { try sql.execute("DELETE FROM role_work WHERE casus_id = \(row.id)") }
        for item in row.projection.roleWork {
            let due = item.due?.description
            try sql.execute(
                """
                INSERT INTO role_work (role, casus_id, kind, due, due_place, place, number, phase)
                VALUES (\(item.role.rawValue), \(row.id), \(item.kind.rawValue), \(due), \(due ?? ProjectedRow.noDay),
                    \(row.place), \(row.number), \(row.phase))
                """)
        }
    }

    private func projectTokens(_ row: ProjectedRow) throws {
        let known = try known(row, "SELECT token FROM person_token WHERE casus_id = \(row.id)")
        let before = Set(try known.map { try $0.blob("token") })
        let now = Set(row.projection.tokens)
        for token in before.subtracting(now) {
            try sql.execute("DELETE FROM person_token WHERE token = \(token) AND casus_id = \(row.id)")
        }
        for token in now.subtracting(before) {
            try sql.execute("INSERT INTO person_token (token, casus_id) VALUES (\(token), \(row.id))")
        }
    }

    private func projectSeats(_ row: ProjectedRow) throws {
        if !row.isNew { try sql.execute("DELETE FROM vergadering_seat WHERE casus_id = \(row.id)") }
        for seat in row.projection.seats {
            try sql.execute(
                """
                INSERT INTO vergadering_seat (vergadering_id, casus_id, user_id, only_hears)
                VALUES (\(seat.vergadering.description), \(row.id), \(seat.user.description), \(seat.onlyHears))
                """)
        }
    }

    private func projectConcerns(_ row: ProjectedRow) throws {
        let known = try known(row, "SELECT concern FROM casus_concern WHERE casus_id = \(row.id)")
        let before = Set(try known.map { try $0.text("concern") })
        for concern in before.subtracting(row.projection.concerns).sorted() {
            try sql.execute("DELETE FROM casus_concern WHERE concern = \(concern) AND casus_id = \(row.id)")
        }
        for concern in row.projection.concerns.subtracting(before).sorted() {
            try sql.execute("INSERT INTO casus_concern (concern, casus_id) VALUES (\(concern), \(row.id))")
        }
    }
}

/// What all rows of one casus have in common.
private struct ProjectedRow {
    /// Sorts behind every day.
    static let noDay = "~"

    let projection: Projection
    let isNew: Bool
    let id: String
    let number: String
    let place: Int64
    let phase: String
    let partij: String
    let changedAt: Int64
    let reportedAt: Int64

    init(casus: StoredCasus, projection: Projection, isNew: Bool) {
        self.projection = projection
        self.isNew = isNew
        id = casus.id.description
        number = casus.number
        place = CasusNumber.place(of: casus.number)
        phase = projection.phase.rawValue
        partij = projection.partij.description
        changedAt = projection.changedAt.milliseconds
        reportedAt = projection.reportedAt.milliseconds
    }
}
