// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// Which casussen to list, as the address says; it holds nothing about persons.
struct CasusFilter: Sendable {
    static let size = 25
    let phase: Phase?
    let partij: Identifier<Partij>?
    /// The word of a kind of dossier.
    let dossier: String?
    let order: CasusQuery.Order
    /// How manieth page this is, only to say so; where it begins is in the cursor.
    let page: Int
    let cursor: CasusQuery.Cursor?

    /// Reads the address; a word that means nothing counts as not chosen.
    init(_ request: Request) {
        let query = request.uri.queryParameters
        phase = query["fase"].flatMap { Phase(rawValue: String($0)) }
        partij = query["partij"].flatMap { Identifier<Partij>($0) }
        dossier = query["dossier"].flatMap { Identifier<Casus>(String($0))?.description }
        order = query["volgorde"].flatMap { CasusQuery.Order(rawValue: String($0)) } ?? .changed
        cursor =
            query["na"].flatMap { CasusFilter.cursor(.after, String($0)) }
            ?? query["voor"].flatMap { CasusFilter.cursor(.before, String($0)) }
        page = cursor == nil ? 1 : min(max(query["pagina"].flatMap { Int($0) } ?? 1, 1), 1_000_000)
    }

    var isNarrowed: Bool { phase != nil || partij != nil || dossier != nil || cursor != nil }

    func query(for reader: Identifier<User>) -> CasusQuery {
        CasusQuery(
            reader: reader, phase: phase, partij: partij, dossier: dossier, order: order, cursor: cursor,
            limit: CasusFilter.size)
    }

    func html(_ collaboration: Collaboration, _ t: Wording) -> HTML {
        let arrangement = collaboration.workProcess
        let phases = Phase.allCases.compactMap { phase in
            t.name(of: phase, in: arrangement).map { (phase.rawValue, $0) }
        }
        let partijen = collaboration.partijen.values.filter { $0.id != collaboration.house }
            .sorted { $0.name < $1.name }.map { ($0.id.description, $0.name) }
        let orders = CasusQuery.Order.allCases.map { ($0.rawValue, t("desk.order.\($0.rawValue)")) }
        let allPhases = t("desk.filter.allPhases")
        let allPartijen = t("desk.filter.allPartijen")
        let link: Link = "/casussen"
        return """
            <form method="get"\(action: link) class="form filter"><div class="button-row">\
            \(HTML.chooser("fase", t("desk.filter.phase"), phases, chosen: phase?.rawValue, any: allPhases))\
            \(HTML.chooser("partij", t("desk.filter.partij"), partijen, chosen: partij?.description, any: allPartijen))\
            \(dossiers(collaboration, t))\
            \(HTML.chooser("volgorde", t("desk.filter.order"), orders, chosen: order.rawValue, any: nil))\
            <button type="submit" class="button button-secondary">\(t("desk.filter.submit"))</button></div></form>
            """
    }

    /// The kinds of dossier, where there is something to choose.
    private func dossiers(_ collaboration: Collaboration, _ t: Wording) -> HTML {
        let kinds = collaboration.workProcess?.data.dossiers?.kinds ?? []
        guard kinds.count > 1 else { return .empty }
        return HTML.chooser(
            "dossier", t("dossier.kind"), kinds.map { ($0.id.word, t.either($0.nl, $0.en)) }, chosen: dossier,
            any: t("dossier.filter.all"))
    }

    /// Links to the page before and after; how many pages there are is not counted.
    func paging(_ found: CasusPage, _ t: Wording) -> HTML {
        guard found.next != nil || found.previous != nil else { return .empty }
        let previous: HTML? = found.previous.map {
            "<a rel=\"prev\"\(href: link(to: page > 2 ? $0 : nil, page - 1))>\(t("frame.previous"))</a>"
        }
        let next: HTML? = found.next.map { "<a rel=\"next\"\(href: link(to: $0, page + 1))>\(t("frame.next"))</a>" }
        return """
            <nav class="pagination" aria-label="\(t("frame.pages"))">\(previous)\
            <span>\(t("desk.page", ["page": "\(page)"]))</span>\(next)</nav>
            """
    }

    /// The address of a page; the first one, without a cursor, always begins at the top.
    private func link(to cursor: CasusQuery.Cursor?, _ page: Int) -> Link {
        var link: Link = "/casussen"
        if let phase { link = link.query("fase", phase.rawValue) }
        if let partij { link = link.query("partij", partij) }
        if let dossier { link = link.query("dossier", dossier) }
        link = link.query("volgorde", order.rawValue)
        guard let cursor else { return link }
        let side: StaticString = cursor.direction == .after ? "na" : "voor"
        return link.query(side, "\(cursor.place).\(cursor.casus)").query("pagina", max(page, 1))
    }

    private static func cursor(_ direction: CasusQuery.Cursor.Direction, _ text: String) -> CasusQuery.Cursor? {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let place = Int64(parts[0]), let casus = Identifier<Casus>(parts[1]) else { return nil }
        return CasusQuery.Cursor(direction, place: place, casus: casus)
    }
}
