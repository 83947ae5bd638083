// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// The items that an executor may take into its own file, to read or print, each with "received".
struct TakenPage {
    let view: CasusView
    let visitor: Visitor
    let vocabulary: Vocabulary
    let items: [OpenedInbreng]

    private var t: Wording { visitor.t }
    private var naming: Naming { Naming(view.situation, casus: view.casus) }

    var body: HTML {
        let back: Link = "/casussen/\(view.casus.id)/plan/meenemen"
        let none: HTML = .emptyState(t("takeHome.get.none"), "<p>\(t("takeHome.get.none.text"))</p>")
        return """
            <h2>\(t("takeHome.taken.title"))</h2><p>\(t("takeHome.taken.intro"))</p>\
            \(items.isEmpty ? none : .joined(items.map(card)))\(HTML.way(t("takeHome.taken.back"), back))
            """
    }

    private func card(_ opened: OpenedInbreng) -> HTML {
        let words = OpenedWords(opened, vocabulary, naming, t)
        let duties = words.duties
        return HTML.card(
            words.heading, level: 3, badge: nil,
            """
            <p><strong>\(naming.partij(opened.item.supplier))</strong></p>\(words.whole)\
            <p>\(t("takeHome.for"))</p>\(HTML.list(purposes(of: opened.item)))\
            \(if: !duties.isEmpty, "<p>\(t("takeHome.duties"))</p>\(HTML.list(duties))")\(receipt(opened.item))
            """)
    }

    /// The interventions for which it was given; it may be used for nothing else.
    private func purposes(of item: Inbreng) -> [HTML] {
        let mine = view.casus.plan.takeHome.filter { $0.item == item.id && $0.executor == visitor.user.partij }
        return view.casus.readablePlan(in: view.situation).interventies
            .filter { interventie in mine.last { $0.interventie == interventie.id }?.given == true }
            .map { HTML($0.what) }
    }

    private func receipt(_ item: Inbreng) -> HTML {
        let given = view.casus.plan.takeHome.filter { $0.item == item.id && $0.executor == visitor.user.partij }
        if let step = given.compactMap(\.delivered).last {
            let who = ["name": naming.user(step.by), "when": t.moment(step.at)]
            let record = t("takeHome.received.by", who)
            return "<p>\(HTML.badge(t("takeHome.received"), .good))</p><p class=\"hint\">\(record)</p>"
        }
        return HTML.actionButton(
            label: "takeHome.receive", action: "/casussen/\(view.casus.id)/plan/meenemen/\(item.id)/ontvangen",
            for: visitor)
    }
}
