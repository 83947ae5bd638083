// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// The text of a letter to a household of which there is only a ticket, to print and to copy: `/kaartjes/:ticket/brief/:letter`.
package struct TicketLetterController: Sendable {
    private let tickets: TicketHandling

    package init(room: CasusRoom) { tickets = room.tickets }

    static func link(_ letter: Arrangement.Letter, of ticket: Ticket) -> Link {
        "/kaartjes/\(ticket.id)/brief/\(letter.id.word)"
    }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get(":ticket/brief/:letter", use: show)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let id = try context.id("ticket", of: Ticket.self)
        let word = context.parameters.get("letter") ?? ""
        guard let world = try await tickets.world(for: visitor.user.id),
            let ticket = try await tickets.open(id, for: visitor.user.id),
            let arrangement = world.situation.collaboration.arrangements[ticket.arrangement],
            let letter = ticket.letters(for: visitor.user, under: arrangement).first(where: { $0.id.word == word })
        else { throw PageRefusal.absent }
        return TicketLetter(
            letter: letter, ticket: ticket, situation: world.situation, arrangement: arrangement, t: visitor.t
        ).page.response(for: visitor)
    }
}
