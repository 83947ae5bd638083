// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The action list of the tickets of an area: split per recipient, by number only, to print or to read here.
///
/// Who directs the process sees everybody's part; somebody else only their own (Nijmegen covenant, lines 212-213;
/// privacy protocol, lines 494-496).
struct TicketActionList {
    let world: TicketWorld
    let visitor: Visitor
    private var t: Wording { visitor.t }

    static func link(of area: String) -> Link {
        let page: Link = "/kaartjes/actielijst"
        return area.isEmpty ? page : page.query("area", area)
    }

    func html(_ tickets: [Ticket], of area: String?) -> HTML {
        let here = tickets.filter { area == nil || $0.subdivision == area }
        let groups = Dictionary(grouping: here) { $0.subdivision ?? "" }.sorted { $0.key < $1.key }
        let parts: [HTML] = groups.map { self.area($0.key, $0.value) }
        let shown = parts.filter { !$0.isEmpty }
        let lead: HTML = "<p>\(t("ticket.actions.lead"))</p>"
        return "\(lead)\(shown.isEmpty ? HTML.emptyState(t("ticket.actions.empty")) : HTML.joined(shown))"
    }

    private func area(_ area: String, _ tickets: [Ticket]) -> HTML {
        let everybody = tickets.contains { ticket in
            world.situation.collaboration.arrangements[ticket.arrangement].map {
                ticket.makesActionList(visitor.user, under: $0, in: world.situation)
            } ?? false
        }
        let people = everybody ? Array(world.situation.collaboration.users.values) : [visitor.user]
        let naming = Naming(world.situation)
        let cards: [HTML] = people.map { (name: naming.userOfPartij($0.id), user: $0) }
            .sorted { ($0.name, $0.user.id) < ($1.name, $1.user.id) }
            .compactMap { part($0.name, $0.user, tickets) }
        let sending = send(area, tickets)
        guard !cards.isEmpty || !sending.isEmpty else { return .empty }
        return "\(HTML.heading(2, area.isEmpty ? t("ticket.actions.title") : area))\(sending)\(HTML.joined(cards))"
    }

    private func part(_ name: String, _ user: User, _ tickets: [Ticket]) -> HTML? {
        let lines: [HTML] = tickets.sorted { $0.number < $1.number }.flatMap { ticket in
            world.tasks(on: ticket, of: user).compactMap { line($0, ticket) }
        }
        return lines.isEmpty ? nil : HTML.card(name, level: 3, HTML.list(lines))
    }

    /// What is to be done, by the number of the ticket only.
    private func line(_ task: Ticket.Task, _ ticket: Ticket) -> HTML? {
        let number = ticket.number
        switch task {
        case .step(let word):
            let step = world.arrangement.step(word).map { t.name($0.step) } ?? word
            return HTML(t("ticket.work.step", ["number": number, "step": step]))
        case .openFile: return HTML(t("ticket.work.open", ["number": number]))
        case .confirm(let kind): return HTML(t("ticket.work.\(kind.rawValue)", ["number": number]))
        case .reviewException(let due):
            let what = t("ticket.work.review", ["number": number])
            return "\(what)\(TicketDesk.due(due, on: world.situation.day, t))"
        case .actionList: return nil
        }
    }

    /// Until when it must go round, with the button that says it did.
    private func send(_ area: String, _ tickets: [Ticket]) -> HTML {
        let owed = world.owedLists(tickets)
        let days = owed.compactMap { ticket in
            world.situation.collaboration.arrangements[ticket.arrangement].flatMap { ticket.actionListDue(under: $0) }
        }
        guard let due = days.min() else { return .empty }
        let isLate = due < world.situation.day
        let words = t(isLate ? "ticket.actions.late" : "ticket.actions.due", ["day": t.day(due)])
        let button = HTML.actionButton(
            label: "ticket.actions.send", action: "/kaartjes/actielijst", hidden: [("area", area)], for: visitor)
        return "\(HTML.alert(isLate ? .warning : .info, words))\(button)"
    }
}
