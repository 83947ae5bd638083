// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension Schema {
    /// Tickets: area, day, party, step and a body of closed words; nothing in it is about a person.
    static let tickets = Migration(
        id: "0011-kaartje",
        statements: [
            """
            CREATE TABLE ticket (
                id {text} PRIMARY KEY, number {text} NOT NULL UNIQUE, subdivision {text}, on_day {text} NOT NULL,
                partij_id {text} NOT NULL, step {text} NOT NULL, ended {text}, body {text} NOT NULL) {strict}
            """,
            "CREATE INDEX ticket_day ON ticket (on_day)",
            "CREATE TABLE ticket_number (year {int} PRIMARY KEY, last {int} NOT NULL) {strict}",
        ])
}

extension LedgerSession {
    func ticket(_ id: Identifier<Ticket>) throws -> Ticket? {
        try sql.row("SELECT body FROM ticket WHERE id = \(id.description)").map { try Document.read($0.text("body")) }
    }

    func tickets(_ query: TicketQuery) throws -> [Ticket] {
        var conditions: [SQL] = ["1 = 1"]
        if let subdivision = query.subdivision { conditions.append("subdivision = \(subdivision)") }
        if let step = query.step { conditions.append("step = \(step) AND ended IS NULL") }
        if let number = query.number { conditions.append("number = \(number)") }
        return try sql.query(
            """
            SELECT body FROM ticket WHERE \(fragment: SQL.joined(conditions, by: " AND "))
            ORDER BY on_day DESC, number DESC LIMIT \(query.limit)
            """
        ).map { try Document.read($0.text("body")) }
    }

    func removeTickets(endedBy day: Day) throws {
        // A ticket ends on the day it was brought in at the earliest, so the index finds the few that may be old enough.
        let old = try sql.query(
            "SELECT id, body FROM ticket WHERE on_day <= \(day.description) AND ended IS NOT NULL")
        for row in old {
            let ticket: Ticket = try Document.read(row.text("body"))
            guard let ended = ticket.ended, ended.on <= day else { continue }
            try sql.execute("DELETE FROM ticket WHERE id = \(try row.text("id"))")
        }
    }

    func nextTicketNumber(in year: Int) throws -> Int {
        try sql.execute(
            """
            INSERT INTO ticket_number (year, last) VALUES (\(year), 1)
            ON CONFLICT (year) DO UPDATE SET last = ticket_number.last + 1
            """)
        return Int(try sql.row("SELECT last FROM ticket_number WHERE year = \(year)")?.int("last") ?? 1)
    }

    func store(_ ticket: Ticket) throws {
        let body = try Document.write(ticket)
        try sql.execute(
            """
            INSERT INTO ticket (id, number, subdivision, on_day, partij_id, step, ended, body)
            VALUES (\(ticket.id.description), \(ticket.number), \(ticket.subdivision), \(ticket.on.description),
                \(ticket.partij.description), \(ticket.next), \(ticket.ended?.kind.rawValue), \(body))
            ON CONFLICT (id) DO UPDATE SET step = excluded.step, ended = excluded.ended, body = excluded.body
            """)
    }
}
