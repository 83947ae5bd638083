// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// The hit check in the own house, at `/casussen/:casus/hitcheck`: yes or no, and which procesregisseur.
///
/// Only over active casussen, with the necessity on record (Handvat annex 2, 1.2).
package struct HitCheckController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/hitcheck", use: show)
            .post(":casus/hitcheck", use: check)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view.casus)
        return page(form, form.blank, view, visitor)
    }

    @Sendable func check(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let form = form(view.casus)
        var entered = form.read(context.posted)
        if entered.isComplete, let person = entered.id("betrokkene", of: Betrokkene.self) {
            let handled = try await room.handling.checkHit(
                on: person, because: entered.text("necessity"), in: view.casus.id, by: visitor.user.id,
                once: entered.once)
            let link: Link = "/casussen/\(view.casus.id)/hitcheck"
            let naming = Naming(view.situation, casus: view.casus)
            if let response = try room.settle(
                handled, in: &entered, of: form, naming: naming, then: link.fragment("uitkomst"))
            {
                return response
            }
        }
        return page(form, entered, view, visitor)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.isAny(.procesregisseur), view.offers(.hitCheck) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    /// Without birth date and BSN nobody can be found, and "not known" would be a false answer.
    private func isFindable(_ person: Betrokkene) -> Bool { person.born != nil || person.bsn != nil }

    private func form(_ casus: Casus) -> Form {
        Form(
            action: "/casussen/\(casus.id)/hitcheck", submitLabel: "hitcheck.submit",
            cancel: CasusFrame.link(.overview, of: casus.id),
            [
                .select(
                    "betrokkene", label: "hitcheck.person",
                    choices: casus.betrokkenen.filter(isFindable).map { Choice($0.id, named: $0.name) }),
                .area("necessity", label: "hitcheck.necessity", hint: "hitcheck.necessity.hint", max: 1000, rows: 3),
            ])
    }

    private func page(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        let t = visitor.t
        let frame = CasusFrame(view, for: visitor)
        let hidden = view.casus.betrokkenen.filter { !isFindable($0) }.map(\.name).joined(separator: ", ")
        let missing: HTML? = hidden.isEmpty ? nil : "<p>\(t("hitcheck.notFindable", ["names": hidden]))</p>"
        let canAsk = view.casus.phase <= .triage && view.casus.betrokkenen.contains(where: isFindable)
        let closed = view.casus.phase <= .triage ? t("hitcheck.nobody") : t("hitcheck.closed")
        let body: HTML = """
            \(HTML.heading(2, t("hitcheck.title")))<p>\(t("hitcheck.lead"))</p>\(results(view, t))\
            \(HTML.heading(3, t("hitcheck.ask")))\(missing)\
            \(canAsk ? form.html(entered, for: visitor) : HTML.emptyState(closed))\(elsewhere(view, t))
            """
        return frame.page(
            .overview, title: t("hitcheck.title"), problems: entered.problems.count, width: .reading, body: body
        ).response(for: visitor)
    }

    /// This looks in the own house; another house is asked in triage, on a page of its own.
    private func elsewhere(_ view: CasusView, _ t: Wording) -> HTML {
        guard view.leadsToOtherHouses else { return .empty }
        guard view.casus.phase == .triage else {
            return "<p class=\"hint\">\(t("weigering.otherHouseOnlyInTriage"))</p>"
        }
        return HTML.buttonRow([HTML.linkButton(t("houses.title"), HousesPage.link(of: view.casus.id))])
    }

    private func results(_ view: CasusView, _ t: Wording) -> HTML {
        guard !view.casus.hitChecks.isEmpty else { return .empty }
        let naming = Naming(view.situation, casus: view.casus)
        let cards: [HTML] = view.casus.hitChecks.reversed().map { check in
            HTML.card(
                naming.betrokkene(check.betrokkene), level: 4, badge: badge(check.answer, t),
                """
                \(answer(check.answer, naming, t))\
                <p class="hint">\(t("hitcheck.by", HitCheckController.words(check, naming, t)))</p>\
                <p>\(t("hitcheck.because")) \(check.necessity)</p>
                """)
        }
        return "<section id=\"uitkomst\">\(HTML.heading(3, t("hitcheck.results")))\(cards)</section>"
    }

    /// Who asked, on whose behalf, when.
    private static func words(_ check: HitCheck, _ naming: Naming, _ t: Wording) -> [String: String] {
        ["name": naming.user(check.by), "partij": naming.partij(check.onBehalfOf), "moment": t.moment(check.at)]
    }

    private func badge(_ answer: HitCheck.Answer, _ t: Wording) -> HTML {
        answer == .notKnown ? .badge(t("hitcheck.no")) : .badge(t("hitcheck.yes"), .warning)
    }

    private func answer(_ answer: HitCheck.Answer, _ naming: Naming, _ t: Wording) -> HTML {
        switch answer {
        case .notKnown: return "<p>\(t("hitcheck.notKnown"))</p>"
        case .known(let procesregisseurs) where procesregisseurs.isEmpty:
            return "<p>\(t("hitcheck.knownPool"))</p>"
        case .known(let procesregisseurs):
            let names = procesregisseurs.map(naming.user).joined(separator: ", ")
            return "<p>\(t("hitcheck.known", ["names": names]))</p>"
        }
    }
}
