// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Pages of lists: what is there for somebody by name, and what is there for a role, put together.
///
/// Each part is read in the order of an index from where the page begins, and no further than the page is long. So a
/// page costs the same wherever it is and however much there is.
extension LedgerSession {
    func list(_ query: CasusQuery) throws -> CasusList {
        let isBackwards = query.cursor?.direction == .before
        var found = try rows(named: query)
        for role in query.roles.sorted(by: { $0.rawValue < $1.rawValue }) {
            for phase in query.phase.map({ [$0] }) ?? Phase.allCases {
                found += try rows(role: role, phase, query)
            }
        }
        // Whoever is named in a casus may see more of it than by role alone.
        let distinct = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { $0.seesNames ? $0 : $1 }).values
        let sorted = distinct.sorted { left, right in
            let (first, second) = (left.place(in: query.order), right.place(in: query.order))
            let isEarlier = first == second ? left.id > right.id : first > second
            return isBackwards ? !isEarlier : isEarlier
        }
        let page = sorted.prefix(query.limit)
        return CasusList(rows: isBackwards ? page.reversed() : Array(page), more: sorted.count > query.limit)
    }

    private func rows(named query: CasusQuery) throws -> [CasusList.Row] {
        var conditions: [SQL] = ["r.user_id = \(query.reader.description)"]
        if let phase = query.phase { conditions.append("r.phase = \(phase.rawValue)") }
        if let partij = query.partij { conditions.append("r.partij_id = \(partij.description)") }
        return try rows(of: "casus_reader", conditions, query)
    }

    private func rows(role: User.Role, _ phase: Phase, _ query: CasusQuery) throws -> [CasusList.Row] {
        var conditions: [SQL] = ["r.role = \(role.rawValue)", "r.phase = \(phase.rawValue)"]
        if let partij = query.partij { conditions.append("r.partij_id = \(partij.description)") }
        return try rows(of: "casus_role", conditions, query)
    }

    private func rows(of table: SQLIdentifier, _ own: [SQL], _ query: CasusQuery) throws -> [CasusList.Row] {
        let column = LedgerSession.column(query.order)
        var conditions = own
        if let number = query.number {
            conditions.append("r.casus_id = (SELECT id FROM casus WHERE number = \(number))")
        }
        if let dossier = query.dossier { conditions.append("c.dossier = \(dossier)") }
        var start: SQL = ""
        if let token = query.token {
            // A cross join, because SQLite keeps its order: first the few casussen with this token.
            start = "(SELECT DISTINCT casus_id FROM person_token WHERE token = \(token)) t CROSS JOIN "
            conditions += ["r.casus_id = t.casus_id", "r.sees_names = 1"]
        }
        var direction: SQL = "DESC"
        if let cursor = query.cursor {
            let compare: SQL = cursor.direction == .after ? "<" : ">"
            direction = cursor.direction == .after ? "DESC" : "ASC"
            conditions.append(
                """
                (r.\(fragment: column), r.casus_id) \(fragment: compare) (\(cursor.place), \(cursor.casus.description))
                """)
        }
        return try sql.query(
            """
            SELECT c.id, c.number, c.phase, c.stage, c.partij_id, c.procesregisseur_id, c.reported_at, c.changed_at,
                c.version, c.heading, c.dossier, r.sees_names,
                CASE WHEN EXISTS (SELECT 1 FROM casus_behind b WHERE b.casus_id = r.casus_id) THEN 1 ELSE 0 END
                    AS is_behind
            FROM \(fragment: start)\(name: table) r JOIN casus c ON c.id = r.casus_id
            WHERE \(fragment: SQL.joined(conditions, by: " AND "))
            ORDER BY r.\(fragment: column) \(fragment: direction), r.casus_id \(fragment: direction)
            LIMIT \(query.limit + 1)
            """
        ).map(LedgerSession.listRow)
    }

    private static func column(_ order: CasusQuery.Order) -> SQL {
        switch order {
        case .changed: return "changed_at"
        case .reported: return "reported_at"
        case .number: return "place"
        }
    }

    func work(of user: Identifier<User>, roles: Set<User.Role>, limit: Int) throws -> [StoredWork] {
        var found = try sql.query(
            """
            SELECT w.casus_id, w.kind, w.due, w.due_place, w.place, w.amount, w.number, w.phase,
                CASE WHEN EXISTS (SELECT 1 FROM casus_behind b WHERE b.casus_id = w.casus_id) THEN 1 ELSE 0 END
                    AS is_behind
            FROM work_item w
            WHERE w.user_id = \(user.description) ORDER BY w.due_place, w.place, w.kind LIMIT \(limit)
            """)
        for role in roles.sorted(by: { $0.rawValue < $1.rawValue }) {
            found += try sql.query(
                """
                SELECT w.casus_id, w.kind, w.due, w.due_place, w.place, CAST(1 AS BIGINT) AS amount, w.number, w.phase,
                    CASE WHEN EXISTS (SELECT 1 FROM casus_behind b WHERE b.casus_id = w.casus_id) THEN 1 ELSE 0 END
                        AS is_behind
                FROM role_work w
                WHERE w.role = \(role.rawValue) ORDER BY w.due_place, w.place, w.kind LIMIT \(limit)
                """)
        }
        let sorted = try found.map { row in
            (key: (try row.text("due_place"), try row.int("place"), try row.text("kind")), row: row)
        }.sorted { $0.key < $1.key }
        return try sorted.prefix(limit).map { try LedgerSession.work($0.row, of: user) }
    }

    private static func work(_ row: SQLRow, of user: Identifier<User>) throws -> StoredWork {
        guard let kind = WorkItem.Kind(rawValue: try row.text("kind")) else {
            throw UnknownWord(table: "work_item", column: "kind")
        }
        return StoredWork(
            casus: Identifier(known: try row.text("casus_id")), number: try row.text("number"), phase: try phase(row),
            item: WorkItem(
                kind: kind, user: user, due: try row.optionalText("due").flatMap { Day($0) },
                count: Int(try row.int("amount"))),
            isBehind: try row.bool("is_behind"))
    }
}
