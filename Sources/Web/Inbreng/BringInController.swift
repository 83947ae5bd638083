// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Bringing in a new item, at `/casussen/:casus/inbreng/nieuw`.
package struct BringInController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/inbreng/nieuw", use: form)
            .post(":casus/inbreng/nieuw", use: bringIn)
    }

    @Sendable func form(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let label = request.uri.queryParameters.get("voor").flatMap { Inbreng.Label(rawValue: $0) }
        let supplier = supplier(request, view)
        if supplier == nil, view.casus.isStaffEntering(in: view.situation) {
            return chooseParty(label, visitor, view)
        }
        let form = BringInForm(view, ItemWords(room, view, visitor.t), label: label, supplier: supplier)
        return show(form, form.blank, visitor, view)
    }

    @Sendable func bringIn(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = BringInForm(view, ItemWords(room, view, visitor.t), supplier: supplier(request, view))
        var entered = form.form.read(context.posted)
        guard entered.isComplete, let draft = form.draft(entered) else { return show(form, entered, visitor, view) }
        let handled = try await room.handling.bringIn(
            draft, text: entered.text("text"), in: view.casus.id, by: visitor.user.id, once: entered.once)
        var then = CasusFrame.link(.inbreng, of: view.casus.id)
        if case .done = handled, view.casus.isStaffEntering(in: view.situation) {
            then = HeardController.entered(view.casus.id)
        } else if case .done(let item) = handled {
            let link = ItemPage.link(view.casus.id, item)
            then = entered.isChecked("attach") ? BijlageController.link(view.casus.id, item) : link
        }
        let naming = Naming(view.situation, casus: view.casus)
        if let response = try room.settle(handled, in: &entered, of: form.form, naming: naming, then: then) {
            return response
        }
        return show(form, entered, visitor, view)
    }

    /// The casus for somebody who brings in items in this phase.
    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.casus.maySupply(in: view.situation) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    /// For which of the parties staff enters, as the address says; the only one where there is one.
    private func supplier(_ request: Request, _ view: CasusView) -> Identifier<Partij>? {
        let parties = view.casus.partijenToEnterFor(in: view.situation)
        let asked = request.uri.queryParameters.get("partij").flatMap { Identifier<Partij>($0) }
        if let asked, parties.contains(asked) { return asked }
        return parties.count == 1 ? parties.first : nil
    }

    /// What may be entered follows from whose data they are, so staff says first for which party it enters.
    private func chooseParty(_ label: Inbreng.Label?, _ visitor: Visitor, _ view: CasusView) -> Response {
        let t = visitor.t
        let naming = Naming(view.situation, casus: view.casus)
        let parties = view.casus.partijenToEnterFor(in: view.situation)
        let links: [HTML] = parties.map { partij in
            let link = BringInForm.link(of: view.casus.id, for: partij)
            let whole = label.map { link.query("voor", $0.rawValue) } ?? link
            return HTML.link(naming.partij(partij), whole)
        }
        let title = t("heard.choose.title")
        let choice: HTML =
            links.isEmpty
            ? HTML.emptyState(t("heard.choose.none")) : "<p>\(t("heard.choose.lead"))</p>\(HTML.list(links))"
        return CasusFrame(view, for: visitor).page(.inbreng, title: title, body: "<h2>\(title)</h2>\(choice)")
            .response(for: visitor)
    }

    private func show(_ form: BringInForm, _ entered: Entered, _ visitor: Visitor, _ view: CasusView) -> Response {
        let t = visitor.t
        let goal = view.situation.profile.goal(of: view.casus.phase, t)
        let intro: HTML = "<p>\(t("inbreng.new.lead"))</p><p>\(t("inbreng.new.goal", ["goal": goal]))</p>"
        return CasusFrame(view, for: visitor).page(
            .inbreng, title: t("inbreng.new.title"), form: form.form, entered: entered, intro: intro
        ).response(for: visitor)
    }
}
