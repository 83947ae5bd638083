// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// Items that may leave the collaboration now, opened through the gate: to read out, to send or to print.
///
/// With each item stand its supplier and the conditions that travel with it. The buttons under it record how it went.
struct OutwardItems {
    let view: CasusView
    let visitor: Visitor
    let vocabulary: Vocabulary
    let items: [OpenedInbreng]
    let title: String
    let lead: String
    let none: String
    let record: Link
    let back: Link

    private var t: Wording { visitor.t }
    private var naming: Naming { Naming(view.situation, casus: view.casus) }

    /// Items that may be proposed: those that the visitor may see now.
    static func choices(_ view: CasusView, _ words: ItemWords) -> [Choice] {
        view.casus.inbrengen
            .filter { !$0.isWithdrawn && view.casus.passage(of: $0, in: view.situation).isOpen }
            .map { item in
                Choice(
                    item.id.description,
                    label: .text("\(words.title(item)) – \(words.naming.partij(item.supplier))"),
                    hint: .text(item.necessity))
            }
    }

    var body: HTML {
        let content: HTML = items.isEmpty ? HTML.emptyState(none) : "\(items.map(card))\(buttons)"
        return """
            <h2>\(title)</h2>\(HTML.paragraphs(lead))<p class="hint screen-only">\(t("houses.opened.logged"))</p>\(content)\
            \(HTML.buttonRow([HTML.linkButton(t("houses.opened.back"), back)]))
            """
    }

    private func card(_ opened: OpenedInbreng) -> HTML {
        let words = OpenedWords(opened, vocabulary, naming, t)
        let supplier = naming.partij(opened.item.supplier)
        return HTML.card(
            words.heading, level: 3,
            """
            <p><strong>\(t("houses.opened.supplier", ["name": supplier]))</strong></p>\
            \(HTML.paragraphs(opened.text))<p>\(t("houses.opened.conditions"))</p>\
            \(HTML.list([HTML(t("houses.opened.condition.purpose"))] + words.duties))\(words.grounds)
            """)
    }

    /// One button per way in which it went; each records exactly the items on this page.
    private var buttons: HTML {
        let ids = items.map { ("items", $0.item.id.description) }
        let forms: [HTML] = Verstrekking.Means.allCases.map { means in
            HTML.actionButton(
                label: .key("houses.record.\(means.rawValue)"), action: record,
                hidden: [("means", means.rawValue)] + ids, for: visitor)
        }
        return """
            <div class="screen-only">\(HTML.heading(3, t("houses.record")))<p>\(t("houses.record.lead"))</p>\
            \(HTML.buttonRow(forms))</div>
            """
    }
}
