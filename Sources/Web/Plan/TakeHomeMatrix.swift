// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// The supplier's own items against the running interventions: what the law says for the executor, and yes or no.
struct TakeHomeMatrix {
    let view: CasusView
    let visitor: Visitor
    let vocabulary: Vocabulary
    let items: [OpenedInbreng]
    let interventies: [Interventie]
    let action: Link

    private var t: Wording { visitor.t }
    private var naming: Naming { Naming(view.situation, casus: view.casus) }

    var html: HTML {
        // A supplier who was not at the table learns for whom it is asked, and not what the plan is.
        let readsPlan = view.casus.mayReadPlan(in: view.situation)
        let heads = interventies.enumerated().map { index, interventie in
            let what = readsPlan ? interventie.what : t("takeHome.interventie", ["place": "\(index + 1)"])
            return Table.Column("\(naming.partij(interventie.executor)): \(what)")
        }
        return Table(
            caption: t("takeHome.matrix"), columns: [.init(t("takeHome.item"))] + heads,
            rows: items.map { item in
                [OpenedWords(item, vocabulary, naming, t).short] + interventies.map { cell(item, $0) }
            }
        ).html
    }

    private func cell(_ opened: OpenedInbreng, _ interventie: Interventie) -> HTML {
        let decision = view.casus.lawDecision(on: opened.item, for: interventie.executor, in: view.situation)
        let isAllowed = decision?.verdict == .allow
        let said = view.casus.plan.takeHome.last { $0.item == opened.item.id && $0.interventie == interventie.id }
        var buttons: [HTML] = []
        if isAllowed, said?.given != true { buttons.append(button("yes", opened.item, interventie)) }
        if said?.given != false { buttons.append(button("no", opened.item, interventie)) }
        return "\(law(decision, opened.item))\(state(said))\(HTML.buttonRow(buttons))"
    }

    /// What the law says, in a word with a sign, and where the open questions stand.
    private func law(_ decision: Decision?, _ item: Inbreng) -> HTML {
        guard let decision else { return "<p>\(HTML.badge(t("takeHome.law.unknown"), .bad))</p>" }
        switch decision.verdict {
        case .allow:
            return """
                <p>\(HTML.badge(t("takeHome.law.allow"), .good))</p>\
                <p class="hint">\(decision.citations.joined(separator: "; "))</p>
                """
        case .deny: return "<p>\(HTML.badge(t("takeHome.law.deny"), .bad))</p>"
        case .conditional:
            let link: Link = "/casussen/\(view.casus.id)/inbreng/\(item.id)"
            return """
                <p>\(HTML.badge(t("takeHome.law.conditional"), .warning))</p>\
                \(HTML.way(t("takeHome.law.questions"), link))
                """
        }
    }

    private func state(_ said: TakeHome?) -> HTML {
        guard let said else { return "<p>\(t("takeHome.said.nothing"))</p>" }
        let who = ["name": naming.user(said.by), "when": t.moment(said.at)]
        let delivered: HTML? = said.delivered.map { step in
            let received = ["name": naming.user(step.by), "when": t.moment(step.at)]
            return "<p class=\"hint\">\(t("takeHome.received.by", received))</p>"
        }
        let word: HTML = said.given ? .badge(t("takeHome.said.yes"), .good) : .badge(t("takeHome.said.no"), .neutral)
        return "<p>\(word)</p><p class=\"hint\">\(t("plan.by", who))</p>\(delivered)"
    }

    private func button(_ answer: String, _ item: Inbreng, _ interventie: Interventie) -> HTML {
        let words = ["partij": naming.partij(interventie.executor)]
        return HTML.actionButton(
            label: answer == "yes" ? .key("takeHome.yes", words) : .key("takeHome.no", words), action: action,
            hidden: [("item", item.id.description), ("interventie", interventie.id.description), ("given", answer)],
            style: answer == "yes" ? .secondary : .quiet, for: visitor)
    }
}
