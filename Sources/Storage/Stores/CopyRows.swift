// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension Schema {
    /// What stays of anonymised casussen, and rounds of counting: no column leads to a casus or a person.
    static let copies = Migration(
        id: "0031-anonymised",
        statements: [
            "CREATE TABLE anonymised_copy (number {text} PRIMARY KEY, sealed {blob} NOT NULL) {strict}",
            "CREATE TABLE counted_round (id {serial}, on_day {text} NOT NULL, body {text} NOT NULL) {strict}",
        ])
}

extension LedgerSession {
    func copies() throws -> [StoredCopy] {
        try sql.query("SELECT number, sealed FROM anonymised_copy ORDER BY number").map {
            StoredCopy(number: try $0.text("number"), sealed: try $0.blob("sealed"))
        }
    }

    func store(_ copy: StoredCopy) throws {
        try sql.execute("INSERT INTO anonymised_copy (number, sealed) VALUES (\(copy.number), \(copy.sealed))")
    }

    func countedRounds() throws -> [CountedRound] {
        try sql.query("SELECT body FROM counted_round ORDER BY on_day, id").map { try Document.read($0.text("body")) }
    }

    func store(_ round: CountedRound) throws {
        let body = try Document.write(round)
        try sql.execute("INSERT INTO counted_round (on_day, body) VALUES (\(round.on.description), \(body))")
    }

    func destructionList(on day: Day) throws -> [(id: Identifier<Casus>, number: String, due: Day)] {
        try sql.query(
            """
            SELECT id, number, destroy_on FROM casus WHERE destroy_on IS NOT NULL AND destroy_on <= \(day.description)
            ORDER BY destroy_on, number
            """
        ).compactMap { row in
            guard let due = Day(try row.text("destroy_on")) else { return nil }
            return (Identifier(known: try row.text("id")), try row.text("number"), due)
        }
    }

    func destructionListCount(on day: Day) throws -> Int {
        let row = try sql.row(
            """
            SELECT CAST(count(*) AS BIGINT) AS n FROM casus
            WHERE destroy_on IS NOT NULL AND destroy_on <= \(day.description)
            """)
        return Int(try row?.int("n") ?? 0)
    }
}
