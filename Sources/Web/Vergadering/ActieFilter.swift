// SPDX-License-Identifier: EUPL-1.2

import Domain
import Hummingbird

/// Which of somebody's open actions to list, as the address says.
struct ActieFilter: Sendable {
    enum Span: String, CaseIterable, Sendable {
        case all = "alle"
        case overdue = "te-laat"
        /// Due within seven days, or before.
        case week
    }

    static let size = 50
    private static let list: Link = "/acties"
    let span: Span
    let page: Int

    /// Reads the address; all of them when it says nothing.
    init(_ request: Request) {
        let query = request.uri.queryParameters
        span = ActieFilter(query["stand"].map { String($0) }).span
        page = min(max(query["pagina"].flatMap { Int($0) } ?? 1, 1), 10_000)
    }

    /// As a form sends it back; all of them for anything else.
    init(_ span: String?) {
        self.span = span.flatMap { Span(rawValue: $0) } ?? .all
        page = 1
    }

    /// What a form sends along, so that who finishes an action comes back to the same list.
    var hidden: [(name: String, value: String)] { span == .all ? [] : [(name: "stand", value: span.rawValue)] }

    var link: Link { ActieFilter.link(span) }

    func holds(_ due: Day, on day: Day) -> Bool {
        switch span {
        case .all: true
        case .overdue: due < day
        case .week: due <= day.adding(days: 7)
        }
    }

    func tabs(_ t: Wording) -> HTML {
        HTML.tabs(
            name: t("actie.filter"),
            Span.allCases.map { other in
                (t("actie.filter.\(other.rawValue)"), ActieFilter.link(other), other == span)
            })
    }

    static func link(_ span: Span, page: Int = 1) -> Link {
        let link = span == .all ? list : list.query("stand", span.rawValue)
        return page > 1 ? link.query("pagina", page) : link
    }

    /// The rows of this page, and the ways to the others.
    func cut<Row>(_ rows: [Row], _ t: Wording) -> (rows: [Row], paging: HTML) {
        let count = max(1, (rows.count + ActieFilter.size - 1) / ActieFilter.size)
        let here = min(page, count)
        let cut = rows.dropFirst((here - 1) * ActieFilter.size).prefix(ActieFilter.size)
        return (Array(cut), HTML.pagination(page: here, of: count, t) { ActieFilter.link(span, page: $0) })
    }
}
