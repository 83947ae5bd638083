// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Tickets: bringing a signal in, taking steps, and what waits for whom.
///
/// A ticket that somebody may not open is `absent`, as one that does not exist. Only in a collaboration whose profile
/// begins with tickets is there anything at all.
package struct TicketHandling: Sendable {
    let house: House

    package init(_ house: House) { self.house = house }

    /// The world and the profile for whoever may do something with tickets; nothing for others.
    package func world(for user: Identifier<User>) async throws -> TicketWorld? {
        let house = self.house
        return try await house.ledger.read { try house.ticketWorld(for: user, in: $0) }
    }

    /// The tickets that this user may open, the latest first.
    package func list(_ query: TicketQuery, for user: Identifier<User>) async throws -> [Ticket] {
        let house = self.house
        return try await house.ledger.read { session in
            guard let world = try house.ticketWorld(for: user, in: session) else { return [] }
            return try session.tickets(query).filter(world.isOpen)
        }
    }

    package func open(_ id: Identifier<Ticket>, for user: Identifier<User>) async throws -> Ticket? {
        let house = self.house
        return try await house.ledger.read { session in
            guard let world = try house.ticketWorld(for: user, in: session) else { return nil }
            return try session.ticket(id).flatMap { world.isOpen($0) ? $0 : nil }
        }
    }

    /// What waits for the user on tickets.
    package func work(of user: Identifier<User>) async throws -> [TicketWork] {
        let house = self.house
        return try await house.ledger.read { session in
            guard let world = try house.ticketWorld(for: user, in: session) else { return [] }
            return try session.tickets(.all()).flatMap { ticket in
                world.tasks(on: ticket).map { TicketWork(ticket: ticket, task: $0) }
            }
        }
    }

    /// Brings in a signal.
    package func bring(
        _ draft: TicketDraft, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Identifier<Ticket>> {
        let house = self.house
        let id = Identifier<Ticket>(known: house.ids.next())
        return try await house.ledger.write { session in
            guard let situation = try house.ticketWorld(for: user, in: session)?.situation else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let year = situation.day.year
            let number = "\(year)-\(String(1000 + (try session.nextTicketNumber(in: year))).dropFirst())"
            let ticket = try Ticket.bring(draft, as: id, number: number, in: situation).valueOrThrow()
            try situation.keepOut(of: ticket, since: nil)
            try session.store(ticket)
            try session.append([
                try house.scribe.line(
                    "ticket.brought", nil, by: situation.actor, about: id.description, at: situation.moment)
            ])
            return .done(id)
        } orRefused: {
            .refused($0)
        }
    }

    /// Takes a step of the work process on a ticket.
    package func take(
        _ draft: TicketStepDraft, on id: Identifier<Ticket>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "ticket.step-taken", by: user, once: once) { ticket, situation in
            ticket.take(draft, in: situation)
        }
    }

    /// Says that something was done outside the system after a ticket ended.
    package func confirm(
        _ kind: Ticket.Confirmation.Kind, on id: Identifier<Ticket>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "ticket.confirmed", by: user, once: once) { ticket, situation in
            ticket.confirm(kind, in: situation)
        }
    }

    func change(
        _ id: Identifier<Ticket>, _ act: String, by user: Identifier<User>, once: String?,
        _ body: @escaping @Sendable (inout Ticket, Situation) -> Outcome<Void>
    ) async throws -> Handled<Void> {
        let house = self.house
        return try await house.ledger.write { session in
            guard let world = try house.ticketWorld(for: user, in: session), var ticket = try session.ticket(id),
                world.isOpen(ticket)
            else { return .absent }
            let situation = world.situation
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let before = ticket
            try body(&ticket, situation).valueOrThrow()
            try situation.keepOut(of: ticket, since: before)
            try session.store(ticket)
            try session.append([
                try house.scribe.line(act, nil, by: situation.actor, about: id.description, at: situation.moment)
            ])
            return .done(())
        } orRefused: {
            .refused($0)
        }
    }
}

/// The world of tickets for one user: a collaboration whose profile begins with them.
package struct TicketWorld: Sendable {
    package let situation: Situation
    package let arrangement: Arrangement

    /// Whether the user may open a ticket, under the version of the profile with which it began.
    package func isOpen(_ ticket: Ticket) -> Bool {
        situation.collaboration.arrangements[ticket.arrangement].map {
            ticket.isOpen(to: situation.actor, under: $0, in: situation)
        } ?? false
    }

    package func tasks(on ticket: Ticket) -> [Ticket.Task] {
        situation.collaboration.arrangements[ticket.arrangement].map {
            ticket.tasks(for: situation.actor, under: $0, in: situation)
        } ?? []
    }

    /// Whether the user may bring in a signal.
    package var mayBring: Bool {
        !arrangement.ticketBringers.isDisjoint(with: situation.actor.arranged)
    }
}

/// One ticket with what waits on it.
package struct TicketWork: Sendable {
    package let ticket: Ticket
    package let task: Ticket.Task

    /// The day for the action list on which it stands; nothing for other work.
    package var listDue: Day? {
        guard case .actionList(let due) = task else { return nil }
        return due
    }
}

extension House {
    /// Nothing for somebody with anything in the way, without a role of the profile, or where there are no tickets.
    func ticketWorld(for user: Identifier<User>, in session: any CasusReading) throws -> TicketWorld? {
        guard let situation = try situation(for: user, in: session),
            let arrangement = situation.collaboration.workProcess, arrangement.hasTickets,
            situation.collaboration.obstacles(for: situation.actor, on: situation.day).isEmpty
        else { return nil }
        guard !arrangement.ticketReaders.isDisjoint(with: situation.actor.arranged) else { return nil }
        return TicketWorld(situation: situation, arrangement: arrangement)
    }
}
