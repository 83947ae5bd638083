// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What waits on tickets, on the desk of whoever works with them, and the way to research for whoever does that.
struct TicketDesk {
    let room: CasusRoom
    let visitor: Visitor

    /// What stands on the desk, and how many things of it wait for the visitor.
    func found() async throws -> (html: HTML, waiting: Int) {
        let t = visitor.t
        let areas = try await room.research.areas(for: visitor.user.id)
        let research: HTML? = areas == nil ? nil : HTML.way(t("research.title"), "/onderzoek")
        guard let world = try await room.tickets.world(for: visitor.user.id) else {
            return (research ?? .empty, 0)
        }
        let all = try await room.tickets.work(of: visitor.user.id)
        let work = all.filter { $0.listDue == nil }
        let lines: [HTML] = work.map { line($0, world) } + actionLists(all, on: world.situation.day)
        let whole = HTML.link(t("ticket.list.all"), "/kaartjes")
        let list: HTML = lines.isEmpty ? .empty : HTML.list(lines)
        let card = HTML.card(t("ticket.work"), badge: .badge("\(lines.count)"), "\(list)<p>\(whole)</p>")
        return ("\(research)\(card)", lines.count)
    }

    private func line(_ work: TicketWork, _ world: TicketWorld) -> HTML {
        let link = HTML.link(words(work, world), link(work))
        guard case .reviewException(let due) = work.task else { return link }
        return "\(link)\(TicketDesk.due(due, on: world.situation.day, visitor.t))"
    }

    /// One line for each area whose list has to go round, with the first day.
    private func actionLists(_ work: [TicketWork], on day: Day) -> [HTML] {
        let owed = Dictionary(grouping: work.filter { $0.listDue != nil }) { $0.ticket.subdivision ?? "" }
        return owed.sorted { $0.key < $1.key }.compactMap { area, work in
            guard let due = work.compactMap(\.listDue).min() else { return nil }
            let words = visitor.t("ticket.work.actions", ["area": area])
            return "\(HTML.link(words, TicketActionList.link(of: area)))\(TicketDesk.due(due, on: day, visitor.t))"
        }
    }

    /// A day, in bold when it has passed.
    static func due(_ due: Day, on day: Day, _ t: Wording) -> HTML {
        due < day
            ? ", <strong>\(t("desk.since", ["day": t.day(due)]))</strong>" : ", \(t("desk.due", ["day": t.day(due)]))"
    }

    private func words(_ work: TicketWork, _ world: TicketWorld) -> String {
        let t = visitor.t
        let number = work.ticket.number
        switch work.task {
        case .step(let word):
            let step = world.arrangement.step(word).map { t.name($0.step) } ?? word
            return t("ticket.work.step", ["number": number, "step": step])
        case .openFile: return t("ticket.work.open", ["number": number])
        case .confirm(let kind): return t("ticket.work.\(kind.rawValue)", ["number": number])
        case .reviewException: return t("ticket.work.review", ["number": number])
        case .actionList: return t("ticket.work.list", ["number": number])
        }
    }

    private func link(_ work: TicketWork) -> Link {
        switch work.task {
        case .step: "/kaartjes/\(work.ticket.id)/stap"
        case .openFile: "/kaartjes/\(work.ticket.id)/openen"
        case .confirm: "/kaartjes/\(work.ticket.id)"
        case .reviewException: "/kaartjes/\(work.ticket.id)/uitzondering"
        case .actionList: "/kaartjes/actielijst"
        }
    }
}
