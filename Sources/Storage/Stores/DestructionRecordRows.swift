// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension Schema {
    /// What was destroyed, by number: no column leads to a casus, its key or a person.
    static let destructionRecords = Migration(
        id: "0033-vernietigd",
        statements: [
            "CREATE TABLE destruction_record (id {serial}, on_day {text} NOT NULL, body {text} NOT NULL) {strict}"
        ])
}

extension LedgerSession {
    func destructionRecords(_ query: DestructionRecordQuery) throws -> [DestructionRecord] {
        let order: SQL = query.oldestFirst ? "on_day, id" : "on_day DESC, id DESC"
        return try sql.query(
            """
            SELECT body FROM destruction_record WHERE \(fragment: LedgerSession.condition(query))
            ORDER BY \(fragment: order) LIMIT \(query.limit) OFFSET \(query.offset)
            """
        ).map { try Document.read($0.text("body")) }
    }

    /// The number stands in the body alone; it is looked for as it was written there, with its field.
    private static func condition(_ query: DestructionRecordQuery) -> SQL {
        guard let number = query.number else { return "1 = 1" }
        let isNumber = !number.isEmpty && number.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 }
        guard isNumber else { return "1 = 0" }
        let written = "%\"number\":\"\(number)\"%"
        return "body LIKE \(written) ESCAPE '\\'"
    }

    func destructionRecordCount() throws -> Int {
        let row = try sql.row("SELECT CAST(count(*) AS BIGINT) AS n FROM destruction_record")
        return Int(try row?.int("n") ?? 0)
    }

    func store(_ record: DestructionRecord) throws {
        let body = try Document.write(record)
        try sql.execute("INSERT INTO destruction_record (on_day, body) VALUES (\(record.on.description), \(body))")
    }
}
