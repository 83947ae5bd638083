// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// Which casussen to list, as the address says; it holds nothing about persons.
struct CasusFilter: Sendable {
    static let size = 25
    let phase: Phase?
    let partij: Identifier<Partij>?
    let order: CasusQuery.Order
    let page: Int

    /// Reads the address; a word that means nothing counts as not chosen.
    init(_ request: Request) {
        let query = request.uri.queryParameters
        phase = query["fase"].flatMap { Phase(rawValue: String($0)) }
        partij = query["partij"].flatMap { Identifier<Partij>($0) }
        order = query["volgorde"].flatMap { CasusQuery.Order(rawValue: String($0)) } ?? .changed
        page = min(max(query["pagina"].flatMap { Int($0) } ?? 1, 1), 10_000)
    }

    var isNarrowed: Bool { phase != nil || partij != nil || page > 1 }

    func query(for reader: Identifier<User>) -> CasusQuery {
        CasusQuery(
            reader: reader, phase: phase, partij: partij, order: order, offset: (page - 1) * CasusFilter.size,
            limit: CasusFilter.size)
    }

    func html(_ collaboration: Collaboration, _ t: Wording) -> HTML {
        let phases = Phase.allCases.map { ($0.rawValue, t("phase.\($0.rawValue)")) }
        let partijen = collaboration.partijen.values.filter { $0.id != collaboration.house }
            .sorted { $0.name < $1.name }.map { ($0.id.description, $0.name) }
        let orders = CasusQuery.Order.allCases.map { ($0.rawValue, t("desk.order.\($0.rawValue)")) }
        let allPhases = t("desk.filter.allPhases")
        let allPartijen = t("desk.filter.allPartijen")
        let link: Link = "/casussen"
        return """
            <form method="get"\(action: link) class="form filter"><div class="button-row">\
            \(select("fase", t("desk.filter.phase"), phases, chosen: phase?.rawValue, any: allPhases))\
            \(select("partij", t("desk.filter.partij"), partijen, chosen: partij?.description, any: allPartijen))\
            \(select("volgorde", t("desk.filter.order"), orders, chosen: order.rawValue, any: nil))\
            <button type="submit" class="button button-secondary">\(t("desk.filter.submit"))</button></div></form>
            """
    }

    private func select(
        _ name: String, _ label: String, _ choices: [(value: String, name: String)], chosen: String?, any: String?
    ) -> HTML {
        let blank: HTML? = any.map { "<option value=\"\">\($0)</option>" }
        let options: [HTML] = choices.map { choice in
            "<option value=\"\(choice.value)\"\(flag: "selected", choice.value == chosen)>\(choice.name)</option>"
        }
        return """
            <div class="day-part"><label for="filter-\(name)">\(label)</label>\
            <select id="filter-\(name)" name="\(name)" class="input">\(blank)\(options)</select></div>
            """
    }

    /// Links to the page before and after; how many pages there are is not counted.
    func paging(hasMore: Bool, _ t: Wording) -> HTML {
        guard page > 1 || hasMore else { return .empty }
        let previous: HTML? =
            page > 1
            ? "<a rel=\"prev\"\(href: link(to: page - 1))>\(t("frame.previous"))</a>" : nil
        let next: HTML? = hasMore ? "<a rel=\"next\"\(href: link(to: page + 1))>\(t("frame.next"))</a>" : nil
        return """
            <nav class="pagination" aria-label="\(t("frame.pages"))">\(previous)\
            <span>\(t("desk.page", ["page": "\(page)"]))</span>\(next)</nav>
            """
    }

    private func link(to page: Int) -> Link {
        var link: Link = "/casussen"
        if let phase { link = link.query("fase", phase.rawValue) }
        if let partij { link = link.query("partij", partij) }
        return link.query("volgorde", order.rawValue).query("pagina", page)
    }
}
