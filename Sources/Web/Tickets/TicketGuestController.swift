// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain
package import Hummingbird

/// Asking somebody to the table for one household, at `/kaartjes/:ticket/bij-dit-punt`.
package struct TicketGuestController: Sendable {
    private let tickets: TicketHandling
    private let room: CasusRoom

    package init(room: CasusRoom) {
        tickets = room.tickets
        self.room = room
    }

    package static func link(of ticket: Ticket) -> Link { "/kaartjes/\(ticket.id)/bij-dit-punt" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":ticket/bij-dit-punt", use: blank)
            .post(":ticket/bij-dit-punt", use: admit)
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world, ticket) = try await open(context)
        let form = TicketGuestForm(ticket, world).form
        return show(form, form.blank, ticket, visitor)
    }

    @Sendable func admit(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world, ticket) = try await open(context)
        let guest = TicketGuestForm(ticket, world)
        var entered = guest.form.readClosed(context.posted)
        if entered.isComplete {
            let handled = try await tickets.admit(
                guest.draft(entered), to: ticket.id, by: visitor.user.id, once: entered.once)
            if let done = try room.settle(
                handled, in: &entered, of: guest.form, naming: Naming(world.situation), then: "/kaartjes/\(ticket.id)")
            {
                return done
            }
        }
        return show(guest.form, entered, ticket, visitor)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, TicketWorld, Ticket) {
        let visitor = try context.visitor
        guard let world = try await tickets.world(for: visitor.user.id) else { throw PageRefusal.absent }
        let id = try context.id("ticket", of: Ticket.self)
        guard let ticket = try await tickets.open(id, for: visitor.user.id), ticket.asksGuests(world) else {
            throw PageRefusal.absent
        }
        return (visitor, world, ticket)
    }

    private func show(_ form: Form, _ entered: Entered, _ ticket: Ticket, _ visitor: Visitor) -> Response {
        Page(
            title: "\(ticket.number): \(visitor.t("ticket.guest"))", form: form, entered: entered, for: visitor,
            intro: "<p>\(visitor.t("ticket.guest.lead"))</p>"
        ).response(for: visitor)
    }
}
