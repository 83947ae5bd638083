// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The items that this visitor is to remove because the consent on which they rested ended, each without its text here.
struct RemovalCard {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) {
        self.view = view
        self.t = t
    }

    var html: HTML {
        let items = view.casus.itemsToRemoveByActor(in: view.situation)
        guard !items.isEmpty else { return .empty }
        let lines: [HTML] = items.map { item in
            let link: Link = "\(ItemPage.link(view.casus.id, item.id))/intrekking"
            return "\(t.label(of: item, in: view))\(HTML.buttonRow([HTML.linkButton(t("inbreng.withdraw"), link)]))"
        }
        let own = view.situation.actor.partij
        let inPlace: HTML? = items.contains { $0.supplier != own } ? "<p>\(t("removal.inPlace"))</p>" : nil
        return HTML.card(t("removal.title"), level: 3, "<p>\(t("removal.lead"))</p>\(inPlace)\(HTML.list(lines))")
    }
}
