// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension LedgerSession {
    func list(_ query: CasusQuery) throws -> CasusList {
        var conditions: [SQL] = ["r.user_id = \(query.reader.description)"]
        if let phase = query.phase { conditions.append("c.phase = \(phase.rawValue)") }
        if let partij = query.partij { conditions.append("c.partij_id = \(partij.description)") }
        if let number = query.number { conditions.append("r.number = \(number)") }
        if let token = query.token {
            conditions.append(
                "r.sees_names = 1 AND r.casus_id IN (SELECT casus_id FROM person_token WHERE token = \(token))")
        }
        let rows = try sql.query(
            """
            SELECT c.id, c.number, c.phase, c.stage, c.partij_id, c.procesregisseur_id, c.reported_at, c.changed_at,
                c.version, c.heading, r.sees_names
            FROM casus_reader r JOIN casus c ON c.id = r.casus_id
            WHERE \(fragment: SQL.joined(conditions, by: " AND "))
            ORDER BY \(fragment: LedgerSession.order(query.order))
            LIMIT \(query.limit + 1) OFFSET \(query.offset)
            """)
        return CasusList(
            rows: try rows.prefix(query.limit).map(LedgerSession.listRow), more: rows.count > query.limit)
    }

    private static func order(_ order: CasusQuery.Order) -> SQL {
        switch order {
        case .changed: return "r.changed_at DESC, r.casus_id"
        case .reported: return "r.reported_at DESC, r.casus_id"
        case .number: return "r.number DESC"
        }
    }

    private static func listRow(_ row: SQLRow) throws -> CasusList.Row {
        CasusList.Row(
            id: Identifier(known: try row.text("id")), number: try row.text("number"),
            phase: try phase(row), stage: Int(try row.int("stage")),
            partij: Identifier(known: try row.text("partij_id")),
            procesregisseur: try row.optionalText("procesregisseur_id").map { Identifier(known: $0) },
            reportedAt: Moment(milliseconds: try row.int("reported_at")),
            changedAt: Moment(milliseconds: try row.int("changed_at")), version: Int(try row.int("version")),
            seesNames: try row.bool("sees_names"), sealedHeading: try row.blob("heading"))
    }

    private static func phase(_ row: SQLRow) throws -> Phase {
        guard let phase = Phase(rawValue: try row.text("phase")) else {
            throw UnknownWord(table: "casus", column: "phase")
        }
        return phase
    }

    func work(of user: Identifier<User>, limit: Int) throws -> [StoredWork] {
        try sql.query(
            """
            SELECT w.casus_id, w.kind, w.due, w.amount, c.number, c.phase
            FROM work_item w JOIN casus c ON c.id = w.casus_id
            WHERE w.user_id = \(user.description) ORDER BY w.due NULLS LAST, c.number, w.kind LIMIT \(limit)
            """
        ).map { row in
            guard let kind = WorkItem.Kind(rawValue: try row.text("kind")) else {
                throw UnknownWord(table: "work_item", column: "kind")
            }
            return StoredWork(
                casus: Identifier(known: try row.text("casus_id")), number: try row.text("number"),
                phase: try LedgerSession.phase(row),
                item: WorkItem(
                    kind: kind, user: user, due: try row.optionalText("due").flatMap { Day($0) },
                    count: Int(try row.int("amount"))))
        }
    }

    func matches(_ token: [UInt8], activeOnly: Bool) throws -> [CasusMatch] {
        try sql.query(
            """
            SELECT c.id, c.procesregisseur_id FROM person_token t JOIN casus c ON c.id = t.casus_id
            WHERE t.token = \(token) AND c.stage < \(activeOnly ? 2 : 9) ORDER BY c.id
            """
        ).map { row in
            CasusMatch(
                id: Identifier(known: try row.text("id")),
                procesregisseur: try row.optionalText("procesregisseur_id").map { Identifier(known: $0) })
        }
    }

    func due(on day: Day, limit: Int) throws -> [Identifier<Casus>] {
        try sql.query(
            """
            SELECT id FROM casus WHERE next_clock IS NOT NULL AND next_clock <= \(day.description)
            ORDER BY next_clock, id LIMIT \(limit)
            """
        ).map { Identifier(known: try $0.text("id")) }
    }

    func casussen(after: Identifier<Casus>?, limit: Int) throws -> [Identifier<Casus>] {
        try sql.query("SELECT id FROM casus WHERE id > \(after?.description ?? "") ORDER BY id LIMIT \(limit)")
            .map { Identifier(known: try $0.text("id")) }
    }

    func retention(limit: Int) throws -> [RetentionRow] {
        try sql.query(
            """
            SELECT number, stage, next_clock FROM casus WHERE stage > 0
            ORDER BY next_clock NULLS LAST, number LIMIT \(limit)
            """
        ).map { row in
            RetentionRow(
                number: try row.text("number"), stage: Int(try row.int("stage")),
                nextClock: try row.optionalText("next_clock").flatMap { Day($0) })
        }
    }

    func phaseCounts() throws -> [Phase: Int] {
        let rows = try sql.query("SELECT phase, CAST(count(*) AS BIGINT) AS amount FROM casus GROUP BY phase")
        let pairs = try rows.map { (try LedgerSession.phase($0), Int(try $0.int("amount"))) }
        return Dictionary(pairs, uniquingKeysWith: +)
    }

    func nextNumber(in year: Int) throws -> Int {
        let row = try sql.row(
            """
            INSERT INTO casus_number (year, last) VALUES (\(year), 1)
            ON CONFLICT (year) DO UPDATE SET last = casus_number.last + 1 RETURNING last
            """)
        return Int(try row?.int("last") ?? 1)
    }

    func tallies() throws -> [Tally] {
        try sql.query("SELECT year, what, amount FROM tally ORDER BY year DESC, what").map { row in
            Tally(year: Int(try row.int("year")), what: try row.text("what"), count: Int(try row.int("amount")))
        }
    }

    func count(_ tally: Tally) throws {
        try sql.execute(
            """
            INSERT INTO tally (year, what, amount) VALUES (\(tally.year), \(tally.what), \(tally.count))
            ON CONFLICT (year, what) DO UPDATE SET amount = tally.amount + excluded.amount
            """)
    }

    func consume(once token: String, at moment: Moment) throws -> Bool {
        let inserted = try sql.execute(
            """
            INSERT INTO once (token, used_at) VALUES (\(token), \(moment.milliseconds))
            ON CONFLICT (token) DO NOTHING
            """)
        return inserted == 1
    }
}

/// A word in the database that this program does not know.
struct UnknownWord: Error {
    let table: String
    let column: String
}
