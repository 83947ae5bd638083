// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension Schema {
    /// Requests of people: a heading of closed words, days and parties; whatever is about a person is in the blob.
    static let verzoeken = Migration(
        id: "0041-verzoek",
        statements: [
            """
            CREATE TABLE verzoek (
                id {text} PRIMARY KEY, number {text} NOT NULL UNIQUE, casus_id {text}, received_on {text} NOT NULL,
                kind {text} NOT NULL, ended_on {text}, restricts_since {text}, heading {text} NOT NULL,
                sealed {blob}) {strict}
            """,
            "CREATE INDEX verzoek_casus ON verzoek (casus_id) WHERE casus_id IS NOT NULL",
            "CREATE INDEX verzoek_ended ON verzoek (ended_on) WHERE ended_on IS NOT NULL",
            "CREATE INDEX verzoek_open ON verzoek (received_on) WHERE ended_on IS NULL",
            "CREATE TABLE verzoek_number (year {int} PRIMARY KEY, last {int} NOT NULL) {strict}",
        ])
}

extension LedgerSession {
    func verzoek(_ id: Identifier<Verzoek>) throws -> StoredVerzoek? {
        try sql.row("SELECT heading, casus_id, sealed FROM verzoek WHERE id = \(id.description)")
            .map(LedgerSession.storedVerzoek)
    }

    func verzoeken(_ query: VerzoekQuery) throws -> [StoredVerzoek] {
        var conditions: [SQL] = ["1 = 1"]
        if let isOpen = query.isOpen { conditions.append(isOpen ? "ended_on IS NULL" : "ended_on IS NOT NULL") }
        if let kind = query.kind { conditions.append("kind = \(kind.rawValue)") }
        return try sql.query(
            """
            SELECT heading, casus_id, sealed FROM verzoek WHERE \(fragment: SQL.joined(conditions, by: " AND "))
            ORDER BY received_on DESC, number DESC
            """
        ).map(LedgerSession.storedVerzoek)
    }

    func verzoeken(endedBy day: Day) throws -> [StoredVerzoek] {
        try sql.query(
            """
            SELECT heading, casus_id, sealed FROM verzoek
            WHERE ended_on <= \(day.description) AND restricts_since IS NULL
            """
        ).map(LedgerSession.storedVerzoek)
    }

    func hasOpenVerzoek(about casus: Identifier<Casus>) throws -> Bool {
        try sql.row(
            """
            SELECT id FROM verzoek WHERE casus_id = \(casus.description)
                AND (ended_on IS NULL OR restricts_since IS NOT NULL) LIMIT 1
            """) != nil
    }

    func restrictions(of casus: Identifier<Casus>) throws -> [Day] {
        try sql.query(
            """
            SELECT restricts_since FROM verzoek WHERE casus_id = \(casus.description) AND restricts_since IS NOT NULL
            ORDER BY restricts_since
            """
        ).compactMap { Day(try $0.text("restricts_since")) }
    }

    func decidedVerzoeken(about casus: Identifier<Casus>) throws -> [VerzoekHeading] {
        try sql.query(
            """
            SELECT heading FROM verzoek WHERE casus_id = \(casus.description) AND ended_on IS NOT NULL
            ORDER BY ended_on DESC, number DESC
            """
        ).map { row -> VerzoekHeading in try Document.read(row.text("heading")) }.filter { $0.outcome != nil }
    }

    func store(_ verzoek: StoredVerzoek) throws {
        let heading = verzoek.heading
        let body = try Document.write(heading)
        try sql.execute(
            """
            INSERT INTO verzoek (id, number, casus_id, received_on, kind, ended_on, restricts_since, heading, sealed)
            VALUES (\(heading.id.description), \(heading.number), \(verzoek.casus?.description),
                \(heading.receivedOn.description), \(heading.kind.rawValue), \(heading.endedOn?.description),
                \(heading.restrictsSince?.description), \(body), \(verzoek.sealed))
            ON CONFLICT (id) DO UPDATE SET ended_on = excluded.ended_on, restricts_since = excluded.restricts_since,
                heading = excluded.heading, sealed = excluded.sealed
            """)
    }

    func nextVerzoekNumber(in year: Int) throws -> Int {
        try sql.execute(
            """
            INSERT INTO verzoek_number (year, last) VALUES (\(year), 1)
            ON CONFLICT (year) DO UPDATE SET last = verzoek_number.last + 1
            """)
        return Int(try sql.row("SELECT last FROM verzoek_number WHERE year = \(year)")?.int("last") ?? 1)
    }

    func removeVerzoek(_ id: Identifier<Verzoek>) throws {
        try sql.execute("DELETE FROM verzoek WHERE id = \(id.description)")
    }

    /// Takes what requests say with the casus that they are about; that there was one stays for its own term.
    func emptyVerzoeken(of casus: Identifier<Casus>, on day: Day) throws {
        try sql.execute(
            """
            UPDATE verzoek SET casus_id = NULL, sealed = NULL, restricts_since = NULL,
                ended_on = COALESCE(ended_on, \(day.description))
            WHERE casus_id = \(casus.description)
            """)
    }

    private static func storedVerzoek(_ row: SQLRow) throws -> StoredVerzoek {
        StoredVerzoek(
            heading: try Document.read(row.text("heading")),
            casus: try row.optionalText("casus_id").map { Identifier(known: $0) },
            sealed: try row.optionalBlob("sealed"))
    }
}
