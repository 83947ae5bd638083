// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension LedgerSession {
    static func listRow(_ row: SQLRow) throws -> CasusList.Row {
        CasusList.Row(
            id: Identifier(known: try row.text("id")), number: try row.text("number"),
            phase: try phase(row), stage: Int(try row.int("stage")),
            partij: Identifier(known: try row.text("partij_id")),
            procesregisseur: try row.optionalText("procesregisseur_id").map { Identifier(known: $0) },
            reportedAt: Moment(milliseconds: try row.int("reported_at")),
            changedAt: Moment(milliseconds: try row.int("changed_at")), version: Int(try row.int("version")),
            seesNames: try row.bool("sees_names"), sealedHeading: try row.blob("heading"),
            isBehind: try row.bool("is_behind"), dossier: try row.optionalText("dossier"))
    }

    static func phase(_ row: SQLRow) throws -> Phase {
        guard let phase = Phase(rawValue: try row.text("phase")) else {
            throw UnknownWord(table: "casus", column: "phase")
        }
        return phase
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

    func due(on day: Day, after last: DueCasus?, limit: Int) throws -> [DueCasus] {
        try sql.query(
            """
            SELECT next_clock, id FROM casus WHERE next_clock IS NOT NULL AND next_clock <= \(day.description)
                AND (next_clock, id) > (\(last?.day.description ?? ""), \(last?.id.description ?? ""))
            ORDER BY next_clock, id LIMIT \(limit)
            """
        ).compactMap { row in
            try Day(row.text("next_clock")).map { DueCasus(day: $0, id: Identifier(known: try row.text("id"))) }
        }
    }

    func casussen(after: Identifier<Casus>?, limit: Int) throws -> [Identifier<Casus>] {
        try sql.query("SELECT id FROM casus WHERE id > \(after?.description ?? "") ORDER BY id LIMIT \(limit)")
            .map { Identifier(known: try $0.text("id")) }
    }

    func phaseCounts() throws -> [Phase: Int] {
        let rows = try sql.query("SELECT phase, amount FROM casus_count")
        let pairs = try rows.map { (try LedgerSession.phase($0), Int(try $0.int("amount"))) }
        return Dictionary(pairs, uniquingKeysWith: +)
    }

    /// Keeps the counts, so that nobody has to count a million rows to show four numbers.
    func count(_ phase: Phase, by difference: Int) throws {
        try sql.execute(
            """
            INSERT INTO casus_count (phase, amount) VALUES (\(phase.rawValue), \(difference))
            ON CONFLICT (phase) DO UPDATE SET amount = casus_count.amount + excluded.amount
            """)
    }

    func phase(of casus: Identifier<Casus>) throws -> Phase? {
        try sql.row("SELECT phase FROM casus WHERE id = \(casus.description)").map(LedgerSession.phase)
    }

    func behind(after: Identifier<Casus>?, limit: Int) throws -> [Identifier<Casus>] {
        try sql.query(
            "SELECT casus_id FROM casus_behind WHERE casus_id > \(after?.description ?? "") ORDER BY casus_id LIMIT \(limit)"
        ).map { Identifier(known: try $0.text("casus_id")) }
    }

    func behind(among casussen: Set<Identifier<Casus>>) throws -> Set<Identifier<Casus>> {
        // Nearly always there are none, and then nothing needs to be compared.
        guard try sql.exists("SELECT 1 FROM casus_behind LIMIT 1") else { return [] }
        return try casussen.filter {
            try sql.exists("SELECT 1 FROM casus_behind WHERE casus_id = \($0.description) LIMIT 1")
        }
    }

    func lookAgain(at concerns: [String], since revision: Int64) throws {
        // With a change before it that touched every casus, all of them wait already.
        guard try projectedRevision() == revision else { return }
        for concern in Set(concerns).sorted() {
            try sql.execute(
                """
                INSERT INTO casus_behind (casus_id) SELECT casus_id FROM casus_concern WHERE concern = \(concern)
                ON CONFLICT (casus_id) DO NOTHING
                """)
        }
        try setProjected(revision: try registerRevision())
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
