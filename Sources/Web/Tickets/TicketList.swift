// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// Tickets below each other, narrowed by area and step; the address holds words of the profile only.
struct TicketList {
    let world: TicketWorld
    let t: Wording
    let subdivision: String?
    let step: String?

    init(_ request: Request, _ world: TicketWorld, _ t: Wording) {
        (self.world, self.t) = (world, t)
        let asked = request.asked
        let word = asked.first("stap")
        subdivision = asked.first("gebied").flatMap { world.arrangement.identity.subdivisions.contains($0) ? $0 : nil }
        step = word.flatMap { word in TicketList.steps(world).contains { $0.id.word == word } ? word : nil }
    }

    var query: TicketQuery { TicketQuery(subdivision: subdivision, step: step) }
    var isNarrowed: Bool { subdivision != nil || step != nil }

    /// The steps at which a ticket can wait.
    private static func steps(_ world: TicketWorld) -> [Arrangement.Step] {
        let staged = world.arrangement.steps.filter { $0.stage.storage == .ticket }.map(\.step)
        let beyond = staged.flatMap(\.outcomes).compactMap { $0.next.flatMap { world.arrangement.step($0.word) } }
        let first = beyond.first { $0.stage.storage == .full }.map(\.step)
        return staged + [first].compactMap(\.self)
    }

    func html(_ tickets: [Ticket]) -> HTML {
        guard !tickets.isEmpty else {
            return isNarrowed
                ? HTML.emptyState(t("ticket.list.none"), HTML.way(t("ticket.list.all"), "/kaartjes"))
                : HTML.emptyState(t("ticket.list.empty"), "<p>\(t("ticket.list.empty.next"))</p>")
        }
        let words = TicketWords(world.situation, t)
        return Table(
            caption: t("ticket.list.caption"),
            columns: [
                .init(t("ticket.column.number")), .init(t("course.about.subdivision")), .init(t("ticket.column.day")),
                .init(t("ticket.column.partij")), .init(t("ticket.column.stage")), .init(t("ticket.column.next")),
            ],
            rows: tickets.map { row($0, words) }
        ).html
    }

    private func row(_ ticket: Ticket, _ words: TicketWords) -> [HTML] {
        let next = ticket.ended == nil ? world.arrangement.step(ticket.next).map { t.name($0.step) } : nil
        return [
            HTML.link(ticket.number, "/kaartjes/\(ticket.id)"), HTML(ticket.subdivision ?? "–"),
            HTML(t.day(ticket.on)), HTML(words.naming.partij(ticket.partij)), words.status(ticket), HTML(next ?? "–"),
        ]
    }

    /// The choices above the list.
    var filter: HTML {
        let link: Link = "/kaartjes"
        let areas = world.arrangement.identity.subdivisions.map { ($0, $0) }
        let steps = TicketList.steps(world).map { ($0.id.word, t.name($0)) }
        let (areaName, everything) = (t("course.about.subdivision"), t("ticket.filter.all"))
        return """
            <form method="get"\(action: link) class="form filter"><div class="button-row">\
            \(if: !areas.isEmpty, HTML.chooser("gebied", areaName, areas, chosen: subdivision, any: everything))\
            \(if: !steps.isEmpty, HTML.chooser("stap", t("ticket.column.next"), steps, chosen: step, any: everything))\
            <button type="submit" class="button button-secondary">\(t("desk.filter.submit"))</button></div></form>
            """
    }
}
