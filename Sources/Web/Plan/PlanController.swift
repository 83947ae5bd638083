// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// The plan of one casus, at `/casussen/:casus/plan`: reading, and changes between conferences.
package struct PlanController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    /// Relative to `/casussen`.
    package var routes: RouteCollection<AppContext> {
        let routes = RouteCollection(context: AppContext.self)
        routes.get(":casus/plan", use: show)
            .get(":casus/plan/leefgebieden/:leefgebied", use: form)
            .post(":casus/plan/leefgebieden/:leefgebied", use: write)
            .post(":casus/plan/acties/:actie/gedaan", use: finish)
        for step in PlanEdit.steps {
            for word in step.words {
                let path: RouterPath = ":casus/plan/\(step.part)/:\(step.id)/\(word)"
                routes.get(path, use: form).post(path, use: write)
            }
        }
        for word in PlanEdit.words.keys {
            routes.get(":casus/plan/\(word)", use: form).post(":casus/plan/\(word)", use: write)
        }
        return routes
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        let filter = try PlanFilter(request, view.casus)
        var frame = CasusFrame(view, for: visitor)
        // A print for one person does not carry the names of the others.
        frame.about = filter.person.flatMap(view.casus.betrokkene)
        var page = frame.page(
            .plan, title: visitor.t("plan.title"),
            body: PlanPage(view: view, visitor: visitor, filter: filter).body)
        page.here = filter.link(of: view.casus.id)
        return page.response(for: visitor)
    }

    @Sendable func form(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        let edit = try PlanEdit.asked(by: request, in: context, of: view)
        guard mayEdit(view) else { throw PageRefusal.absent }
        if case .actieReopening = edit, !edit.isOpen(in: view) { throw PageRefusal.absent }
        let forms = forms(view, visitor)
        return page(edit, forms.form(edit), forms.start(edit), view, visitor)
    }

    @Sendable func write(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        let edit = try PlanEdit.asked(by: request, in: context, of: view)
        guard mayEdit(view) else { throw PageRefusal.absent }
        var entered = forms(view, visitor).form(edit).read(context.posted)
        guard entered.isComplete else { return page(edit, forms(view, visitor).form(edit), entered, view, visitor) }
        let writing = PlanWriting(handling: room.handling, casus: view.casus.id, user: visitor.user.id)
        let handled = try await writing.write(edit, entered)
        // Seen again, so that a text that somebody else wrote meanwhile stands beside what was typed.
        let now: CasusView
        if case .refused = handled { now = try await enter(context).1 } else { now = view }
        let form = forms(now, visitor).form(edit)
        let back = CasusFrame.link(.plan, of: now.casus.id).fragment(edit.anchor)
        let naming = Naming(now.situation, casus: now.casus)
        if let done = try room.settle(handled, in: &entered, of: form, naming: naming, then: back) { return done }
        return page(edit, form, entered, now, visitor)
    }

    @Sendable func finish(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await enter(context)
        let handled = try await room.handling.finish(
            try context.id("actie", of: Actie.self), in: view.casus.id, by: visitor.user.id,
            once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: CasusFrame.link(.plan, of: view.casus.id).fragment("interventies"))
    }

    private func enter(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard CasusFrame(view, for: visitor).parts.contains(.plan) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    /// Whoever only reads has no forms; who else may write what is for each act to say.
    private func mayEdit(_ view: CasusView) -> Bool {
        view.casus.mayReadPlan(in: view.situation) && !view.casus.onlyReads(in: view.situation)
    }

    private func forms(_ view: CasusView, _ visitor: Visitor) -> PlanForms {
        let base = CasusFrame.link(.plan, of: view.casus.id)
        return PlanForms(view: view, t: visitor.t, base: base, cancel: base)
    }

    private func page(
        _ edit: PlanEdit, _ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor
    ) -> Response {
        CasusFrame(view, for: visitor).page(
            .plan, title: visitor.t(edit.title), form: form, entered: entered,
            intro: PlanIntro(view: view, visitor: visitor).html(edit)
        ).response(for: visitor)
    }
}
