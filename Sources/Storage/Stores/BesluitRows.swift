// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension Schema {
    /// Decisions about the collaboration itself: nothing in them is about a person, so they lie bare.
    static let besluiten = Migration(
        id: "0043-besluit",
        statements: [
            """
            CREATE TABLE besluit (
                id {text} PRIMARY KEY, number {text} NOT NULL UNIQUE, on_day {text} NOT NULL, body {text} NOT NULL)
            {strict}
            """,
            "CREATE TABLE besluit_number (year {int} PRIMARY KEY, last {int} NOT NULL) {strict}",
        ])
}

extension LedgerSession {
    func besluit(_ id: Identifier<Besluit>) throws -> Besluit? {
        try sql.row("SELECT body FROM besluit WHERE id = \(id.description)").map { try Document.read($0.text("body")) }
    }

    func besluiten() throws -> [Besluit] {
        try sql.query("SELECT body FROM besluit ORDER BY on_day DESC, number DESC").map {
            try Document.read($0.text("body"))
        }
    }

    func nextBesluitNumber(in year: Int) throws -> Int {
        try sql.execute(
            """
            INSERT INTO besluit_number (year, last) VALUES (\(year), 1)
            ON CONFLICT (year) DO UPDATE SET last = besluit_number.last + 1
            """)
        return Int(try sql.row("SELECT last FROM besluit_number WHERE year = \(year)")?.int("last") ?? 1)
    }

    func store(_ besluit: Besluit) throws {
        let body = try Document.write(besluit)
        try sql.execute(
            """
            INSERT INTO besluit (id, number, on_day, body)
            VALUES (\(besluit.id.description), \(besluit.number), \(besluit.on.description), \(body))
            ON CONFLICT (id) DO UPDATE SET body = excluded.body
            """)
    }
}
