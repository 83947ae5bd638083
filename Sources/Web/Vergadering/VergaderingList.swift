// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Sittings below each other, ahead or past.
struct VergaderingList {
    let found: [VergaderingView]
    let more: Bool
    let situation: Situation
    let visitor: Visitor
    let isPast: Bool
    let number: Int

    private var t: Wording { visitor.t }
    private var mayPlan: Bool { situation.mayConveneAny }

    var page: Page {
        let actions: [HTML] =
            mayPlan ? [.linkButton(t("vergadering.new"), "/vergaderingen/nieuw", style: .primary)] : []
        let (ahead, past) = (Link("/vergaderingen"), Link("/vergaderingen").query("stand", "voorbij"))
        let body: HTML = """
            \(HTML.pageHead(t("vergadering.title"), actions: actions + [.linkButton(t("agenda.title"), "/agenda")]))\
            \(HTML.tabs(
                name: t("vergadering.which"),
                [(t("vergadering.ahead"), ahead, !isPast), (t("vergadering.past"), past, isPast)]))\
            \(found.isEmpty ? empty : table)\(paging)
            """
        return Page(title: t("vergadering.title"), width: .wide, body: body)
    }

    private var empty: HTML {
        if isPast { return HTML.emptyState(t("vergadering.empty.past")) }
        let next: HTML = mayPlan ? "<p>\(t("vergadering.empty.plan"))</p>" : "<p>\(t("vergadering.empty.wait"))</p>"
        return HTML.emptyState(t("vergadering.empty"), next)
    }

    private var table: HTML {
        let rows: [[HTML]] = found.map { view in
            let sitting = view.vergadering
            let count = view.subjectCount ?? 0
            return [
                HTML.link(sitting.title(t), MeetingRoom.link(sitting.id)),
                HTML(MeetingPlan.clock(sitting.plan.starts)), HTML(sitting.plan.place), "\(count)", sitting.badge(t),
            ]
        }
        return Table(
            caption: t(isPast ? "vergadering.past" : "vergadering.ahead"),
            columns: [
                .init(t("vergadering.column.what")), .init(t("vergadering.starts")), .init(t("vergadering.place")),
                .init(t("vergadering.column.items"), isNumeric: true), .init(t("vergadering.column.state")),
            ], rows: rows
        ).html
    }

    private var paging: HTML {
        guard number > 1 || more else { return .empty }
        let previous: HTML? =
            number > 1 ? "<a rel=\"prev\"\(href: link(to: number - 1))>\(t("frame.previous"))</a>" : nil
        let next: HTML? = more ? "<a rel=\"next\"\(href: link(to: number + 1))>\(t("frame.next"))</a>" : nil
        return """
            <nav class="pagination" aria-label="\(t("frame.pages"))">\(previous)\
            <span>\(t("desk.page", ["page": "\(number)"]))</span>\(next)</nav>
            """
    }

    private func link(to page: Int) -> Link {
        let link: Link = "/vergaderingen"
        return (isPast ? link.query("stand", "voorbij") : link).query("pagina", page)
    }
}
