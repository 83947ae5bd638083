// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// What is still to be handed over after scaling down, for a supplier that was asked and an executor that waits.
struct LeftoverPage {
    private let page: TakeHomePage

    init(_ page: TakeHomePage) { self.page = page }

    private var view: CasusView { page.view }
    private var casus: Casus { view.casus }
    private var t: Wording { page.t }
    private var own: Identifier<Partij> { page.visitor.user.partij }

    var body: HTML {
        let open = casus.openLeftovers
        let asked = open.filter { $0.waiting == .supplier && $0.supplier == own }
        let ready = open.contains { $0.waiting == .executor && $0.executor == own }
        return """
            <h2>\(t("leftover.title"))</h2><p>\(t("leftover.intro"))</p>\
            \(if: !asked.isEmpty, HTML.heading(3, t("leftover.asked")))\(asked.map(question))\
            \(if: ready, page.executorSide)
            """
    }

    /// One item with the question of the procesregisseur, what the law says, and yes or no.
    private func question(_ open: OpenLeftover) -> HTML {
        guard let item = view.items.first(where: { $0.item.id == open.item }) else { return .empty }
        let naming = page.naming
        let words = OpenedWords(item, page.vocabulary, naming, t)
        let task = casus.readablePlan(in: view.situation).interventies.first { $0.id == open.interventie }
        let request = casus.afschaling?.leftovers?.last { $0.item == open.item && $0.interventie == open.interventie }
        let isAllowed = casus.lawDecision(on: item.item, for: open.executor, in: view.situation)?.verdict == .allow
        let law: HTML =
            isAllowed
            ? .badge(t("takeHome.law.allow"), .good) : .badge(t("leftover.lawClosed"), .bad)
        var buttons = [button("no", open)]
        if isAllowed { buttons.insert(button("yes", open), at: 0) }
        let asked = request.map { ["name": naming.userOfPartij($0.by), "when": t.moment($0.at)] } ?? [:]
        return HTML.card(
            words.heading, level: 4, badge: nil,
            """
            \(words.whole)<p>\(t("leftover.for", ["partij": naming.partij(open.executor), "what": task?.what ?? ""]))</p>\
            \(HTML.paragraphs(request?.why ?? ""))<p class="hint">\(t("plan.by", asked))</p><p>\(law)</p>\
            \(HTML.buttonRow(buttons))
            """)
    }

    private func button(_ answer: String, _ open: OpenLeftover) -> HTML {
        let words = ["partij": page.naming.partij(open.executor)]
        return HTML.actionButton(
            label: answer == "yes" ? .key("takeHome.yes", words) : .key("takeHome.no", words), action: page.here,
            hidden: [
                ("item", open.item.description), ("interventie", open.interventie.description), ("given", answer),
            ], style: answer == "yes" ? .secondary : .quiet, for: page.visitor)
    }
}

extension Casus {
    /// The items of a party for which it was asked to let an executor have them.
    func askedLeftovers(of partij: Identifier<Partij>) -> [Inbreng] {
        let asked = Set(openLeftovers.filter { $0.waiting == .supplier && $0.supplier == partij }.map(\.item))
        return inbrengen.filter { asked.contains($0.id) }
    }
}
