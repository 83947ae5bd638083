// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension Schema {
    /// Breaches: number, day and whether it is open lie bare; what happened is sealed with a key of the register.
    static let breaches = Migration(
        id: "0040-datalek",
        statements: [
            """
            CREATE TABLE datalek (
                id {text} PRIMARY KEY, number {text} NOT NULL UNIQUE, on_day {text} NOT NULL, is_open {bool} NOT NULL,
                sealed {blob} NOT NULL) {strict}
            """,
            "CREATE TABLE datalek_number (year {int} PRIMARY KEY, last {int} NOT NULL) {strict}",
        ])
}

extension LedgerSession {
    func breach(_ id: Identifier<Datalek>) throws -> StoredBreach? {
        try sql.row("SELECT id, number, on_day, is_open, sealed FROM datalek WHERE id = \(id.description)")
            .flatMap(LedgerSession.breachRow)
    }

    func breaches(openOnly: Bool) throws -> [StoredBreach] {
        let condition: SQL = openOnly ? "is_open = 1" : "1 = 1"
        return try sql.query(
            """
            SELECT id, number, on_day, is_open, sealed FROM datalek WHERE \(fragment: condition)
            ORDER BY on_day DESC, number DESC
            """
        ).compactMap(LedgerSession.breachRow)
    }

    func nextBreachNumber(in year: Int) throws -> Int {
        try sql.execute(
            """
            INSERT INTO datalek_number (year, last) VALUES (\(year), 1)
            ON CONFLICT (year) DO UPDATE SET last = datalek_number.last + 1
            """)
        return Int(try sql.row("SELECT last FROM datalek_number WHERE year = \(year)")?.int("last") ?? 1)
    }

    func store(_ breach: StoredBreach) throws {
        try sql.execute(
            """
            INSERT INTO datalek (id, number, on_day, is_open, sealed)
            VALUES (\(breach.id.description), \(breach.number), \(breach.on.description), \(breach.isOpen),
                \(breach.sealed))
            ON CONFLICT (id) DO UPDATE SET is_open = excluded.is_open, sealed = excluded.sealed
            """)
    }

    private static func breachRow(_ row: SQLRow) throws -> StoredBreach? {
        guard let on = Day(try row.text("on_day")) else { return nil }
        return StoredBreach(
            id: Identifier(known: try row.text("id")), number: try row.text("number"), on: on,
            isOpen: try row.bool("is_open"), sealed: try row.blob("sealed"))
    }
}
