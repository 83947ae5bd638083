// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Which tickets are asked for.
package struct TicketQuery: Sendable {
    package let subdivision: String?
    package let step: String?
    package let number: String?
    package let limit: Int

    package init(subdivision: String? = nil, step: String? = nil, number: String? = nil, limit: Int = 500) {
        (self.subdivision, self.step, self.number, self.limit) = (subdivision, step, number, limit)
    }

    /// Every ticket, of one area or of all: for what must not pass one over.
    package static func all(of subdivision: String? = nil) -> TicketQuery {
        TicketQuery(subdivision: subdivision, limit: .max)
    }
}

/// Tickets as the store keeps them: open, since nothing in them is about a person.
package protocol TicketReading {
    func ticket(_ id: Identifier<Ticket>) throws -> Ticket?
    /// The latest first.
    func tickets(_ query: TicketQuery) throws -> [Ticket]
    func nextTicketNumber(in year: Int) throws -> Int
}

/// What acts write about tickets.
package protocol TicketWriting: TicketReading {
    func store(_ ticket: Ticket) throws
    /// Removes tickets that ended on or before a day.
    func removeTickets(endedBy day: Day) throws
}
