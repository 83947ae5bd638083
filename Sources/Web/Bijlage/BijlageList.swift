// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The attachments of one item, for whom the item is open: what, how large, who, when; its supplier can change them.
struct BijlageList {
    static let anchor = "bijlagen"

    let item: Inbreng
    let view: CasusView
    let words: ItemWords
    let isMine: Bool

    private var t: Wording { words.t }
    private var base: Link { BijlageController.link(view.casus.id, item.id) }
    private var bijlageWords: BijlageWords {
        BijlageWords(rules: view.situation.attachmentRules(for: view.casus), t: t)
    }

    /// The card; nothing where there is nothing to see or do.
    var card: HTML {
        guard isMine ? !item.isWithdrawn : !shown.isEmpty else { return .empty }
        return "<div id=\"\(BijlageList.anchor)\">\(HTML.card(t("bijlage.title"), level: 3, "\(list)\(add)"))</div>"
    }

    /// All of them in a list.
    var list: HTML {
        shown.isEmpty ? "<p>\(t("bijlage.none"))</p>" : HTML.list(shown.map(line))
    }

    /// Those that pass to the visitor: a name may say what the file holds.
    private var shown: [Bijlage] {
        item.bijlagen.filter { isMine || view.casus.passage(of: $0, of: item, in: view.situation).isOpen }
    }

    private func line(_ bijlage: Bijlage) -> HTML {
        let facts = [
            bijlageWords.kind(bijlage.kind), bijlageWords.type(bijlage.mediaType), bijlageWords.size(bijlage.size),
        ].joined(separator: " · ")
        let scan =
            bijlage.scannedBy.map { t("bijlage.scanned", ["name": $0]) } ?? t("bijlage.notScanned")
        let remove: HTML? =
            isMine
            ? "<br>\(HTML.link(t("bijlage.remove.link", ["name": bijlage.name]), "\(base)/\(bijlage.id)/verwijderen"))"
            : nil
        return """
            <span class="file-name">\(HTML.link(bijlage.name, "\(base)/\(bijlage.id)"))</span><br>\
            <span class="hint">\(facts)<br>\(words.signature(bijlage.by, bijlage.at))<br>\(scan)</span>\(remove)
            """
    }

    private var add: HTML {
        guard isMine, view.casus.mayAttach(to: item, in: view.situation) else { return .empty }
        return HTML.buttonRow([HTML.linkButton(t("bijlage.add"), base)])
    }
}
