// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What waits on tickets, on the desk of whoever works with them, and the way to research for whoever does that.
struct TicketDesk {
    let room: CasusRoom
    let visitor: Visitor

    func html() async throws -> HTML {
        let t = visitor.t
        let areas = try await room.research.areas(for: visitor.user.id)
        let research: HTML? = areas == nil ? nil : "<p>\(HTML.link(t("research.title"), "/onderzoek"))</p>"
        guard let world = try await room.tickets.world(for: visitor.user.id) else { return research ?? .empty }
        let work = try await room.tickets.work(of: visitor.user.id)
        let lines: [HTML] = work.map { HTML.link(words($0, world), link($0)) }
        let all = HTML.link(t("ticket.list.all"), "/kaartjes")
        let list: HTML = lines.isEmpty ? .empty : HTML.list(lines)
        return "\(research)\(HTML.card(t("ticket.work"), badge: .badge("\(lines.count)"), "\(list)<p>\(all)</p>"))"
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
        }
    }

    private func link(_ work: TicketWork) -> Link {
        switch work.task {
        case .step: "/kaartjes/\(work.ticket.id)/stap"
        case .openFile: "/kaartjes/\(work.ticket.id)/openen"
        case .confirm: "/kaartjes/\(work.ticket.id)"
        }
    }
}
