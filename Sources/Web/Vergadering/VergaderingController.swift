// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Sittings: the list, planning one, its agenda as a page, ending it and sending its lists; at `/vergaderingen`.
package struct VergaderingController: Sendable {
    private static let size = 25
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    /// Relative to `/vergaderingen`.
    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(use: list)
            .get("nieuw", use: blank)
            .post("nieuw", use: convene)
            .get(":vergadering", use: show)
            .get(":vergadering/wijzigen", use: edit)
            .post(":vergadering/wijzigen", use: change)
            .post(":vergadering/annuleren", use: cancel)
            .post(":vergadering/einde", use: end)
            .post(":vergadering/heropenen", use: reopen)
            .post(":vergadering/verzenden", use: send)
            .get(":vergadering/lijst", use: received)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let situation = try await room.desk.situation(for: visitor.user.id) else { throw PageRefusal.absent }
        let filter = VergaderingFilter(request, in: situation.collaboration)
        let size = VergaderingController.size
        let found = try await room.meetings.reading.list(
            for: visitor.user.id, filter.span(on: situation.day), choosing: filter.choice,
            offset: (filter.number - 1) * size, limit: size + 1)
        var page = VergaderingList(
            found: Array(found.prefix(size)), more: found.count > size, situation: situation, visitor: visitor,
            filter: filter
        ).page
        page.here = Link(local: request.uri.string)
        return page.response(for: visitor)
    }

    // MARK: Planning

    @Sendable func blank(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await organiser(context)
        let form = newForm(visitor, situation)
        return page("vergadering.new", form.form, try await start(request, form, visitor), visitor)
    }

    /// Empty, or like the sitting before it on the day that its rhythm says.
    private func start(_ request: Request, _ form: VergaderingForm, _ visitor: Visitor) async throws -> Entered {
        guard let id = request.uri.queryParameters["na"].flatMap({ Identifier<Vergadering>($0) }),
            let earlier = try await room.meetings.reading.open(id, for: visitor.user.id)?.vergadering
        else { return form.blank }
        var plan = earlier.plan
        plan.day = earlier.next ?? plan.day
        return form.filled(plan)
    }

    @Sendable func convene(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, situation) = try await organiser(context)
        let form = newForm(visitor, situation)
        var entered = form.form.read(context.posted)
        if let plan = form.plan(&entered) {
            let handled = try await room.meetings.acts.convene(plan, by: visitor.user.id, once: entered.once)
            var then: Link = "/vergaderingen"
            if case .done(let id) = handled { then = MeetingRoom.link(id) }
            let naming = Naming(situation)
            if let done = try room.settle(handled, in: &entered, of: form.form, naming: naming, then: then) {
                return done
            }
        }
        return page("vergadering.new", form.form, entered, visitor)
    }

    @Sendable func edit(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await organised(context)
        guard view.vergadering.state == .planned else { return .seeOther(MeetingRoom.link(view.vergadering.id)) }
        let form = changeForm(visitor, view)
        return page("vergadering.change", form.form, form.filled(view.vergadering.plan), visitor)
    }

    @Sendable func change(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await organised(context)
        let form = changeForm(visitor, view)
        var entered = form.form.read(context.posted)
        if let plan = form.plan(&entered) {
            let handled = try await room.meetings.acts.change(
                view.vergadering.id, to: plan, over: entered.revision ?? -1, by: visitor.user.id, once: entered.once)
            let then = MeetingRoom.link(view.vergadering.id)
            let naming = Naming(view.situation)
            if let done = try room.settle(handled, in: &entered, of: form.form, naming: naming, then: then) {
                return done
            }
            if entered.isToldOfChange { form.compare(&entered, plan, with: view.vergadering.plan) }
        }
        return page("vergadering.change", form.form, entered, visitor)
    }

    // MARK: One sitting

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let proposals = try await room.meetings.reading.proposals(for: view)
        return VergaderingPage(view: view, visitor: visitor, proposals: proposals).page.response(for: visitor)
    }

    @Sendable func cancel(_ request: Request, context: AppContext) async throws -> Response {
        try await act(context) { try await room.meetings.acts.cancel($0, by: $1, once: $2) }
    }

    @Sendable func end(_ request: Request, context: AppContext) async throws -> Response {
        try await act(context) { try await room.meetings.acts.end($0, by: $1, once: $2) }
    }

    @Sendable func reopen(_ request: Request, context: AppContext) async throws -> Response {
        try await act(context) { try await room.meetings.acts.reopen($0, by: $1, once: $2) }
    }

    @Sendable func send(_ request: Request, context: AppContext) async throws -> Response {
        guard let list = context.posted.first("list").flatMap(MeetingCourse.List.init(rawValue:)) else {
            throw PageRefusal.unclear
        }
        return try await act(context) { try await room.meetings.acts.send(list, of: $0, by: $1, once: $2) }
    }

    /// The list that was sent to this visitor: their own casussen only.
    @Sendable func received(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let id = try context.id("vergadering", of: Vergadering.self)
        guard let received = try await room.meetings.lists.open(id, for: visitor.user.id) else {
            throw PageRefusal.absent
        }
        return ReceivedListPage(received: received, visitor: visitor).page.response(for: visitor)
    }

    // MARK: What they share

    private func act(
        _ context: AppContext,
        _ body: (Identifier<Vergadering>, Identifier<User>, String?) async throws -> Handled<Void>
    ) async throws -> Response {
        let (visitor, view) = try await organised(context)
        let handled = try await body(view.vergadering.id, visitor.user.id, context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation), then: MeetingRoom.link(view.vergadering.id))
    }

    private func open(_ context: AppContext) async throws -> (Visitor, VergaderingView) {
        let visitor = try context.visitor
        let id = try context.id("vergadering", of: Vergadering.self)
        guard let view = try await room.meetings.reading.open(id, for: visitor.user.id) else {
            throw PageRefusal.absent
        }
        return (visitor, view)
    }

    private func organised(_ context: AppContext) async throws -> (Visitor, VergaderingView) {
        let (visitor, view) = try await open(context)
        guard view.isOrganiser else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func organiser(_ context: AppContext) async throws -> (Visitor, Situation) {
        let visitor = try context.visitor
        guard let situation = try await room.desk.situation(for: visitor.user.id),
            situation.mayConveneAny
        else { throw PageRefusal.absent }
        return (visitor, situation)
    }

    private func newForm(_ visitor: Visitor, _ situation: Situation) -> VergaderingForm {
        VergaderingForm(
            situation: situation, t: visitor.t, action: "/vergaderingen/nieuw", cancel: "/vergaderingen")
    }

    private func changeForm(_ visitor: Visitor, _ view: VergaderingView) -> VergaderingForm {
        let link = MeetingRoom.link(view.vergadering.id)
        return VergaderingForm(
            situation: view.situation, t: visitor.t, action: "\(link)/wijzigen", cancel: link,
            current: view.vergadering.plan.body, revision: view.vergadering.planRevision)
    }

    private func page(_ label: Phrase, _ form: Form, _ entered: Entered, _ visitor: Visitor) -> Response {
        Page(
            title: visitor.t(label), form: form, entered: entered, for: visitor,
            intro: "<p>\(visitor.t("vergadering.new.lead"))</p>"
        ).response(for: visitor)
    }
}
