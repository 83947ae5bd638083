// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Deciding triage, at `/casussen/:casus/triage/uitkomst`.
package struct TriageOutcomeController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/triage/uitkomst", use: form)
            .post(":casus/triage/uitkomst", use: decide)
    }

    @Sendable func form(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view)
        return show(form, form.blank, visitor, view)
    }

    @Sendable func decide(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view)
        var entered = form.read(context.posted)
        let result = entered.choice("result", as: TriageOutcome.Result.self)
        let ends = result == .notTakenUp || result == .otherTable
        if ends, !entered.isChecked("confirm") { entered.refuse("confirm", problem: "triage.confirm.missing") }
        guard entered.isComplete else { return show(form, entered, visitor, view) }
        let handled = try await room.handling.decideTriage(
            result, motivation: entered.text("motivation"), otherTable: view.casus.overdracht?.table ?? "",
            in: view.casus.id, by: visitor.user.id, once: entered.once)
        // A casus that ended is gone, so there is nothing to go back to; what is shown instead says so.
        let gone: Link = result == .notTakenUp ? "/casussen/vernietigd" : CasusListController.afterEnding
        let then = ends ? gone : CasusFrame.link(.overview, of: view.casus.id)
        let naming = Naming(view.situation, casus: view.casus)
        if let response = try room.settle(handled, in: &entered, of: form, naming: naming, then: then) {
            return response
        }
        return show(form, entered, visitor, view)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.isAny(.procesregisseur), view.casus.phase == .triage, view.offers(.triageOutcome) else {
            throw PageRefusal.absent
        }
        return (visitor, view)
    }

    private func form(_ view: CasusView) -> Form {
        let base = CasusFrame.link(.triage, of: view.casus.id)
        return Form(
            action: "\(base)/uitkomst", submitLabel: "triage.decide.save", cancel: base,
            [
                .radios(
                    "result", label: "triage.decide.result",
                    choices: TriageOutcome.Result.allCases.map { result in
                        Choice(
                            result.rawValue, label: .key("triage.result.\(result.rawValue)"),
                            hint: .key("triage.consequence.\(result.rawValue)"))
                    }),
                .area(
                    "motivation", label: "triage.decide.motivation", hint: "triage.decide.motivation.hint", max: 6000),
                .check("confirm", label: "triage.confirm", hint: "triage.confirm.hint"),
            ])
    }

    /// Another table needs a hand-over first; the way to it stands beside the choice.
    private func handOver(_ view: CasusView, _ t: Wording) -> HTML {
        let link = HTML.link(t("overdracht.title"), OverdrachtPage.link(of: view.casus.id))
        return view.casus.overdracht?.end == nil
            ? HTML.alert(.info, t("overdracht.first"), "<p>\(link)</p>")
            : HTML.alert(.success, t("overdracht.ready"), "<p>\(link)</p>")
    }

    private func show(_ form: Form, _ entered: Entered, _ visitor: Visitor, _ view: CasusView) -> Response {
        let t = visitor.t
        let open = view.casus.vragen.filter(\.isOpen).count
        let waiting: HTML =
            open == 0 ? .empty : HTML.alert(.info, t("triage.decide.open", ["count": "\(open)"]))
        return CasusFrame(view, for: visitor).page(
            .triage, title: t("triage.decide.title"), form: form, entered: entered,
            intro: "\(HTML.paragraphs(t("triage.decide.lead")))\(waiting)\(handOver(view, t))"
        ).response(for: visitor)
    }
}
