// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The items that passed the gate for this reader, by supplier.
///
/// The screen may hang on the wall: an item that not everybody present may see stays folded, and its fold says nothing
/// of its content (Handvat 4.4.2: per recipient).
struct ItemsBlock {
    let screen: MeetingScreen

    private var t: Wording { screen.t }
    private var view: CasusView { screen.view }

    var html: HTML {
        let citizens = view.casus.citizensAtTable
        let shown = view.items.filter { opened in
            // Minutes have a page of their own; one's own items too stay off the screen in front of a citizen.
            if case .minutes = opened.item.origin { return false }
            return view.casus.mayShow(opened.item, to: citizens, in: view.situation)
        }
        let groups = Dictionary(grouping: shown, by: \.item.supplier)
        let suppliers = groups.keys.sorted { screen.naming.partij($0) < screen.naming.partij($1) }
        let add: HTML = """
            \(HTML.way(t("tafel.items.manage"), CasusFrame.link(.inbreng, of: view.casus.id)))
            """
        guard !suppliers.isEmpty else { return "<p>\(t("tafel.items.none"))</p>\(add)" }
        let sections: [HTML] = suppliers.map { supplier in
            let items = groups[supplier] ?? []
            return "\(HTML.heading(3, screen.naming.partij(supplier)))\(items.map(item))"
        }
        return "\(sections)\(add)"
    }

    private func item(_ opened: OpenedInbreng) -> HTML {
        let words = OpenedWords(opened, screen.vocabulary, screen.naming, t)
        let barred = barredParties(from: opened.item)
        let content: HTML = "\(HTML.heading(4, words.heading))\(words.whole)"
        guard !barred.isEmpty else { return content }
        let isOurs = view.isAny(.procesregisseur, .support) || opened.item.supplier == screen.visitor.user.partij
        let names: HTML? =
            isOurs
            ? "<p>\(t("tafel.items.notFor", ["names": barred.joined(separator: ", ")]))</p>" : nil
        return HTML.disclosure(t("tafel.items.folded"), "\(names)\(content)")
    }

    /// The parties of those present that may not see this item.
    private func barredParties(from item: Inbreng) -> [String] {
        let present = view.casus.currentOverleg?.present ?? []
        let barred = present.compactMap(view.situation.collaboration.user).filter { user in
            !view.casus.passage(of: item, in: view.situation.seen(by: user)).isOpen
        }
        return Set(barred.map { screen.naming.partij($0.partij) }).sorted()
    }
}
