// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension LedgerSession {
    func erase(_ casus: Identifier<Casus>, at moment: Moment) throws {
        let marks = try marks(of: casus)
        for table in LedgerSession.projected + [
            "inbreng", "bijlage", "item_reading", "vergadering_item",
        ] {
            try sql.execute("DELETE FROM \(name: table) WHERE casus_id = \(casus.description)")
        }
        try sql.execute("DELETE FROM journal_detail WHERE \(fragment: LedgerSession.details(of: casus))")
        // The notices stay for their own term, without anything that leads back to the casus.
        try sql.execute(
            "UPDATE bericht SET casus_id = NULL, sealed = NULL WHERE casus_id = \(casus.description)")
        try emptyVerzoeken(of: casus, on: Day(utc: moment))
        if let phase = try phase(of: casus) { try count(phase, by: -1) }
        try sql.execute("DELETE FROM casus WHERE id = \(casus.description)")
        let earlier = try sql.row("SELECT marks FROM destruction WHERE casus_id = \(casus.description)")
        let all = try (earlier?.optionalBlob("marks") ?? []) + marks
        try sql.execute(
            """
            INSERT INTO destruction (casus_id, since, marks) VALUES (\(casus.description), \(moment.milliseconds), \(all))
            ON CONFLICT (casus_id) DO UPDATE SET marks = excluded.marks
            """)
    }

    func openDestructions() throws -> [OpenDestruction] {
        try sql.query("SELECT casus_id, since, marks, remains FROM destruction ORDER BY since NULLS FIRST, casus_id")
            .map { row in
                OpenDestruction(
                    casus: Identifier(known: try row.text("casus_id")),
                    since: try row.optionalInt("since").map { Moment(milliseconds: $0) },
                    marks: LedgerSession.cut(try row.optionalBlob("marks") ?? []),
                    remains: try row.optionalText("remains"))
            }
    }

    func note(_ remains: String, of casus: Identifier<Casus>) throws {
        try sql.execute("UPDATE destruction SET remains = \(remains) WHERE casus_id = \(casus.description)")
    }

    func finishDestruction(of casus: Identifier<Casus>) throws -> Bool {
        try sql.execute("DELETE FROM destruction WHERE casus_id = \(casus.description)") == 1
    }

    func residue(of casus: Identifier<Casus>) throws -> (tables: Int, found: [Residue]) {
        let tables = try tablesWithCasus()
        var found: [Residue] = []
        for table in tables {
            guard let name = SQLIdentifier(table) else { throw UnknownWord(table: table, column: "casus_id") }
            let row = try sql.row(
                """
                SELECT CAST(count(*) AS BIGINT) AS n FROM \(name: name)
                WHERE \(fragment: LedgerSession.rows(of: casus, in: table))
                """)
            let count = Int(try row?.int("n") ?? 0)
            if count > 0 { found.append(Residue(place: table, count: count)) }
        }
        return (tables.count, found)
    }

    private static func rows(of casus: Identifier<Casus>, in table: String) -> SQL {
        switch table {
        case "casus": "id = \(casus.description)"
        case "journal_detail": details(of: casus)
        default: "casus_id = \(casus.description)"
        }
    }

    /// The sealed details of a casus, found by its lines: an index of their own would be written at a random place for
    /// each casus that a list shows.
    private static func details(of casus: Identifier<Casus>) -> SQL {
        "seq IN (SELECT seq FROM journal_entry WHERE casus_id = \(casus.description))"
    }

    /// Every table that can hold something of a casus, as the database itself knows them.
    private func tablesWithCasus() throws -> [String] {
        let rows: [SQLRow]
        switch sql.dialect {
        case .sqlite:
            rows = try sql.query(
                """
                SELECT m.name AS name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'casus_id'
                WHERE m.type = 'table' ORDER BY m.name
                """)
        case .postgres:
            rows = try sql.query(
                """
                SELECT CAST(table_name AS TEXT) AS name FROM information_schema.columns
                WHERE column_name = 'casus_id' AND table_schema = current_schema() ORDER BY 1
                """)
        }
        let names = try rows.map { try $0.text("name") }
        return ["casus"] + names.filter { $0 != "journal_entry" && $0 != "destruction" }
    }

    private static let markLength = 16

    /// A piece of every sealed value of a casus: enough to find it again, and nothing without its key.
    ///
    /// The note holds them with every bit turned over, or the search would find the note itself.
    private func marks(of casus: Identifier<Casus>) throws -> [UInt8] {
        let id = casus.description
        let rows =
            try sql.query("SELECT sealed FROM casus WHERE id = \(id)")
            + sql.query("SELECT heading AS sealed FROM casus WHERE id = \(id)")
            + sql.query("SELECT sealed FROM inbreng WHERE casus_id = \(id)")
            + sql.query("SELECT substr(sealed, length(sealed) - 15) AS sealed FROM bijlage WHERE casus_id = \(id)")
            + sql.query("SELECT sealed FROM journal_detail WHERE \(fragment: LedgerSession.details(of: casus))")
            + sql.query("SELECT sealed FROM bericht WHERE casus_id = \(id) AND sealed IS NOT NULL")
            + sql.query("SELECT sealed FROM verzoek WHERE casus_id = \(id) AND sealed IS NOT NULL")
        return try rows.flatMap { try $0.blob("sealed").suffix(LedgerSession.markLength).map { ~$0 } }
    }

    private static func cut(_ marks: [UInt8]) -> [[UInt8]] {
        stride(from: 0, to: marks.count - marks.count % markLength, by: markLength).map {
            marks[$0..<($0 + markLength)].map { ~$0 }
        }
    }
}
