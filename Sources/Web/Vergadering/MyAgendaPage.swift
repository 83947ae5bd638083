// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What is on the agenda of one person: the sittings they are called to, with their own items by number only.
struct MyAgendaPage {
    let meetings: [VergaderingView]
    let situation: Situation
    let visitor: Visitor
    let feed: AgendaFeed?
    /// A new calendar address, shown this once.
    let address: String?

    private var t: Wording { visitor.t }

    var page: Page {
        let obstacles = Obstacles(situation)
        let refresh = HTML.linkButton(t("agenda.refresh"), "/agenda", style: .primary)
        let body: HTML = """
            \(HTML.pageHead(
                t("agenda.title"), status: HTML(t.day(situation.day)),
                actions: [refresh, .linkButton(t("actie.title"), ActieController.link)]))\
            <p>\(t("agenda.lead"))</p>\(obstacles.html(t))\(made)\
            \(meetings.isEmpty ? empty : HTML.joined(meetings.map(card)))\(calendar)
            """
        return Page(title: t("agenda.title"), body: body).onPaper(in: situation, for: visitor)
    }

    private var empty: HTML { HTML.emptyState(t("agenda.empty"), "<p>\(t("agenda.empty.text"))</p>") }

    private func card(_ view: VergaderingView) -> HTML {
        let sitting = view.vergadering
        let items = view.ownItems.map { item($0, in: view) }
        return HTML.card(
            sitting.title(t), badge: sitting.badge(t),
            """
            <p>\(sitting.plan.when(t)) – \(sitting.plan.place)</p>\(leading(sitting))\
            \(items.isEmpty ? points(view) : HTML.list(items))\
            \(HTML.way(t("agenda.toMeeting"), MeetingRoom.link(sitting.id)))
            """)
    }

    /// That the visitor leads it or keeps its lists.
    private func leading(_ sitting: Vergadering) -> HTML {
        if sitting.plan.chair == visitor.user.id { return "<p>\(t("agenda.chair"))</p>" }
        return sitting.plan.secretary == visitor.user.id ? "<p>\(t("agenda.secretary"))</p>" : .empty
    }

    /// How many points there are, for who is called as a member and to no casus.
    private func points(_ view: VergaderingView) -> HTML {
        let count = view.vergadering.record.pointCount
        return count == 0 ? .empty : "<p>\(t("agenda.points", ["count": "\(count)"]))</p>"
    }

    /// One own item: when, which number, and the way to its table while it sits.
    private func item(_ item: AgendaItem, in view: VergaderingView) -> HTML {
        let time = view.vergadering.expectedStart(of: item.casus).map(MeetingPlan.clock) ?? "–"
        let badge: HTML = .badge(t("vergadering.item.\(item.state.rawValue)"), item.tone)
        guard view.known[item.casus] != nil else { return "\(time) \(view.closedItem(t)) \(badge)" }
        let words = t("agenda.item", ["time": time, "number": item.number])
        guard item.state == .sitting else {
            return "\(HTML.link(words, CasusFrame.link(.overleg, of: item.casus))) \(badge)"
        }
        return "\(words) \(badge) \(HTML.link(t("agenda.now"), MeetingScreen.link(of: item.casus)))"
    }

    // MARK: The calendar of one's own

    private var made: HTML {
        guard let address else { return .empty }
        return HTML.alert(
            .success, t("agenda.feed.made"),
            "<p>\(t("agenda.feed.once"))</p><p><code class=\"address\">\(address)</code></p>")
    }

    private var calendar: HTML {
        let state: HTML =
            feed.map {
                "<p>\(t("agenda.feed.since", ["day": t.day($0.madeOn), "until": t.day($0.endsOn)]))</p>"
            } ?? "<p>\(t("agenda.feed.none"))</p>"
        let make = HTML.actionButton(
            label: feed == nil ? "agenda.feed.make" : "agenda.feed.renew", action: "/agenda/adres", for: visitor)
        let revoke: HTML? =
            feed == nil
            ? nil
            : HTML.actionButton(
                label: "agenda.feed.revoke", action: "/agenda/adres/intrekken", style: .quiet, for: visitor)
        return """
            <section class="screen-only"><h2 id="kalender">\(t("agenda.feed.title"))</h2>\
            <p>\(t("agenda.feed.lead"))</p>\(state)\(make)\(revoke)</section>
            """
    }
}
