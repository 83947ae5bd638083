// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// A casus at a glance, at `/casussen/:casus`, its history, and taking it up.
package struct OverviewController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus", use: show)
            .get(":casus/verloop", use: history)
            .post(":casus/opname", use: takeUp)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.open(context, leftovers: true, called: true) { _ in [] }
        if view.standing == [.leftover] { return .seeOther(TakeHomeController.link(view.casus.id)) }
        if view.standing == [.called] {
            // Whoever has nothing here but an own item knows this address from the report.
            let kept = view.casus.itemsKept(by: view.situation.actor, in: view.situation.collaboration)
            guard !kept.isEmpty else { throw PageRefusal.absent }
            return .seeOther(CalledController.link(of: view.casus.id))
        }
        let body = OverviewPage(view, for: visitor).html
        return CasusFrame(view, for: visitor).page(.overview, title: visitor.t("overview.title"), body: body)
            .response(for: visitor)
    }

    @Sendable func history(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.open(context, withItems: false)
        let frame = CasusFrame(view, for: visitor)
        guard frame.parts.contains(.history) else { throw PageRefusal.absent }
        let t = visitor.t
        let events = CasusStory(view, t).events
        let body: HTML = """
            \(HTML.heading(2, t("overview.history.title")))<p class="hint">\(t("overview.history.lead"))</p>\
            \(HTML.timeline(events.map(\.happening)))
            """
        return frame.page(.history, title: t("overview.history.title"), width: .reading, body: body)
            .response(for: visitor)
    }

    @Sendable func takeUp(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.open(context, withItems: false)
        let once = context.posted.first("once")
        let handled = try await room.handling.takeUp(view.casus.id, by: visitor.user.id, once: once)
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: CasusFrame.link(.overview, of: view.casus.id))
    }
}
