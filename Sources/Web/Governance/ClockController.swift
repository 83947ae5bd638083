// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Hummingbird

/// Moving the clock forward, in a demonstration only: `/klok`.
package struct ClockController: Sendable {
    private let clock: DemoClock

    package init(clock: DemoClock) { self.clock = clock }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("klok", use: show)
            .post("klok", use: advance)
    }

    @Sendable
    func show(_ request: Request, context: AppContext) async throws -> Response {
        page(try context.visitor, notice: .empty)
    }

    @Sendable
    func advance(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let days = context.posted.first("days").flatMap({ Int($0) }), (1...400).contains(days) else {
            throw PageRefusal.unclear
        }
        let report = try await clock.advance(days: days)
        let text = visitor.t(
            "clock.done", ["looked": "\(report.looked)", "destroyed": "\(report.destroyed)"])
        return page(visitor, notice: HTML.alert(.success, text))
    }

    private func page(_ visitor: Visitor, notice: HTML) -> Response {
        let t = visitor.t
        let buttons = [1, 7, 31, 184].map { days in
            HTML.actionButton(
                label: .key("clock.advance.\(days)"), action: "/klok", hidden: [("days", "\(days)")], for: visitor)
        }
        let body: HTML = """
            <h1>\(t("clock.title"))</h1>\(notice)<p>\(t("clock.today", ["day": t.day(clock.today)]))</p>
            <p>\(t("clock.lead"))</p>\(HTML.buttonRow(buttons))
            """
        return Page(title: t("clock.title"), body: body).response(for: visitor)
    }
}
