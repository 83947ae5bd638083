// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// The intake of a casus, at `/casussen/:casus/intake` (Handvat annex 2, 1.3 to 1.6).
package struct IntakeController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/intake", use: show)
            .post(":casus/intake", use: decide)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let frame = CasusFrame(view, for: visitor)
        let t = visitor.t
        guard isOpen(view), view.isAny(.procesregisseur) else {
            let who = t("intake.waiting.who", view.director(t))
            let waiting = HTML.emptyState(t("intake.waiting"), "<p>\(who)</p>")
            let body: HTML = "\(HTML.heading(2, t("intake.title")))\(IntakeRecord(view, t)?.html ?? waiting)"
            return frame.page(.overview, title: t("intake.title"), width: .reading, body: body).response(for: visitor)
        }
        let form = IntakeForm.form(view.casus, t)
        return page(form, form.blank, frame).response(for: visitor)
    }

    @Sendable func decide(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let frame = CasusFrame(view, for: visitor)
        let form = IntakeForm.form(view.casus, visitor.t)
        var entered = form.read(context.posted)
        let draft = IntakeForm.draft(entered)
        if draft.result == .notTakenUp, !entered.isChecked("destroy") {
            entered.refuse("destroy", problem: "intake.problem.destroy")
        }
        if entered.isComplete {
            let handled = try await room.handling.decideIntake(
                draft, on: view.casus.id, by: visitor.user.id, once: entered.once)
            let link =
                draft.result == .notTakenUp
                ? "/casussen/vernietigd" : CasusFrame.link(.overview, of: view.casus.id)
            let naming = Naming(view.situation, casus: view.casus)
            if let response = try room.settle(handled, in: &entered, of: form, naming: naming, then: link) {
                return response
            }
        }
        return page(form, entered, frame).response(for: visitor)
    }

    /// The intake is between the reporter and the house.
    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.isAny(.procesregisseur, .support, .reporter), view.offers(.intake) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func isOpen(_ view: CasusView) -> Bool { view.casus.phase == .aanmelding && view.casus.intake == nil }

    private func page(_ form: Form, _ entered: Entered, _ frame: CasusFrame) -> Page {
        let t = frame.visitor.t
        let profile = frame.view.situation.profile
        let intro: HTML = """
            <p>\(t("intake.lead"))</p>\
            \(HTML.alert(.info, t("intake.formal.title"), "<p>\(t("intake.reading.\(profile.criteria.rawValue)"))</p>"))
            """
        return frame.page(.overview, title: t("intake.title"), form: form, entered: entered, intro: intro)
    }
}
