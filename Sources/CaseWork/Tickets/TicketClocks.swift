// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// What terms ask on tickets: looking again at an exception, and sending the action list round.
extension TicketHandling {
    /// Records that an exception to telling the household was looked at again.
    package func review(
        _ statement: Ticket.Statement, on id: Identifier<Ticket>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "ticket.exception-reviewed", by: user, once: once) { ticket, situation in
            ticket.review(statement, in: situation)
        }
    }

    /// Records that the action list of an area was sent round, for every ticket on it: all of them or none.
    package func sendActionList(
        of subdivision: String?, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let house = self.house
        return try await house.ledger.write { session in
            guard let world = try house.ticketWorld(for: user, in: session) else { return .absent }
            let situation = world.situation
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let owed = world.owedLists(try session.tickets(.all(of: subdivision)))
                .filter { $0.subdivision == subdivision }
            guard !owed.isEmpty else { throw Refused([Refusal(.nothingToUndo)]) }
            for ticket in owed {
                var listed = ticket
                try listed.list(in: situation).valueOrThrow()
                try session.store(listed)
                try session.append([
                    try house.scribe.line(
                        "ticket.listed", nil, by: situation.actor, about: ticket.id.description, at: situation.moment)
                ])
            }
            return .done(())
        } orRefused: {
            .refused($0)
        }
    }
}

extension TicketWorld {
    /// The tickets whose action list this user still has to send round.
    package func owedLists(_ tickets: [Ticket]) -> [Ticket] {
        tickets.filter { ticket in
            tasks(on: ticket).contains { task in
                guard case .actionList = task else { return false }
                return true
            }
        }
    }

    /// What a ticket asks of somebody else, for the action list of that person.
    package func tasks(on ticket: Ticket, of user: User) -> [Ticket.Task] {
        situation.collaboration.arrangements[ticket.arrangement].map {
            ticket.tasks(for: user, under: $0, in: situation.seen(by: user))
        } ?? []
    }
}
