// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain
package import Hummingbird

/// What terms ask on tickets: the action list at `/kaartjes/actielijst`, the review at `/kaartjes/:ticket/uitzondering`.
package struct TicketClockController: Sendable {
    private let tickets: TicketHandling
    private let room: CasusRoom

    package init(room: CasusRoom) {
        tickets = room.tickets
        self.room = room
    }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("actielijst", use: list)
            .post("actielijst", use: send)
            .get(":ticket/uitzondering", use: blank)
            .post(":ticket/uitzondering", use: review)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context)
        let area = request.uri.queryParameters["area"].map(String.init)
        let found = try await tickets.list(.all(), for: visitor.user.id)
        let title = visitor.t("ticket.actions.title")
        let body = TicketActionList(world: world, visitor: visitor).html(found, of: area)
        return Page(title: title, body: "\(HTML.heading(1, title))\(body)").response(for: visitor)
    }

    @Sendable func send(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context)
        let area = context.posted.first("area").flatMap { $0.isEmpty ? nil : $0 }
        let handled = try await tickets.sendActionList(
            of: area, by: visitor.user.id, once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(world.situation), then: TicketActionList.link(of: area ?? ""))
    }

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, ticket, form, _) = try await open(context)
        return show(ticket, form, form.blank, visitor)
    }

    @Sendable func review(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, ticket, form, world) = try await open(context)
        var entered = form.readClosed(context.posted)
        if entered.isComplete {
            let need = Arrangement.Need.informed
            let statement = Ticket.Statement(
                need, choices: entered.choice(need.field).map { [$0] } ?? [], day: entered.day("\(need.field)-on"))
            let handled = try await tickets.review(
                statement, on: ticket.id, by: visitor.user.id, once: entered.once)
            let naming = Naming(world.situation)
            if let done = try room.settle(
                handled, in: &entered, of: form, naming: naming, then: "/kaartjes/\(ticket.id)")
            {
                return done
            }
        }
        return show(ticket, form, entered, visitor)
    }

    private func world(_ context: AppContext) async throws -> (Visitor, TicketWorld) {
        let visitor = try context.visitor
        guard let world = try await tickets.world(for: visitor.user.id) else { throw PageRefusal.absent }
        return (visitor, world)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, Ticket, Form, TicketWorld) {
        let (visitor, world) = try await world(context)
        let id = try context.id("ticket", of: Ticket.self)
        guard let ticket = try await tickets.open(id, for: visitor.user.id), ticket.isReviewer(visitor.user),
            let arrangement = world.situation.collaboration.arrangements[ticket.arrangement],
            let stage = ticket.stage(under: arrangement)
        else { throw PageRefusal.absent }
        let fields = TicketFields(arrangement: arrangement, stage: stage, t: visitor.t)
        let form = Form(
            action: "/kaartjes/\(ticket.id)/uitzondering", submitLabel: "ticket.review.submit",
            cancel: "/kaartjes/\(ticket.id)", fields.fields(for: [.informed]))
        return (visitor, ticket, form, world)
    }

    private func show(_ ticket: Ticket, _ form: Form, _ entered: Entered, _ visitor: Visitor) -> Response {
        let t = visitor.t
        let due = ticket.reviewDue.map { t("ticket.review.due", ["day": t.day($0)]) } ?? ""
        return Page(
            title: "\(ticket.number): \(t("ticket.review"))", form: form, entered: entered, for: visitor,
            intro: "<p>\(t("ticket.review.lead")) \(due)</p>"
        ).response(for: visitor)
    }
}
