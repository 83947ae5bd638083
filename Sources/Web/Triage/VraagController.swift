// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Asking one party in triage: `/casussen/:casus/triage/vraag`, and items sent after: `…/triage/:vraag/gegevens`.
///
/// First the party, then the question: what may go along depends on who is asked.
package struct VraagController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/triage/vraag", use: form)
            .post(":casus/triage/vraag", use: ask)
            .get(":casus/triage/:vraag/gegevens", use: further)
            .post(":casus/triage/:vraag/gegevens", use: send)
    }

    @Sendable func form(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await asking(context)
        let words = ItemWords(room, view, visitor.t)
        guard let partij = partij(request, view) else {
            return AskableParties(view: view, visitor: visitor, words: words).page.response(for: visitor)
        }
        let form = VraagForm(to: partij, view, words)
        return show(form, form.opening, visitor, view)
    }

    @Sendable func ask(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await asking(context)
        guard let partij = partij(request, view) else { throw PageRefusal.unclear }
        let form = VraagForm(to: partij, view, ItemWords(room, view, visitor.t))
        var entered = form.form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.ask(
                form.draft(entered), in: view.casus.id, by: visitor.user.id, once: entered.once)
            let naming = Naming(view.situation, casus: view.casus)
            let then = CasusFrame.link(.triage, of: view.casus.id)
            if let response = try room.settle(handled, in: &entered, of: form.form, naming: naming, then: then) {
                return response
            }
        }
        return show(form, entered, visitor, view)
    }

    @Sendable func further(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, vraag) = try await openVraag(context)
        let form = FurtherItemsForm(vraag, view, ItemWords(room, view, visitor.t))
        return show(form, form.form.blank, visitor, view)
    }

    @Sendable func send(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view, vraag) = try await openVraag(context)
        let form = FurtherItemsForm(vraag, view, ItemWords(room, view, visitor.t))
        var entered = form.form.read(context.posted)
        if entered.isComplete {
            let handled = try await room.handling.send(
                entered.ids("items", of: Inbreng.self), with: vraag.id, in: view.casus.id, by: visitor.user.id,
                once: entered.once)
            let naming = Naming(view.situation, casus: view.casus)
            let then = CasusFrame.link(.triage, of: view.casus.id)
            if let response = try room.settle(handled, in: &entered, of: form.form, naming: naming, then: then) {
                return response
            }
        }
        return show(form, entered, visitor, view)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context)
        guard view.isAny(.procesregisseur), view.casus.phase == .triage else { throw PageRefusal.absent }
        return (visitor, view)
    }

    /// Where a question to a party is made; only where the work process has such questions.
    private func asking(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await open(context)
        guard view.offers(.askParty) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    private func openVraag(_ context: AppContext) async throws -> (Visitor, CasusView, Vraag) {
        let (visitor, view) = try await open(context)
        let id = try context.id("vraag", of: Vraag.self)
        guard let vraag = view.casus.vragen.first(where: { $0.id == id }) else { throw PageRefusal.absent }
        return (visitor, view, vraag)
    }

    private func partij(_ request: Request, _ view: CasusView) -> Partij? {
        request.uri.queryParameters.get("partij").flatMap { Identifier<Partij>($0) }
            .flatMap(view.situation.collaboration.partij)
    }

    private func show(_ form: VraagForm, _ entered: Entered, _ visitor: Visitor, _ view: CasusView) -> Response {
        let t = visitor.t
        let title = t("triage.ask.title", ["name": form.to.name])
        let reporter = Naming(view.situation).partij(view.casus.aanmelding.partij)
        let intro: HTML = """
            \(HTML.paragraphs(t("triage.ask.lead", ["name": reporter])))\
            \(form.cleared.blockedHTML)
            """
        return CasusFrame(view, for: visitor).page(
            .triage, title: title, form: form.form, entered: entered, intro: intro
        ).response(for: visitor)
    }

    private func show(
        _ form: FurtherItemsForm, _ entered: Entered, _ visitor: Visitor, _ view: CasusView
    ) -> Response {
        let t = visitor.t
        let frame = CasusFrame(view, for: visitor)
        let title = t("triage.further.title")
        guard !form.cleared.choices.isEmpty else {
            let body: HTML = """
                <h2>\(title)</h2>\(HTML.emptyState(t("triage.further.empty")))\(form.cleared.blockedHTML)\
                \(HTML.way(t("triage.back"), CasusFrame.link(.triage, of: view.casus.id)))
                """
            return frame.page(.triage, title: title, body: body).response(for: visitor)
        }
        let intro: HTML = "\(HTML.paragraphs(t("triage.further.lead")))\(form.cleared.blockedHTML)"
        return frame.page(.triage, title: title, form: form.form, entered: entered, intro: intro)
            .response(for: visitor)
    }
}
