// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain
package import Hummingbird

/// Tickets, at `/kaartjes`: signals of which nothing about a person may be stored yet.
package struct TicketsController: Sendable {
    private let tickets: TicketHandling
    private let room: CasusRoom

    package init(room: CasusRoom) {
        tickets = room.tickets
        self.room = room
    }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(use: list)
            .get("zoeken", use: again)
            .post("zoeken", use: search)
            .get("agenda", use: agenda)
            .get("nieuw", use: blank)
            .post("nieuw", use: bring)
            .get(":ticket", use: show)
            .get(":ticket/stap", use: blankStep)
            .post(":ticket/stap", use: take)
            .post(":ticket/gedaan/:kind", use: confirm)
            .get(":ticket/openen", use: blankFile)
            .post(":ticket/openen", use: openFile)
    }

    // MARK: The list

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context)
        let list = TicketList(request, world, visitor.t)
        let found = try await tickets.list(list.query, for: visitor.user.id)
        return page(list, found, TicketsController.searchForm.blank, visitor, world).response(for: visitor)
    }

    /// A search that was posted cannot be asked for by its address; the list is where it starts.
    @Sendable func again(_ request: Request, context: AppContext) async throws -> Response {
        _ = try await world(context)
        return .seeOther("/kaartjes")
    }

    @Sendable func search(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context)
        let form = TicketsController.searchForm
        var entered = form.readClosed(context.posted)
        let year = entered.number("year") ?? 0
        let serial = String(1000 + (entered.number("serial") ?? 0)).dropFirst()
        if entered.isComplete {
            let query = TicketQuery(number: "\(year)-\(serial)")
            if let found = try await tickets.list(query, for: visitor.user.id).first {
                return .seeOther("/kaartjes/\(found.id)")
            }
            entered.refuse(problem: "ticket.search.nothing")
        }
        let list = TicketList(request, world, visitor.t)
        let found = try await tickets.list(list.query, for: visitor.user.id)
        var page = page(list, found, entered, visitor, world)
        page.problemCount = entered.problems.count
        page.status = .unprocessableContent
        return page.response(for: visitor)
    }

    private static let searchForm = Form(
        action: "/kaartjes/zoeken", submitLabel: "ticket.search.submit",
        [
            .number("year", label: "ticket.search.year", in: 2000...2999),
            .number("serial", label: "ticket.search.serial", hint: "ticket.search.hint", in: 1...999),
        ])

    private func page(
        _ list: TicketList, _ found: [Ticket], _ entered: Entered, _ visitor: Visitor, _ world: TicketWorld
    ) -> Page {
        let t = visitor.t
        var actions: [HTML] = [.linkButton(t("ticket.agenda"), "/kaartjes/agenda")]
        if world.mayBring { actions.insert(.linkButton(t("ticket.bring"), "/kaartjes/nieuw", style: .primary), at: 0) }
        let form = TicketsController.searchForm.html(entered, for: visitor)
        let search = HTML.disclosure(t("ticket.search.title"), isOpen: !entered.problems.isEmpty, form)
        return Page(
            title: t("ticket.title"), width: .wide,
            body: """
                \(HTML.pageHead(t("ticket.title"), actions: actions))<p>\(t("ticket.lead"))</p>\
                \(search)\(list.filter)\(list.html(found))
                """)
    }

    @Sendable func agenda(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context)
        let list = TicketList(request, world, visitor.t)
        let found = try await tickets.list(.all(of: list.subdivision), for: visitor.user.id)
        let agenda = TicketAgenda(world: world, t: visitor.t, subdivision: list.subdivision)
        let title = visitor.t("ticket.agenda")
        return Page(title: title, width: .wide, body: "\(HTML.heading(1, title))\(agenda.html(found))")
            .response(for: visitor)
    }

    // MARK: Bringing in

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context, isBringing: true)
        let form = BringTicketForm(world: world, t: visitor.t).form
        return show(form, form.blank, "ticket.bring.title", visitor)
    }

    @Sendable func bring(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world) = try await world(context, isBringing: true)
        let bringing = BringTicketForm(world: world, t: visitor.t)
        var entered = bringing.form.readClosed(context.posted)
        if entered.isComplete {
            switch try await tickets.bring(bringing.draft(entered), by: visitor.user.id, once: entered.once) {
            case .done(let id): return .seeOther("/kaartjes/\(id)")
            case .repeated: return .seeOther("/kaartjes")
            case .absent: throw PageRefusal.absent
            case .refused(let problems):
                entered.refuse(problems, in: bringing.form, naming: Naming(world.situation), onTicket: true)
            }
        }
        return show(bringing.form, entered, "ticket.bring.title", visitor)
    }

    // MARK: One ticket

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world, ticket) = try await open(context)
        return Page(
            title: visitor.t("ticket.heading", ["number": ticket.number]), width: .wide,
            body: TicketPage(ticket, world, visitor).html
        ).response(for: visitor)
    }

    @Sendable func blankStep(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world, ticket) = try await open(context)
        guard let step = TicketStepForm(ticket, world, visitor.t) else { throw PageRefusal.absent }
        return show(step, step.form.blank, visitor)
    }

    @Sendable func take(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world, ticket) = try await open(context)
        guard let step = TicketStepForm(ticket, world, visitor.t) else { throw PageRefusal.absent }
        var entered = step.form.readClosed(context.posted)
        if entered.isComplete {
            let handled = try await tickets.take(
                step.draft(entered), on: ticket.id, by: visitor.user.id, once: entered.once)
            let naming = Naming(world.situation)
            if case .refused(let problems) = handled {
                entered.refuse(problems, in: step.form, naming: naming, onTicket: true)
            } else if let done = try room.settle(
                handled, in: &entered, of: step.form, naming: naming, then: "/kaartjes/\(ticket.id)")
            {
                return done
            }
        }
        return show(step, entered, visitor)
    }

    @Sendable func confirm(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world, ticket) = try await open(context)
        guard let kind = context.parameters.get("kind").flatMap(Ticket.Confirmation.Kind.init) else {
            throw PageRefusal.absent
        }
        let handled = try await tickets.confirm(
            kind, on: ticket.id, by: visitor.user.id, once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(world.situation), then: "/kaartjes/\(ticket.id)")
    }

    // MARK: From ticket to casus

    @Sendable func blankFile(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world, ticket) = try await open(context)
        guard let file = OpenFileForm(ticket, world, visitor.t) else { throw PageRefusal.absent }
        return show(file.form, file.form.blank, "ticket.open.title", visitor, lead: "ticket.open.lead")
    }

    @Sendable func openFile(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, world, ticket) = try await open(context)
        guard var file = OpenFileForm(ticket, world, visitor.t) else { throw PageRefusal.absent }
        var entered = file.form.read(context.posted)
        if entered.isComplete {
            let draft = file.draft(entered) { room.handling.newBetrokkene() }
            file.known = try await room.handling.casussen(about: draft.betrokkenen, for: visitor.user.id)
            let handled = try await room.handling.open(
                draft, from: ticket.id, besideOthers: entered.isChecked("known"), by: visitor.user.id,
                once: entered.once)
            switch handled {
            case .done(let casus): return .seeOther(CasusFrame.link(.overview, of: casus))
            case .repeated: return .seeOther("/casussen")
            case .absent: throw PageRefusal.absent
            case .refused(let problems):
                entered.refuse(problems, in: file.form, naming: Naming(world.situation))
            }
        }
        return show(file.form, entered, "ticket.open.title", visitor, lead: "ticket.open.lead")
    }

    // MARK: Parts

    private func world(
        _ context: AppContext, isBringing: Bool = false
    ) async throws -> (Visitor, TicketWorld) {
        let visitor = try context.visitor
        guard let world = try await tickets.world(for: visitor.user.id), !isBringing || world.mayBring else {
            throw PageRefusal.absent
        }
        return (visitor, world)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, TicketWorld, Ticket) {
        let (visitor, world) = try await world(context)
        let id = try context.id("ticket", of: Ticket.self)
        guard let ticket = try await tickets.open(id, for: visitor.user.id) else { throw PageRefusal.absent }
        return (visitor, world, ticket)
    }

    private func show(
        _ form: Form, _ entered: Entered, _ title: String, _ visitor: Visitor, lead: String = "ticket.noPerson"
    ) -> Response {
        Page(
            title: visitor.t(title), form: form, entered: entered, for: visitor,
            intro: "<p>\(visitor.t(lead))</p>"
        ).response(for: visitor)
    }

    private func show(_ step: TicketStepForm, _ entered: Entered, _ visitor: Visitor) -> Response {
        let t = visitor.t
        let title = "\(step.ticket.number): \(t.name(step.step))"
        return Page(
            title: title, form: step.form, entered: entered, for: visitor, intro: "<p>\(t("ticket.noPerson"))</p>"
        ).response(for: visitor)
    }
}
