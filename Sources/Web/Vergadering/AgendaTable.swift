// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The agenda of a sitting without personal data of citizens: numbers, times, reasons, and who is called to what.
///
/// Somebody who is called sees their own items only. Who organises sees the others as a place in time, without a number.
struct AgendaTable {
    let view: VergaderingView
    let visitor: Visitor

    private var t: Wording { visitor.t }
    private var sitting: Vergadering { view.vergadering }
    private var naming: Naming { Naming(view.situation) }
    private var base: Link { MeetingRoom.link(sitting.id) }
    private var isOrdered: Bool { view.isOrganiser && sitting.isAhead }

    var html: HTML {
        let items = view.isOrganiser ? sitting.items : view.ownItems
        guard !items.isEmpty else { return HTML.emptyState(t("vergadering.agenda.empty")) }
        let columns: [Table.Column] = [
            .init(t("vergadering.column.time")), .init(t("vergadering.column.casus")),
            .init(t("vergadering.column.why")), .init(t("vergadering.column.minutes"), isNumeric: true),
            .init(t("vergadering.column.called")), .init(t("vergadering.column.state")),
        ]
        let table = Table(caption: t("vergadering.agenda"), columns: columns, rows: items.map(row))
        return "\(if: isOrdered && sitting.runsOver, overrun)\(table.html)\(if: isOrdered, ordering)"
    }

    /// More stands on it than fits: until when it would last, and what can be done.
    private var overrun: HTML {
        let times = ["until": MeetingPlan.clock(sitting.expectedEnd), "end": MeetingPlan.clock(sitting.plan.ends)]
        return HTML.alert(
            .warning, t("vergadering.overrun.title"), "<p>\(t("vergadering.overrun", times))</p>")
    }

    /// The order and what comes off, under the table, so that the table itself is fit for paper and a narrow screen.
    private var ordering: HTML {
        let rows: [HTML] = sitting.items.map { item in
            let exists = view.known[item.casus] != nil
            let name = exists ? item.number : t("vergadering.closed")
            return "<li><span>\(name)</span> \(exists ? acts(item) : order(item, named: name))</li>"
        }
        let list: HTML = "<ol class=\"agenda-order\">\(rows)</ol>"
        return "<div class=\"screen-only\">\(HTML.disclosure(t("vergadering.order"), isOpen: true, list))</div>"
    }

    private func row(_ item: AgendaItem) -> [HTML] {
        let exists = view.known[item.casus] != nil
        return [
            HTML(sitting.expectedStart(of: item.casus).map(MeetingPlan.clock) ?? "–"), number(item),
            HTML(t("vergadering.reason.\(item.reason.rawValue)")), "\(item.minutes)",
            exists ? called(item.casus) : "–", state(item, exists: exists),
        ]
    }

    private func number(_ item: AgendaItem) -> HTML {
        if view.known[item.casus] != nil {
            return HTML.link(item.number, CasusFrame.link(.overleg, of: item.casus))
        }
        let hears = view.own.contains { $0.casus == item.casus && $0.onlyHears }
        return HTML(hears ? view.closedItem(t) : t("vergadering.closed"))
    }

    private func called(_ casus: Identifier<Casus>) -> HTML {
        let seats = view.seats.filter { $0.casus == casus }
        guard !seats.isEmpty else { return HTML(t("vergadering.called.nobody")) }
        let names: [HTML] = seats.map { seat in
            let name = naming.userOfPartij(seat.user)
            guard seat.onlyHears else { return HTML(name) }
            let hasSteps = view.situation.collaboration.workProcess != nil
            return HTML(t(hasSteps ? "vergadering.called.outside" : "vergadering.called.hears", ["name": name]))
        }
        return HTML.list(names)
    }

    private func state(_ item: AgendaItem, exists: Bool) -> HTML {
        let badge: HTML = .badge(t("vergadering.item.\(item.state.rawValue)"), item.tone)
        guard exists, item.state == .planned, view.isOrganiser else { return badge }
        switch view.readiness[item.casus] {
        case .prepareOverleg:
            let link = CasusFrame.link(.overleg, of: item.casus)
            return "\(badge)<p>\(HTML.link(t("vergadering.item.unready"), link))</p>"
        case .openOverleg: return "\(badge)<p>\(t("vergadering.item.ready"))</p>"
        case nil where isPrepared(item): return "\(badge)<p>\(t("vergadering.item.prepared"))</p>"
        default: return badge
        }
    }

    /// Before the day nothing waits to be opened: what has people called and nothing to prepare is prepared.
    private func isPrepared(_ item: AgendaItem) -> Bool {
        sitting.plan.day > view.situation.day && view.seats.contains { $0.casus == item.casus }
    }

    private func acts(_ item: AgendaItem) -> HTML {
        guard item.state == .planned else { return order(item, named: item.number) }
        let remove = HTML.actionButton(
            label: .key("vergadering.remove", ["number": item.number]),
            action: "\(base)/agenda/\(item.casus)/eraf", style: .quiet, for: visitor)
        return "\(order(item, named: item.number))\(remove)"
    }

    private func order(_ item: AgendaItem, named name: String) -> HTML {
        let up = HTML.actionButton(
            label: .key("vergadering.up", ["number": name]), action: "\(base)/agenda/\(item.casus)/omhoog",
            style: .quiet, for: visitor)
        let down = HTML.actionButton(
            label: .key("vergadering.down", ["number": name]), action: "\(base)/agenda/\(item.casus)/omlaag",
            style: .quiet, for: visitor)
        let isFirst = sitting.items.first?.casus == item.casus
        let isLast = sitting.items.last?.casus == item.casus
        return "\(if: !isFirst, up)\(if: !isLast, down)"
    }
}

extension AgendaItem {
    /// How its state is meant.
    var tone: Tone {
        switch state {
        case .planned: .neutral
        case .sitting: .good
        case .suspended: .warning
        case .done: .info
        case .skipped: .neutral
        }
    }
}
