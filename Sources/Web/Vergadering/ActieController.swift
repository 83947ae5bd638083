// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// My actions in all my casussen, the first due first, at `/acties`.
package struct ActieController: Sendable {
    static let link: Link = "/acties"
    let room: CasusRoom

    /// The list with what was just done, to put back.
    static func link(afterFinishing action: Int, of sitting: Identifier<Vergadering>) -> Link {
        link.query("vergadering", sitting).query("afspraak", action)
    }

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
        let agreed = try await room.meetings.lists.sittingActies(of: visitor.user.id)
        let overdue =
            acties.filter { $0.actie.isOverdue(on: situation.day) }.count
            + agreed.filter { $0.action.isOverdue(on: situation.day) }.count
        let status: HTML =
            overdue > 0 ? .badge(t("actie.overdue.count", ["count": "\(overdue)"]), .bad) : HTML(t.day(situation.day))
        let filter = ActieFilter(request)
        let notice = try await finished(request, visitor)
        let list: HTML =
            acties.isEmpty && agreed.isEmpty
            ? HTML.emptyState(t("actie.empty"), "<p>\(t("actie.empty.text"))</p>")
            : "\(filter.tabs(t))\(found(acties, agreed, filter, on: situation.day, visitor))"
        let body: HTML = """
            \(HTML.pageHead(t("actie.title"), status: status))\(notice)<p>\(t("actie.lead"))</p>\(list)\
            <p class="hint">\(t("actie.done.where"))</p>
            """
        return Page(title: t("actie.title"), width: .wide, body: body).onPaper(in: situation, for: visitor)
            .response(for: visitor)
    }

    @Sendable func finish(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let situation = try await room.desk.situation(for: visitor.user.id) else { throw PageRefusal.absent }
        let (actie, casus) = (try context.id("actie", of: Actie.self), try context.id("casus", of: Casus.self))
        let handled = try await room.handling.finish(
            actie, in: casus, by: visitor.user.id, once: context.posted.first("once"))
        var then = ActieFilter(context.posted.first("stand")).link
        switch handled {
        case .done, .repeated:
            then = then.query("gedaan", "actie")
            if context.posted.first("open") == "ja" { then = then.query("casus", casus).query("actie", actie) }
        case .absent, .refused: break
        }
        return try room.settle(handled, for: visitor, naming: Naming(situation), then: then)
    }

    /// Says that an action was just done; one of a sitting without casussen can be put back at once.
    private func finished(_ request: Request, _ visitor: Visitor) async throws -> HTML {
        let query = request.uri.queryParameters
        let t = visitor.t
        if query["gedaan"] == "actie" {
            let casus = query["casus"].flatMap { Identifier<Casus>($0) }
            let actie = query["actie"].flatMap { Identifier<Actie>($0) }
            return HTML.alert(.success, t("actie.finished"), try await wayBack(to: actie, in: casus, visitor))
        }
        guard let id = query["vergadering"].flatMap({ Identifier<Vergadering>($0) }),
            let number = query["afspraak"].flatMap({ Int($0) }),
            let view = try await room.meetings.reading.open(id, for: visitor.user.id),
            view.vergadering.record.actions.indices.contains(number)
        else { return .empty }
        let action = view.vergadering.record.actions[number]
        guard action.owner == visitor.user.id, action.done != nil else { return .empty }
        let undo = HTML.actionButton(
            label: .key("zonder.action.reopen", ["what": action.what]),
            action: "\(MeetingRoom.link(id))/afspraken/\(number)/heropenen", hidden: [("lijst", "acties")],
            style: .quiet, for: visitor)
        return HTML.alert(.success, t("actie.finished"), undo)
    }

    /// The way to the form that opens an action of a casus again, with a reason.
    private func wayBack(
        to actie: Identifier<Actie>?, in casus: Identifier<Casus>?, _ visitor: Visitor
    ) async throws -> HTML {
        guard let actie, let casus,
            let view = try await room.reader.open(casus, for: visitor.user.id, showing: { _ in [] }),
            CasusFrame(view, for: visitor).parts.contains(.plan),
            view.casus.mayReadPlan(in: view.situation), !view.casus.onlyReads(in: view.situation),
            let found = view.casus.openingAgain(actie, in: view.situation)
        else { return .empty }
        let edit = PlanEdit.actieReopening(actie).link(under: CasusFrame.link(.plan, of: casus))
        return HTML.buttonRow([
            HTML.linkButton(visitor.t("plan.actie.reopen.of", ["what": found.what]), edit, style: .quiet)
        ])
    }

    /// Of casussen and of sittings in one list, the first due first.
    private func found(
        _ acties: [OwnLists.OwnActie], _ agreed: [OwnLists.SittingActie], _ filter: ActieFilter, on day: Day,
        _ visitor: Visitor
    ) -> HTML {
        let t = visitor.t
        let ofCasussen = acties.filter { filter.holds($0.actie.due, on: day) }
            .map { (due: $0.actie.due, cells: row($0, filter, on: day, visitor)) }
        let ofSittings = agreed.filter { filter.holds($0.action.due, on: day) }
            .map { (due: $0.action.due, cells: row($0, on: day, visitor)) }
        let rows = (ofCasussen + ofSittings).sorted { $0.due < $1.due }.map(\.cells)
        guard !rows.isEmpty else {
            return HTML.emptyState(
                t("actie.none.\(filter.span.rawValue)"), HTML.way(t("actie.none.all"), ActieController.link))
        }
        let (shown, paging) = filter.cut(rows, t)
        let table = Table(
            caption: filter.span == .all ? t("actie.title") : t("actie.filter.\(filter.span.rawValue)"),
            columns: [
                .init(t("plan.actie.what")), .init(t("actie.from")), .init(t("plan.actie.due")),
                .init(t("plan.actie.state")), .init(t("vergadering.column.act"), isActs: true),
            ], rows: shown)
        return "\(table.html)\(paging)"
    }

    private func row(_ own: OwnLists.OwnActie, _ filter: ActieFilter, on day: Day, _ visitor: Visitor) -> [HTML] {
        let back = filter.hidden + (own.isClosed ? [] : [(name: "open", value: "ja")])
        let casus =
            own.isClosed ? CalledController.link(of: own.casus) : CasusFrame.link(.overview, of: own.casus)
        return [
            HTML(own.actie.what), HTML.link(own.number, casus), HTML(visitor.t.day(own.actie.due)),
            own.actie.badge(on: day, visitor.t),
            HTML.actionButton(
                label: .key("actie.finish", ["what": own.actie.what]),
                action: "/acties/\(own.casus)/\(own.actie.id)/gedaan",
                hidden: back, style: .quiet, for: visitor),
        ]
    }

    private func row(_ own: OwnLists.SittingActie, on day: Day, _ visitor: Visitor) -> [HTML] {
        let t = visitor.t
        let sitting = MeetingRoom.link(own.vergadering.id)
        return [
            HTML(own.action.what), HTML.link(own.vergadering.title(t), sitting.fragment("afspraken")),
            HTML(t.day(own.action.due)), own.action.badge(on: day, t),
            HTML.actionButton(
                label: .key("actie.finish", ["what": own.action.what]),
                action: "\(sitting)/afspraken/\(own.number)/gedaan", hidden: [("lijst", "acties")], style: .quiet,
                for: visitor),
        ]
    }
}
