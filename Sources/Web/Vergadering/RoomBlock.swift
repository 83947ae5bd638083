// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Who must not be in the room at one item, and who did not look beforehand.
struct RoomBlock {
    let view: VergaderingView
    let t: Wording

    private var naming: Naming { Naming(view.situation) }

    /// At an item: whoever came for another item is asked to leave (household teams, lines 184-190 and 671-673).
    func leaving(_ item: AgendaItem) -> HTML {
        let people = view.calledElsewhere(than: item.casus)
        guard !people.isEmpty else { return .empty }
        let names: [HTML] = people.map { HTML(naming.userOfPartij($0)) }
        return HTML.alert(.warning, t("room.leave.title"), "<p>\(t("room.leave"))</p>\(HTML.list(names))")
    }

    /// On the page of the sitting: per casus who still has to look whether the persons are known.
    var notLooked: HTML {
        let lines: [HTML] = view.vergadering.items.compactMap { item in
            guard let people = view.notLooked[item.casus], !people.isEmpty else { return nil }
            let names = people.map(naming.userOfPartij).joined(separator: ", ")
            return HTML(t("room.notLooked.line", ["number": item.number, "names": names]))
        }
        guard !lines.isEmpty else { return .empty }
        return HTML.alert(.warning, t("room.notLooked.title"), "<p>\(t("room.notLooked"))</p>\(HTML.list(lines))")
    }
}
