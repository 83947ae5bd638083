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
    func destructionRecords() throws -> [DestructionRecord] {
        try sql.query("SELECT body FROM destruction_record ORDER BY on_day, id").map {
            try Document.read($0.text("body"))
        }
    }

    func store(_ record: DestructionRecord) throws {
        let body = try Document.write(record)
        try sql.execute("INSERT INTO destruction_record (on_day, body) VALUES (\(record.on.description), \(body))")
    }
}
