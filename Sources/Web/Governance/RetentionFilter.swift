// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// Which scaled-down casussen to list, as the address says; a number of a casus tells nothing about a person.
struct RetentionFilter: Sendable {
    enum Order: String, CaseIterable {
        case nearest = "eerste"
        case furthest = "laatste"
    }

    static let size = 50
    let order: Order
    /// The number that is looked for; nothing for all of them.
    let number: String?
    /// How manieth page this is, only to say so; where it begins is in the cursor.
    let page: Int
    let cursor: RetentionQuery.Cursor?

    /// Reads the address; a word that means nothing counts as not chosen.
    init(_ request: Request) {
        let query = request.uri.queryParameters
        order = query["volgorde"].flatMap { Order(rawValue: String($0)) } ?? .nearest
        number = request.asked.first("nummer").map { Entered.clean($0) }.flatMap { $0.isEmpty ? nil : $0 }
        cursor =
            query["na"].flatMap { RetentionFilter.cursor(.after, String($0)) }
            ?? query["voor"].flatMap { RetentionFilter.cursor(.before, String($0)) }
        page = cursor == nil ? 1 : min(max(query["pagina"].flatMap { Int($0) } ?? 1, 1), 1_000_000)
    }

    var query: RetentionQuery {
        RetentionQuery(
            order: order == .nearest ? .nearest : .furthest, number: number, cursor: cursor,
            limit: RetentionFilter.size)
    }

    /// The address of the first page in an order.
    static func link(_ order: Order) -> Link { Link("/bewaartermijnen").query("volgorde", order.rawValue) }

    /// Links to the page before and after; how many pages there are is not counted.
    func paging(_ list: RetentionList, _ t: Wording) -> HTML {
        let (before, after) = (list.cursor(.before, query), list.cursor(.after, query))
        guard number == nil, before != nil || after != nil else { return .empty }
        let previous: HTML? = before.map {
            "<a rel=\"prev\"\(href: link(to: page > 2 ? $0 : nil, page - 1))>\(t("frame.previous"))</a>"
        }
        let next: HTML? = after.map { "<a rel=\"next\"\(href: link(to: $0, page + 1))>\(t("frame.next"))</a>" }
        return """
            <nav class="pagination" aria-label="\(t("frame.pages"))">\(previous)\
            <span>\(t("desk.page", ["page": "\(page)"]))</span>\(next)</nav>
            """
    }

    /// The address of a page; the first one, without a cursor, always begins at the top.
    private func link(to cursor: RetentionQuery.Cursor?, _ page: Int) -> Link {
        let link = RetentionFilter.link(order)
        guard let cursor else { return link }
        let side: StaticString = cursor.direction == .after ? "na" : "voor"
        let place = "\(cursor.day?.description ?? "").\(cursor.number)"
        return link.query(side, place).query("pagina", max(page, 1))
    }

    private static func cursor(
        _ direction: RetentionQuery.Cursor.Direction, _ text: String
    ) -> RetentionQuery.Cursor? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, RetentionFilter.isNumber(parts[1]) else { return nil }
        if parts[0].isEmpty { return RetentionQuery.Cursor(direction, day: nil, number: String(parts[1])) }
        return Day(parts[0]).map { RetentionQuery.Cursor(direction, day: $0, number: String(parts[1])) }
    }

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 }
    }
}
