// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// Requests below each other, open or ended, of one kind or of all; the address holds closed words only.
struct VerzoekList {
    enum Order: String, CaseIterable {
        /// The latest received first.
        case received = "ontvangen"
        /// The first day first; what ended last.
        case due = "termijn"
    }

    static let size = 25
    static let link: Link = "/verzoeken"

    let world: VerzoekWorld
    let t: Wording
    private let isOpen: Bool?
    private let kind: Verzoek.Kind?
    private let order: Order
    private let page: Int

    init(_ request: Request, _ world: VerzoekWorld, _ t: Wording) {
        (self.world, self.t) = (world, t)
        let query = request.uri.queryParameters
        switch query["stand"].map({ String($0) }) {
        case "afgerond": isOpen = false
        case "alle": isOpen = nil
        default: isOpen = true
        }
        kind = query["soort"].flatMap { Verzoek.Kind(rawValue: String($0)) }
        order = query["volgorde"].flatMap { Order(rawValue: String($0)) } ?? .received
        page = max(1, query["pagina"].flatMap { Int(String($0)) } ?? 1)
    }

    var query: VerzoekQuery { VerzoekQuery(isOpen: isOpen, kind: kind) }

    func html(_ found: [StoredVerzoek]) -> HTML {
        guard !found.isEmpty else { return empty }
        let pages = (found.count + Self.size - 1) / Self.size
        let here = min(page, pages)
        let rows = ordered(found).dropFirst((here - 1) * Self.size).prefix(Self.size)
        let words = VerzoekWords(world.situation, t)
        let table = Table(
            caption: t(order == .due ? "verzoek.list.caption.due" : "verzoek.list.caption"),
            columns: [
                .init(t("verzoek.column.number")), .init(t("verzoek.column.kind")),
                .init(t("verzoek.column.received")), .init(t("verzoek.column.due")),
                .init(t("verzoek.column.parties")), .init(t("verzoek.column.status")),
            ],
            rows: rows.map { row($0, words) })
        return "\(table.html)\(HTML.pagination(page: here, of: pages, t) { link(to: $0) })"
    }

    /// What to do next, which for a party that was asked is not recording a request.
    private var empty: HTML {
        let next = t(world.recordedKinds.isEmpty ? "verzoek.list.none.choose" : "verzoek.list.none.next")
        let isNarrowed = isOpen != nil || kind != nil
        let all = HTML.way(t("verzoek.list.all"), Self.link.query("stand", "alle"))
        return HTML.emptyState(t("verzoek.list.none"), "<p>\(next)</p>\(if: isNarrowed, all)")
    }

    private func ordered(_ found: [StoredVerzoek]) -> [StoredVerzoek] {
        guard order == .due else { return found }
        func place(_ stored: StoredVerzoek) -> (Int, Int, String) {
            (stored.isOpen ? 0 : 1, stored.heading.due?.ordinal ?? .max, stored.heading.number)
        }
        return found.sorted { place($0) < place($1) }
    }

    private func row(_ stored: StoredVerzoek, _ words: VerzoekWords) -> [HTML] {
        let heading = stored.heading
        let parts = world.situation.shownParts(of: heading)
        let waiting = parts.count { $0.isOpen }
        let counts = ["open": "\(waiting)", "all": "\(parts.count)"]
        return [
            HTML.link(heading.number, "/verzoeken/\(heading.id)"), HTML(words.kind(heading.kind)),
            HTML(t.day(heading.receivedOn)), stored.isOpen ? words.due(heading.due) : "–",
            HTML(parts.isEmpty ? "–" : t("verzoek.parts.count", counts)), words.status(stored),
        ]
    }

    private var stand: String { isOpen == nil ? "alle" : isOpen == true ? "open" : "afgerond" }

    private func link(to page: Int) -> Link {
        var link = Self.link.query("stand", stand)
        if let kind { link = link.query("soort", kind.rawValue) }
        if order != .received { link = link.query("volgorde", order.rawValue) }
        return link.query("pagina", page)
    }

    /// The choices above the list.
    var filter: HTML {
        let stands = ["open", "afgerond", "alle"].map { ($0, t("verzoek.stand.\($0)")) }
        var kinds = [("", t("verzoek.filter.all"))]
        for kind in Verzoek.Kind.allCases { kinds.append((kind.rawValue, t("verzoek.kind.\(kind.rawValue)"))) }
        let orders = Order.allCases.map { ($0.rawValue, t("verzoek.order.\($0.rawValue)")) }
        return """
            <form method="get"\(action: Self.link) class="form filter"><div class="button-row">\
            \(select("stand", t("verzoek.filter.stand"), stands, chosen: stand))\
            \(select("soort", t("verzoek.filter.kind"), kinds, chosen: kind?.rawValue ?? ""))\
            \(select("volgorde", t("desk.filter.order"), orders, chosen: order.rawValue))\
            <button type="submit" class="button button-secondary">\(t("desk.filter.submit"))</button></div></form>
            """
    }

    private func select(
        _ name: String, _ label: String, _ choices: [(value: String, name: String)], chosen: String
    ) -> HTML {
        let options: [HTML] = choices.map { choice in
            "<option value=\"\(choice.value)\"\(flag: "selected", choice.value == chosen)>\(choice.name)</option>"
        }
        return """
            <div class="day-part"><label for="filter-\(name)">\(label)</label>\
            <select id="filter-\(name)" name="\(name)" class="input">\(options)</select></div>
            """
    }
}
