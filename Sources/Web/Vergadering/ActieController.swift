// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// My actions in all my casussen, the first due first, at `/acties`.
package struct ActieController: Sendable {
    static let link: Link = "/acties"
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("acties", use: show)
            .post("acties/:casus/:actie/gedaan", use: finish)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let t = visitor.t
        guard let situation = try await room.desk.situation(for: visitor.user.id) else { throw PageRefusal.absent }
        let acties = try await room.meetings.lists.acties(of: visitor.user.id)
        let overdue = acties.filter { $0.actie.isOverdue(on: situation.day) }.count
        let status: HTML =
            overdue > 0 ? .badge(t("actie.overdue.count", ["count": "\(overdue)"]), .bad) : HTML(t.day(situation.day))
        let empty: HTML = HTML.emptyState(t("actie.empty"), "<p>\(t("actie.empty.text"))</p>")
        let body: HTML = """
            \(HTML.pageHead(t("actie.title"), status: status))<p>\(t("actie.lead"))</p>\
            \(acties.isEmpty ? empty : table(acties, on: situation.day, visitor))
            """
        return Page(title: t("actie.title"), width: .wide, body: body).onPaper(in: situation, for: visitor)
            .response(for: visitor)
    }

    @Sendable func finish(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let situation = try await room.desk.situation(for: visitor.user.id) else { throw PageRefusal.absent }
        let handled = try await room.handling.finish(
            try context.id("actie", of: Actie.self), in: try context.id("casus", of: Casus.self), by: visitor.user.id,
            once: context.posted.first("once"))
        return try room.settle(handled, for: visitor, naming: Naming(situation), then: ActieController.link)
    }

    private func table(_ acties: [OwnLists.OwnActie], on day: Day, _ visitor: Visitor) -> HTML {
        let t = visitor.t
        let rows: [[HTML]] = acties.map { own in
            [
                HTML(own.actie.what),
                HTML.link(
                    own.number,
                    own.isClosed ? CalledController.link(of: own.casus) : CasusFrame.link(.overview, of: own.casus)),
                HTML(t.day(own.actie.due)), own.actie.badge(on: day, t),
                HTML.actionButton(
                    label: .key("actie.finish", ["what": own.actie.what]),
                    action: "/acties/\(own.casus)/\(own.actie.id)/gedaan", style: .quiet, for: visitor),
            ]
        }
        return Table(
            caption: t("actie.title"),
            columns: [
                .init(t("plan.actie.what")), .init(t("vergadering.column.casus")), .init(t("plan.actie.due")),
                .init(t("plan.actie.state")), .init(t("vergadering.column.act"), isActs: true),
            ], rows: rows
        ).html
    }
}
