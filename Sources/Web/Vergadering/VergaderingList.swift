// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Sittings below each other: ahead, past or all, within what the reader asked for.
struct VergaderingList {
    let found: [VergaderingView]
    let more: Bool
    let situation: Situation
    let visitor: Visitor
    let filter: VergaderingFilter

    private var t: Wording { visitor.t }
    private var mayPlan: Bool { situation.mayConveneAny }

    var page: Page {
        let actions: [HTML] =
            mayPlan ? [.linkButton(t("vergadering.new"), "/vergaderingen/nieuw", style: .primary)] : []
        let tabs = VergaderingFilter.Stand.allCases.map { stand in
            (text: t(stand.title), link: filter.link(stand), isCurrent: stand == filter.stand)
        }
        let body: HTML = """
            \(HTML.pageHead(t("vergadering.title"), actions: actions + [.linkButton(t("agenda.title"), "/agenda")]))\
            \(HTML.tabs(name: t("vergadering.which"), tabs))\(filter.html(t))\(found.isEmpty ? empty : table)\(paging)
            """
        var page = Page(title: t("vergadering.title"), width: .wide, body: body)
        page.problemCount = filter.problemCount
        return page.onPaper(in: situation, for: visitor)
    }

    private var empty: HTML {
        if filter.isNarrowed || filter.number > 1 { return nothingFound }
        switch filter.stand {
        case .past: return HTML.emptyState(t("vergadering.empty.past"))
        case .all, .ahead:
            let next: HTML =
                mayPlan ? "<p>\(t("vergadering.empty.plan"))</p>" : "<p>\(t("vergadering.empty.wait"))</p>"
            return HTML.emptyState(t(filter.stand == .all ? "vergadering.empty.all" : "vergadering.empty"), next)
        }
    }

    /// What was asked for, and the ways to ask for more.
    private var nothingFound: HTML {
        var ways = [HTML.link(t("vergadering.filter.clear"), VergaderingFilter.link)]
        if filter.stand != .all { ways.append(HTML.link(t("vergadering.filter.everyDay"), filter.link(.all))) }
        return HTML.emptyState(
            t("vergadering.filter.none"),
            "<p>\(t("vergadering.filter.asked"))</p>\(HTML.list(filter.words(t).map { HTML($0) }))\(HTML.list(ways))")
    }

    private var table: HTML {
        let rows: [[HTML]] = found.map { view in
            let sitting = view.vergadering
            let count = view.subjectCount ?? 0
            let area: HTML? = sitting.plan.area.map { " <span class=\"hint\">\($0)</span>" }
            return [
                "\(HTML.link(sitting.title(t), MeetingRoom.link(sitting.id)))\(area)",
                HTML(MeetingPlan.clock(sitting.plan.starts)), HTML(sitting.plan.place), "\(count)", sitting.badge(t),
            ]
        }
        return Table(
            // On paper the choices above the table are gone.
            caption: filter.words(t).joined(separator: " – "),
            columns: [
                .init(t("vergadering.column.what")), .init(t("vergadering.starts")), .init(t("vergadering.place")),
                .init(t("vergadering.column.items"), isNumeric: true), .init(t("vergadering.column.state")),
            ], rows: rows
        ).html
    }

    private var paging: HTML {
        let (number, stand) = (filter.number, filter.stand)
        guard number > 1 || more else { return .empty }
        let previous: HTML? =
            number > 1
            ? "<a rel=\"prev\"\(href: filter.link(stand, page: number - 1))>\(t("frame.previous"))</a>" : nil
        let next: HTML? =
            more ? "<a rel=\"next\"\(href: filter.link(stand, page: number + 1))>\(t("frame.next"))</a>" : nil
        return """
            <nav class="pagination" aria-label="\(t("frame.pages"))">\(previous)\
            <span>\(t("desk.page", ["page": "\(number)"]))</span>\(next)</nav>
            """
    }
}
