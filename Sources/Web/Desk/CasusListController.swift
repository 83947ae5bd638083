// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// My casussen, at `/casussen`: a list to filter, and a search that is posted because it holds personal data.
package struct CasusListController: Sendable {
    /// The list for whoever just ended a casus, which may stand in it no more.
    static let afterEnding: Link = "/casussen?beeindigd=ja"

    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(use: list)
            .get("zoeken", use: again)
            .post("zoeken", use: search)
            .get("vernietigd", use: destroyed)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let situation = try await room.desk.situation(for: visitor.user.id) else { throw PageRefusal.absent }
        let obstacles = Obstacles(situation)
        if obstacles.closesEverything { return closed(obstacles, visitor) }
        let filter = CasusFilter(request)
        let found = try await room.desk.list(filter.query(for: visitor.user.id))
        let t = visitor.t
        let form = CasusSearchForm.form(situation.collaboration)
        let list: HTML = """
            \(filter.html(situation.collaboration, t))\
            \(found.entries.isEmpty ? empty(filter, t) : CasusTable(found, situation, t).html)\
            \(filter.paging(found, t))
            """
        let search = form.html(form.blank, for: visitor)
        let isEnded = request.uri.queryParameters["beeindigd"] == "ja"
        let ended: HTML =
            isEnded ? HTML.alert(.success, t("desk.list.ended"), "<p>\(t("desk.list.ended.what"))</p>") : .empty
        let transferred: HTML? = TransferNotice(request)?.html(t)
        let note: HTML = "\(ended)\(transferred)\(obstacles.html(t))"
        return page(list, search: search, isSearching: false, note: note, visitor, situation)
            .response(for: visitor)
    }

    /// A search that was posted cannot be asked for by its address; the list is where it starts.
    @Sendable func again(_ request: Request, context: AppContext) async throws -> Response {
        _ = try context.visitor
        return .seeOther("/casussen")
    }

    @Sendable func search(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let situation = try await room.desk.situation(for: visitor.user.id) else { throw PageRefusal.absent }
        let obstacles = Obstacles(situation)
        if obstacles.closesEverything { return closed(obstacles, visitor) }
        let t = visitor.t
        let form = CasusSearchForm.form(situation.collaboration)
        var entered = form.read(context.posted)
        var result: HTML = .empty
        var isFound = false
        if let search = CasusSearchForm.search(&entered, in: situation.collaboration) {
            let found = try await room.desk.find(search, for: visitor.user.id)
            isFound = !found.entries.isEmpty
            result = HTML.heading(2, t("desk.search.results"))
            result += isFound ? CasusTable(found, situation, t).html : nothingFound(t)
            result += HTML.way(t("desk.search.all"), "/casussen")
        }
        let again = form.html(entered, for: visitor)
        var page = page(
            result, search: again, isSearching: !isFound, note: obstacles.html(t), visitor, situation)
        page.problemCount = entered.problems.count
        if page.problemCount > 0 { page.status = .unprocessableContent }
        return page.response(for: visitor)
    }

    /// What stands where a casus was that the intake or triage did not take up.
    @Sendable func destroyed(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let t = visitor.t
        let body: HTML = """
            \(HTML.heading(1, t("desk.destroyed.title")))\
            \(HTML.alert(.success, t("desk.destroyed.done"), "<p>\(t("desk.destroyed.what"))</p>"))\
            <p>\(t("desk.destroyed.reporter"))</p>\
            \(HTML.buttonRow([
                .linkButton(t("desk.casussen"), "/casussen"), .linkButton(t("desk.title"), "/"),
            ]))
            """
        return Page(title: t("desk.destroyed.title"), body: body).response(for: visitor)
    }

    private func closed(_ obstacles: Obstacles, _ visitor: Visitor) -> Response {
        let title = visitor.t("desk.casussen")
        let body: HTML = "\(HTML.heading(1, title))\(obstacles.html(visitor.t))"
        return Page(title: title, body: body).response(for: visitor)
    }

    private func page(
        _ list: HTML, search: HTML, isSearching: Bool, note: HTML, _ visitor: Visitor, _ situation: Situation
    ) -> Page {
        let reports = visitor.has(.professional) && ReportAdmission.isDesignated(situation)
        let t = visitor.t
        let report = HTML.linkButton(t("desk.report"), "/aanmeldingen/nieuw", style: .primary)
        let find = HTML.disclosure(
            t("desk.search.title"), isOpen: isSearching, "<p class=\"hint\">\(t("desk.search.lead"))</p>\(search)")
        return Page(
            title: t("desk.casussen"), width: .wide,
            body: """
                \(HTML.pageHead(t("desk.casussen"), actions: reports ? [report] : []))\
                \(note)\(find)\(list)
                """)
    }

    private func empty(_ filter: CasusFilter, _ t: Wording) -> HTML {
        filter.isNarrowed
            ? HTML.emptyState(
                t("desk.list.none"), HTML.way(t("desk.search.all"), "/casussen"))
            : HTML.emptyState(t("desk.list.empty"), "<p>\(t("desk.list.empty.next"))</p>")
    }

    private func nothingFound(_ t: Wording) -> HTML {
        HTML.emptyState(t("desk.search.nothing"), "<p>\(t("desk.search.nothing.next"))</p>")
    }
}
