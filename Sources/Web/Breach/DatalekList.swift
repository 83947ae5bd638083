// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The register of breaches below each other: open ones, closed ones or all.
struct DatalekList {
    /// Which of them are shown, by the word in the address.
    enum Span: String, CaseIterable {
        case open
        case closed = "gesloten"
        case all = "alle"

        /// Nothing for all of them.
        var isOpen: Bool? {
            switch self {
            case .open: true
            case .closed: false
            case .all: nil
            }
        }
    }

    static let link: Link = "/datalekken"

    let found: [Datalek]
    let more: Bool
    let span: Span
    let number: Int
    let world: BreachWorld
    let visitor: Visitor

    private var t: Wording { visitor.t }
    private var words: BreachWords { BreachWords(world, t) }

    var page: Page {
        let report = HTML.linkButton(t("breach.report"), "/datalekken/nieuw", style: .primary)
        let tabs = Span.allCases.map { one in
            (text: t("breach.list.\(one)"), link: DatalekList.address(one, page: 1), isCurrent: one == span)
        }
        let body: HTML = """
            \(HTML.pageHead(t("breach.title"), actions: [report]))<p>\(t("breach.lead"))</p>\
            \(HTML.tabs(name: t("breach.list.which"), tabs))\(found.isEmpty ? empty : table)\(paging)
            """
        return Page(title: t("breach.title"), width: .wide, body: body).onPaper(in: world.situation, for: visitor)
    }

    private var empty: HTML { HTML.emptyState(t("breach.empty"), "<p>\(t("breach.empty.text"))</p>") }

    private var table: HTML {
        Table(
            caption: t("breach.caption"),
            columns: [
                .init(t("breach.column.number")), .init(t("breach.column.day")), .init(t("breach.field.partij")),
                .init(t("breach.column.state")), .init(t("breach.column.due")),
            ], rows: found.map(row)
        ).html
    }

    private func row(_ datalek: Datalek) -> [HTML] {
        let isWhole = world.sight(of: datalek) == .whole
        let next = isWhole ? datalek.openDuties(under: world.rules).first : nil
        let due: HTML? = next.map { "\(t("breach.duty.\($0.duty.rawValue)")): \(words.due($0))" }
        return [
            HTML.link(datalek.number, DatalekPage.link(of: datalek.id)), HTML(t.day(datalek.on)),
            HTML(datalek.facts.partij.map(words.naming.partij) ?? "–"), words.badges(datalek), due ?? "–",
        ]
    }

    private var paging: HTML {
        guard number > 1 || more else { return .empty }
        let previous: HTML? =
            number > 1
            ? "<a rel=\"prev\"\(href: DatalekList.address(span, page: number - 1))>\(t("frame.previous"))</a>" : nil
        let next: HTML? =
            more ? "<a rel=\"next\"\(href: DatalekList.address(span, page: number + 1))>\(t("frame.next"))</a>" : nil
        return """
            <nav class="pagination" aria-label="\(t("frame.pages"))">\(previous)\
            <span>\(t("desk.page", ["page": "\(number)"]))</span>\(next)</nav>
            """
    }

    private static func address(_ span: Span, page: Int) -> Link {
        let list = span == .open ? link : link.query("stand", span.rawValue)
        return page > 1 ? list.query("pagina", page) : list
    }
}
