// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// My work, at `/`: what keeps somebody from working, then what waits for them, by date.
package struct DeskController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get("/", use: show)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let t = visitor.t
        guard let situation = try await room.desk.situation(for: visitor.user.id) else { throw PageRefusal.absent }
        let obstacles = Obstacles(situation)
        let unseen = try await room.berichten.unseen(for: visitor.user.id)
        let work = obstacles.closesEverything ? [] : try await room.desk.work(of: visitor.user.id)
        let tickets =
            obstacles.closesEverything
            ? (html: HTML.empty, waiting: 0) : try await TicketDesk(room: room, visitor: visitor).found()
        let breaches =
            obstacles.closesEverything
            ? (html: HTML.empty, waiting: 0) : try await BreachDesk(reader: room.breaches, visitor: visitor).found()
        let verzoeken =
            obstacles.closesEverything
            ? (html: HTML.empty, waiting: 0) : try await VerzoekDesk(room: room, visitor: visitor).found()
        let besluiten =
            obstacles.closesEverything
            ? (html: HTML.empty, waiting: 0) : try await BesluitDesk(reader: room.besluiten, visitor: visitor).found()
        let due = obstacles.closesEverything ? nil : try await room.destruction.waiting(for: visitor.user.id)
        let meetings = DeskMeetings(
            keeping: obstacles.closesEverything ? [] : try await room.meetings.reading.keeping(visitor.user.id),
            unseen: obstacles.closesEverything ? [] : try await room.meetings.lists.unseen(for: visitor.user.id),
            called: obstacles.closesEverything
                ? [] : try await room.meetings.reading.heard(by: visitor.user.id, from: situation.day),
            toPlan: obstacles.closesEverything ? [] : try await room.meetings.reading.toPlan(by: visitor.user.id),
            acties: obstacles.closesEverything
                ? [] : try await room.meetings.lists.sittingActies(of: visitor.user.id),
            day: situation.day, t: t)
        let registers = breaches.waiting + verzoeken.waiting + besluiten.waiting
        let isWaiting = unseen > 0 || tickets.waiting > 0 || registers > 0 || !meetings.isEmpty || due ?? 0 > 0
        let list = WorkList(work, on: situation.day).html(t, isOtherWaiting: isWaiting)
        let body: HTML = """
            \(HTML.pageHead(t("desk.title"), status: HTML("\(t.day(situation.day))"), actions: actions(visitor, situation)))\
            \(obstacles.html(t))\(news(unseen, t))\(breaches.html)\(tickets.html)\(verzoeken.html)\(meetings.html)\
            \(besluiten.html)\(destruction(due ?? 0, t))\
            \(obstacles.closesEverything ? .empty : list)\
            \(obstacles.closesEverything ? .empty : FurtherPages(situation: situation).html(t))\
            \(obstacles.closesEverything ? .empty : BreachDesk.ways(t))
            """
        return Page(title: t("desk.title"), width: .wide, body: body).response(for: visitor)
    }

    /// One line about the notices that nobody of the party has seen yet.
    private func news(_ unseen: Int, _ t: Wording) -> HTML {
        guard unseen > 0 else { return .empty }
        let words = unseen == 1 ? t("bericht.one") : t("bericht.several", ["count": "\(unseen)"])
        return HTML.alert(.info, t("bericht.waiting"), HTML.way(words, "/berichten"))
    }

    /// How many casussen are to be destroyed, for who carries that out.
    private func destruction(_ due: Int, _ t: Wording) -> HTML {
        guard due > 0 else { return .empty }
        let link = HTML.link(t("desk.destruction.list"), "/vernietigingslijst")
        return HTML.card(t("desk.destruction"), badge: .badge("\(due)"), "<p>\(link)</p>")
    }

    private func actions(_ visitor: Visitor, _ situation: Situation) -> [HTML] {
        var actions: [HTML] = []
        if visitor.has(.professional), ReportAdmission.isDesignated(situation) {
            actions.append(.linkButton(visitor.t("desk.report"), "/aanmeldingen/nieuw", style: .primary))
        }
        return actions + [.linkButton(visitor.t("desk.casussen"), "/casussen")]
    }
}
