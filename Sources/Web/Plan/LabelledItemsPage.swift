// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// The items of one label in the order in which they came in: the log book, or the analyses of the partners.
///
/// They are ordinary items: each went through the gate for this reader, and what did not pass is not counted.
struct LabelledItemsPage {
    let label: Inbreng.Label
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords

    private var t: Wording { visitor.t }

    static func link(_ label: Inbreng.Label, of casus: Identifier<Casus>) -> Link {
        switch label {
        case .logbook: "/casussen/\(casus)/logboek"
        case .chainAnalysis: "/casussen/\(casus)/ketenanalyses"
        }
    }

    var body: HTML {
        let base = CasusFrame.link(.inbreng, of: view.casus.id)
        let add: HTML? =
            view.casus.maySupply(in: view.situation)
            ? HTML.buttonRow([
                HTML.linkButton(
                    t("plan.label.\(label.rawValue).add"), ("\(base)/nieuw" as Link).query("voor", label.rawValue),
                    style: .primary)
            ]) : nil
        let entries = view.items.map { entry($0, base) }
        let none: HTML = HTML.emptyState(
            t("plan.label.\(label.rawValue).none"), "<p>\(t("plan.label.\(label.rawValue).none.text"))</p>")
        let list: HTML = entries.isEmpty ? none : HTML.timeline(entries)
        return """
            <h2>\(t("plan.label.\(label.rawValue)"))</h2><p>\(t("plan.label.\(label.rawValue).lead"))</p>\(add)\(list)\
            \(HTML.way(t("takeHome.back"), CasusFrame.link(.plan, of: view.casus.id)))
            """
    }

    private func entry(_ opened: OpenedInbreng, _ base: Link) -> Happening {
        let item = opened.item
        let more = t("inbreng.list.open", ["title": words.title(item)])
        return Happening(
            when: words.signature(item.enteredBy, item.enteredAt), title: words.title(item),
            body: "\(HTML.paragraphs(opened.text))\(HTML.way(more, "\(base)/\(item.id)"))")
    }
}

extension Inbreng.Label {
    /// The labels that have a place in the plan here: analyses of the partners only where the plan of the profile is made
    /// of scores, interventions and actions; the log book everywhere.
    static func offered(in view: CasusView) -> [Inbreng.Label] {
        guard let plan = view.course?.arrangement.process.plan else { return allCases }
        return allCases.filter { $0 != .chainAnalysis || plan.planForm == .scored }
    }
}
