// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// Which records of destruction to list, as the address says; a number of a casus tells nothing about a person.
struct DestructionFilter {
    enum Order: String, CaseIterable {
        case newest = "nieuwste"
        case oldest = "oudste"
    }

    static let size = 50
    var order: Order = .newest
    /// The number that is looked for; nothing for all of them.
    var number: String?
    var page = 1

    init() {}

    /// Reads the address; the newest first when it says nothing.
    init(_ request: Request) {
        let query = request.uri.queryParameters
        order = query["volgorde"].flatMap { Order(rawValue: String($0)) } ?? .newest
        number = request.asked.first("nummer").map { Entered.clean($0) }.flatMap { $0.isEmpty ? nil : $0 }
        page = min(max(query["pagina"].flatMap { Int($0) } ?? 1, 1), 100_000)
    }

    var query: DestructionRecordQuery {
        DestructionRecordQuery(
            number: number, oldestFirst: order == .oldest, offset: number == nil ? (page - 1) * Self.size : 0,
            limit: Self.size)
    }

    /// The address of a page in an order.
    static func link(_ order: Order, page: Int = 1) -> Link {
        let link = Link("/vernietigingslijst").query("volgorde", order.rawValue)
        return page > 1 ? link.query("pagina", page) : link
    }
}

/// What was destroyed, by number and day, as a table to sort, to search and to print.
struct DestructionRecords {
    let records: [DestructionRecord]
    /// How many there are in all, on other pages too.
    let total: Int
    let filter: DestructionFilter
    let situation: Situation
    let t: Wording

    var html: HTML {
        let title = HTML.heading(2, t("destruction.record"))
        guard total > 0 else {
            let text: HTML = "<p>\(t("destruction.record.empty.text"))</p>"
            return "\(title)\(HTML.emptyState(t("destruction.record.empty"), text))"
        }
        return "\(title)<p>\(t("destruction.record.lead"))</p>\(search)\(found)"
    }

    private var found: HTML {
        let all: HTML = "<p>\(HTML.link(t("destruction.record.all"), DestructionFilter.link(filter.order)))</p>"
        if let number = filter.number, records.isEmpty {
            return HTML.emptyState(t("destruction.record.none", ["number": number]), all)
        }
        let count = filter.number == nil ? total : records.count
        let table = Table(
            caption: t("destruction.record.caption", ["count": "\(count)"]),
            columns: [
                .init(t("destruction.record.number")), .init(t("destruction.record.on")),
                .init(t("destruction.record.what")), .init(t("destruction.record.ground")),
                .init(t("destruction.record.decided")), .init(t("destruction.record.by")),
            ],
            rows: records.map(row))
        return "\(orders)\(table.html)\(pages)\(if: filter.number != nil, all)"
    }

    /// Looks for one number.
    private var search: HTML {
        let link: Link = "/vernietigingslijst"
        return """
            <form method="get"\(action: link) class="form filter"><div class="button-row">\
            <div class="day-part"><label for="filter-nummer">\(t("destruction.record.search"))</label>\
            <input id="filter-nummer" name="nummer" class="input" maxlength="20"\(attribute: "value", filter.number)>\
            </div>\
            <button type="submit" class="button button-secondary">\(t("destruction.record.search.submit"))</button>\
            </div></form>
            """
    }

    private var pages: HTML {
        guard filter.number == nil else { return .empty }
        let count = (total + DestructionFilter.size - 1) / DestructionFilter.size
        return HTML.pagination(page: filter.page, of: count, t) { DestructionFilter.link(filter.order, page: $0) }
    }

    private var orders: HTML {
        guard filter.number == nil else { return .empty }
        return HTML.tabs(
            name: t("destruction.record.order"),
            DestructionFilter.Order.allCases.map { other in
                (
                    t("destruction.record.order.\(other.rawValue)"), DestructionFilter.link(other),
                    other == filter.order
                )
            })
    }

    private func row(_ record: DestructionRecord) -> [HTML] {
        let naming = Naming(situation)
        let what = record.fate == .anonymised ? "destruction.record.anonymised" : "destruction.record.destroyed"
        let decided: String =
            record.decision.map { "\(naming.user($0.by)), \(t.day($0.on))" } ?? t("destruction.record.byTerm")
        let hand = record.carriedOutBy.map { naming.user($0) } ?? t("destruction.record.clock")
        return [
            HTML(record.number), HTML(t.day(record.on)), HTML(t(what)), HTML(ground(of: record)), HTML(decided),
            HTML(hand),
        ]
    }

    private func ground(of record: DestructionRecord) -> String {
        guard record.reason == .erasureGranted else { return t("destruction.record.term") }
        let why = record.decision?.ground.map { t("erasure.ground.\($0.rawValue)") } ?? ""
        return t("destruction.record.request", ["why": why])
    }
}
