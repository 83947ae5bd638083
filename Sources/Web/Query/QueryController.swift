// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// The round along the partners, at `/casussen/:casus/bevraging`, for the reporter and the process direction.
package struct QueryController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/bevraging" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/bevraging", use: show)
            .post(":casus/bevraging/versturen", use: send)
            .post(":casus/bevraging/afweging", use: weigh)
            .post(":casus/bevraging/sluiten", use: close)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        if let weighing = QueryWeighing(view, visitor.t) {
            return show(weighing.form, weighing.form.blank, view, visitor)
        }
        let title = visitor.t("query.title")
        return CasusFrame(view, for: visitor).page(
            .query, title: title, width: .reading, body: "<h2>\(title)</h2>\(QueryPage(view, visitor).html)"
        ).response(for: visitor)
    }

    /// Records the weighing for which the round waits since consent was taken back.
    @Sendable func weigh(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        guard let weighing = QueryWeighing(view, visitor.t) else {
            return .seeOther(QueryController.link(of: view.casus.id))
        }
        return try await room.submit(
            weighing.form, context, in: view, then: QueryController.link(of: view.casus.id)
        ) { entered in
            try await room.handling.weighForQuery(
                weighing.parts(entered), in: view.casus.id, by: visitor.user.id, once: entered.once)
        } again: {
            show(weighing.form, $0, view, visitor)
        }
    }

    @Sendable func send(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let handled = try await room.handling.sendQuery(
            in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try settle(handled, view, visitor)
    }

    @Sendable func close(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let handled = try await room.handling.closeQuery(
            in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try settle(handled, view, visitor)
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard CasusFrame(view, for: visitor).parts.contains(.query) else { throw PageRefusal.absent }
        return (visitor, view)
    }

    /// The state of the round with the weighing below it.
    private func show(_ form: Form, _ entered: Entered, _ view: CasusView, _ visitor: Visitor) -> Response {
        CasusFrame(view, for: visitor).page(
            .query, title: visitor.t("query.title"), form: form, entered: entered,
            intro: QueryPage(view, visitor).html
        ).response(for: visitor)
    }

    private func settle(_ handled: Handled<Void>, _ view: CasusView, _ visitor: Visitor) throws -> Response {
        try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: QueryController.link(of: view.casus.id))
    }
}
