// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The corrections of an item: when, by whom, on whose word, why, and what it said before.
struct CorrectionsCard {
    let item: Inbreng
    let former: [Identifier<Inbreng>: String]
    let words: ItemWords

    private var t: Wording { words.t }

    var html: HTML {
        let changes = item.history.filter { $0.kind == .corrected || $0.kind == .markedWrong }
        guard !changes.isEmpty else { return .empty }
        return HTML.card(t("correction.title"), level: 3, HTML.timeline(changes.map(happening)))
    }

    private func happening(_ change: Change) -> Happening {
        let supplier = t("correction.supplier", ["partij": words.naming.partij(item.supplier)])
        let heard: HTML? = change.heard.map { "<p>\(t("correction.heard", ["how": $0]))</p>" }
        let old: HTML? = change.former.flatMap { former[$0] }.map {
            "<p><strong>\(t("correction.former"))</strong></p>\(HTML.paragraphs($0))"
        }
        return Happening(
            when: t.moment(change.at), title: t("inbreng.change.\(change.kind.rawValue)"),
            body: """
                <p class="hint">\(words.naming.userOfPartij(change.by)). \(supplier)</p>\(HTML.paragraphs(change.why))\
                \(heard)\(old)
                """)
    }

    /// What staff may do with an item of a party: report that it is wrong, and put it right.
    static func buttons(_ item: Inbreng, in view: CasusView, _ t: Wording) -> HTML {
        let base = ItemPage.link(view.casus.id, item.id)
        var buttons = [HTML.linkButton(t("correction.correct"), "\(base)/correctie")]
        if view.casus.mayReportWrong(item, in: view.situation) {
            buttons.append(HTML.linkButton(t("correction.report"), "\(base)/fout"))
        }
        return HTML.buttonRow(buttons)
    }

    /// Every item of a party that staff may put right, also those of which the text does not pass to the house.
    static func list(_ view: CasusView, _ t: Wording) -> HTML {
        let items = view.casus.itemsToCorrect(in: view.situation)
        guard !items.isEmpty else { return .empty }
        let lines: [HTML] = items.map { item in
            let wrong: HTML? = item.isMarkedWrong ? .badge(t("inbreng.state.markedWrong"), .warning) : nil
            return "\(t.label(of: item, in: view)) \(wrong)\(buttons(item, in: view, t))"
        }
        return HTML.card(t("correction.list"), level: 3, "<p>\(t("correction.list.lead"))</p>\(HTML.list(lines))")
    }
}
