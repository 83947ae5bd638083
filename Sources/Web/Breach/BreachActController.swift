// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird

/// What is done about a breach, each on a page of its own: tell, settle a duty, send a message, close, reopen.
package struct BreachActController: Sendable {
    private let reader: BreachReader
    private let handling: BreachHandling
    private let room: CasusRoom

    package init(house: House, room: CasusRoom) {
        (reader, handling, self.room) = (BreachReader(house), BreachHandling(house), room)
    }

    /// Relative to `/datalekken`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":datalek/melden", use: blankNotice)
            .post(":datalek/melden", use: tell)
            .get(":datalek/stap/:duty", use: blankStep)
            .post(":datalek/stap/:duty", use: settle)
            .get(":datalek/stap/:duty/terugnemen", use: blankTakeBack)
            .post(":datalek/stap/:duty/terugnemen", use: takeBack)
            .get(":datalek/bericht", use: blankMessage)
            .post(":datalek/bericht", use: send)
            .get(":datalek/sluiten", use: blankEnd)
            .post(":datalek/sluiten", use: close)
            .get(":datalek/heropenen", use: blankStart)
            .post(":datalek/heropenen", use: reopen)
    }

    // MARK: Telling inside the collaboration

    @Sendable func blankNotice(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        if let barred = try room.barred(view, forReopening: false, visitor) { return barred }
        return page("breach.tell", BreachActForms(view, visitor.t).tell, nil, visitor, lead: "breach.tell.lead")
    }

    @Sendable func tell(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = BreachActForms(view, visitor.t).tell
        return try await submit(form, context, visitor, view, "breach.tell", lead: "breach.tell.lead") { entered in
            try await handling.tell(
                entered.text("text"), of: view.datalek.id, by: visitor.user.id, once: entered.once)
        }
    }

    // MARK: A duty

    @Sendable func blankStep(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        if let barred = try room.barred(view, forReopening: false, visitor) { return barred }
        let duty = try duty(context, view)
        return page(
            title(duty), BreachActForms(view, visitor.t).settle(duty), nil, visitor, lead: lead(duty),
            above: above(duty, view, visitor))
    }

    @Sendable func settle(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let duty = try duty(context, view)
        let form = BreachActForms(view, visitor.t).settle(duty)
        var entered = form.read(context.posted)
        let asked = looked(at: &entered, form)
        let isDone = entered.choice("outcome") == "done"
        let doneAt = duty == .internalNotice ? nil : BreachForm.moment("done", &entered)
        if entered.isComplete {
            let handled = try await handling.settle(
                duty, isDone: isDone, entered.text("text"), doneAt: doneAt,
                ground: entered.choice("ground", as: Datalek.SilenceGround.self), of: view.datalek.id,
                by: visitor.user.id, once: entered.once)
            if let done = try answer(handled, &entered, asked, view) { return done }
        }
        return page(title(duty), asked, entered, visitor, lead: lead(duty), above: above(duty, view, visitor))
    }

    @Sendable func blankTakeBack(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        if let barred = try room.barred(view, forReopening: false, visitor) { return barred }
        let duty = try duty(context, view)
        return page(
            "breach.takeBack", BreachActForms(view, visitor.t).takeBack(duty), nil, visitor,
            lead: "breach.takeBack.lead", above: takenBack(duty, visitor))
    }

    @Sendable func takeBack(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let duty = try duty(context, view)
        let form = BreachActForms(view, visitor.t).takeBack(duty)
        var entered = form.read(context.posted)
        let asked = looked(at: &entered, form)
        if entered.isComplete {
            let handled = try await handling.takeBack(
                duty, entered.text("text"), of: view.datalek.id, by: visitor.user.id, once: entered.once)
            if let done = try answer(handled, &entered, asked, view) { return done }
        }
        return page(
            "breach.takeBack", asked, entered, visitor, lead: "breach.takeBack.lead", above: takenBack(duty, visitor))
    }

    /// Which step it is about.
    private func takenBack(_ duty: Datalek.Duty, _ visitor: Visitor) -> HTML {
        "<p><strong>\(visitor.t(title(duty)))</strong></p>"
    }

    private func duty(_ context: AppContext, _ view: BreachView) throws -> Datalek.Duty {
        guard let duty = context.parameters.get("duty").flatMap(Datalek.Duty.init(rawValue:)),
            view.datalek.duties(under: view.world.rules).contains(where: { $0.duty == duty })
        else { throw PageRefusal.absent }
        return duty
    }

    private func title(_ duty: Datalek.Duty) -> Phrase { .key("breach.duty.\(duty.rawValue)") }
    private func lead(_ duty: Datalek.Duty) -> Phrase { .key("breach.duty.lead.\(duty.rawValue)") }

    private func above(_ duty: Datalek.Duty, _ view: BreachView, _ visitor: Visitor) -> HTML {
        guard duty == .authority else { return .empty }
        let link = HTML.link(visitor.t("breach.notice"), "\(DatalekPage.link(of: view.datalek.id))/melding")
        return "\(BreachNotice.missing(view, visitor.t))<p>\(link)</p>"
    }

    // MARK: Messages

    @Sendable func blankMessage(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        if let barred = try room.barred(view, forReopening: false, visitor) { return barred }
        return page("breach.send", BreachActForms(view, visitor.t).message, nil, visitor, lead: "breach.send.lead")
    }

    @Sendable func send(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = BreachActForms(view, visitor.t).message
        return try await submit(form, context, visitor, view, "breach.send", lead: "breach.send.lead") { entered in
            try await handling.send(
                entered.text("text"), also: Set(entered.ids("also", of: Partij.self)), of: view.datalek.id,
                by: visitor.user.id, once: entered.once)
        }
    }

    // MARK: Closing and reopening

    @Sendable func blankEnd(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        if let barred = try room.barred(view, forReopening: false, visitor) { return barred }
        return page(
            "breach.close", BreachActForms(view, visitor.t).close, nil, visitor, lead: "breach.close.lead",
            above: undone(view, visitor))
    }

    @Sendable func close(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = BreachActForms(view, visitor.t).close
        return try await submit(
            form, context, visitor, view, "breach.close", lead: "breach.close.lead", above: undone(view, visitor)
        ) { entered in
            try await handling.close(
                entered.text("text"), view.datalek.id, by: visitor.user.id, once: entered.once)
        }
    }

    /// What must be done before it can be closed, each with the way to do it.
    private func undone(_ view: BreachView, _ visitor: Visitor) -> HTML {
        let (t, base) = (visitor.t, DatalekPage.link(of: view.datalek.id))
        let open = view.datalek.openDuties(under: view.world.rules).map(\.duty)
        guard !open.isEmpty else { return .empty }
        let list = HTML.list(open.map { HTML.link(t(title($0)), "\(base)/stap/\($0.rawValue)") })
        return HTML.alert(.warning, t("breach.close.open"), "<p>\(t("breach.close.open.how"))</p>\(list)")
    }

    @Sendable func blankStart(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        if let barred = try room.barred(view, forReopening: true, visitor) { return barred }
        return page("breach.reopen", BreachActForms(view, visitor.t).reopen, nil, visitor, lead: "breach.reopen.lead")
    }

    @Sendable func reopen(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = BreachActForms(view, visitor.t).reopen
        return try await submit(form, context, visitor, view, "breach.reopen", lead: "breach.reopen.lead") { entered in
            try await handling.reopen(
                entered.text("text"), view.datalek.id, by: visitor.user.id, once: entered.once)
        }
    }

    // MARK: What they share

    private func open(_ context: AppContext) async throws -> (Visitor, BreachView) {
        let visitor = try context.visitor
        let id = try context.id("datalek", of: Datalek.self)
        guard let view = try await reader.open(id, for: visitor.user.id), view.mayHandle else {
            throw PageRefusal.absent
        }
        return (visitor, view)
    }

    private func submit(
        _ form: Form, _ context: AppContext, _ visitor: Visitor, _ view: BreachView, _ label: Phrase, lead: Phrase,
        above: HTML = .empty, _ act: (Entered) async throws -> Handled<Void>
    ) async throws -> Response {
        var entered = form.read(context.posted)
        let asked = looked(at: &entered, form)
        if entered.isComplete {
            let handled = try await act(entered)
            if let done = try answer(handled, &entered, asked, view) { return done }
        }
        return page(label, asked, entered, visitor, lead: lead, above: above)
    }

    /// The form, which asks for a second look at what leads to somebody in the text.
    private func looked(at entered: inout Entered, _ form: Form) -> Form {
        let traces = BreachTraces(in: [entered.text("text")])
        traces.check(&entered)
        return traces.added(to: form)
    }

    private func answer(
        _ handled: Handled<Void>, _ entered: inout Entered, _ form: Form, _ view: BreachView
    ) throws -> Response? {
        try room.settle(
            handled, in: &entered, of: form, naming: Naming(view.world.situation),
            then: DatalekPage.link(of: view.datalek.id))
    }

    private func page(
        _ label: Phrase, _ form: Form, _ entered: Entered?, _ visitor: Visitor, lead: Phrase, above: HTML = .empty
    ) -> Response {
        let t = visitor.t
        return Page(
            title: t(label), form: form, entered: entered ?? form.blank, for: visitor,
            intro: "<p>\(t(lead))</p><p class=\"hint\">\(t("breach.rule"))</p>\(above)"
        ).response(for: visitor)
    }
}

extension CasusRoom {
    /// The page that says why nothing can be done here, in the place of a form that would be refused after typing.
    func barred(_ view: BreachView, forReopening: Bool = false, _ visitor: Visitor) throws -> Response? {
        guard view.datalek.isOpen == forReopening else { return nil }
        let handled = Handled<Void>.refused([Refusal(forReopening ? .breachOpen : .breachClosed)])
        return try settle(
            handled, for: visitor, naming: Naming(view.world.situation), then: DatalekPage.link(of: view.datalek.id))
    }
}
