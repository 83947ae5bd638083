// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// Notices to one's party, at `/berichten`: unseen first, each with a button that says it was seen.
package struct BerichtController: Sendable {
    private static let size = 25
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get("berichten", use: list)
            .post("berichten/:bericht/gezien", use: see)
    }

    @Sendable func list(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let query = request.uri.queryParameters
        let unseenOnly = query["stand"] == "nieuw"
        let number = min(max(query["pagina"].flatMap { Int($0) } ?? 1, 1), 10_000)
        guard
            let found = try await room.berichten.list(
                for: visitor.user.id, unseenOnly: unseenOnly, offset: (number - 1) * BerichtController.size,
                limit: BerichtController.size)
        else { throw PageRefusal.absent }
        let page = BerichtList(
            found: found, visitor: visitor, vocabulary: room.vocabulary(visitor.t), unseenOnly: unseenOnly,
            number: number)
        return page.page.response(for: visitor)
    }

    @Sendable func see(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        let id = try context.id("bericht", of: StoredBericht.self)
        let handled = try await room.berichten.see(
            id.description, by: visitor.user.id, once: context.posted.first("once"))
        if case .absent = handled { throw PageRefusal.absent }
        // Whoever goes through the new ones stays among them.
        let isAmongNew = context.posted.first("stand") == "nieuw"
        return .seeOther(isAmongNew ? Link("/berichten").query("stand", "nieuw") : "/berichten")
    }
}
