// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The agenda of the next team meeting, to print: tickets by number, with what is to be decided, and no names.
struct TicketAgenda {
    let world: TicketWorld
    let t: Wording
    let subdivision: String?

    /// The team meeting of the profile: about casussen, and chaired by the process direction.
    private var body: Arrangement.Body? {
        world.arrangement.bodies.bodies.first { $0.level == .casus && $0.cadence?.every != nil }
    }

    func html(_ tickets: [Ticket]) -> HTML {
        let waiting = tickets.filter { ticket in
            ticket.ended == nil && world.arrangement.step(ticket.next)?.stage.storage == .ticket
        }
        let groups = Dictionary(grouping: tickets) { $0.subdivision ?? "" }.sorted { $0.key < $1.key }
        let rhythm: [HTML] = groups.map { area, tickets in
            "\(groups.count > 1 ? HTML.heading(2, area) : .empty)\(dates(tickets, of: area))"
        }
        return "\(rhythm.isEmpty ? dates([], of: "") : HTML.joined(rhythm))\(minimal)\(list(waiting))"
    }

    /// The next day that the rhythm asks of an area, from the last day on which its team decided something.
    private func dates(_ tickets: [Ticket], of area: String) -> HTML {
        guard let body, let every = body.cadence?.every else { return .empty }
        let held = tickets.flatMap(\.taken).filter { taken in
            world.arrangement.step(taken.step)?.step.act == .assess
        }.map(\.on).max()
        guard let held, let next = every.end(from: held) else {
            return
                "<p>\(t("ticket.agenda.firstMeeting", ["body": t.either(body.nl, body.en), "every": t.term(every)]))</p>"
        }
        var pairs: [(term: String, value: HTML)] = [
            (t("ticket.agenda.last"), HTML(t.day(held))),
            (t("ticket.agenda.next", ["every": t.term(every)]), HTML(t.day(next))),
        ]
        if let within = body.actionListWithin?.value, let due = within.end(from: held) {
            let link = HTML.link(t("ticket.actions.title"), TicketActionList.link(of: area))
            pairs.append((t("ticket.agenda.actions", ["within": t.term(within)]), "\(t.day(due)) \(link)"))
        }
        return HTML.definitions(pairs)
    }

    private var minimal: HTML {
        HTML.alert(.info, t("ticket.anonymous"), "<p>\(t("ticket.minimal"))</p>")
    }

    private func list(_ tickets: [Ticket]) -> HTML {
        guard !tickets.isEmpty else { return HTML.emptyState(t("ticket.agenda.empty")) }
        let words = TicketWords(world.situation, t)
        return Table(
            caption: t("ticket.agenda.caption"),
            columns: [
                .init(t("ticket.column.number")), .init(t("course.about.subdivision")),
                .init(t("ticket.column.partij")), .init(t("ticket.column.next")), .init(t("ticket.agenda.present")),
            ],
            rows: tickets.sorted { $0.number < $1.number }.map { ticket in
                let found = world.arrangement.step(ticket.next)
                return [
                    HTML(ticket.number), HTML(ticket.subdivision ?? "–"), HTML(words.naming.partij(ticket.partij)),
                    HTML(found.map { t.name($0.step) } ?? ""),
                    HTML(found.map { t("ticket.presence.\($0.stage.presence.rawValue)") } ?? ""),
                ]
            }
        ).html
    }
}
