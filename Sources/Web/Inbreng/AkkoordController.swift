// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
package import Hummingbird

/// The say over all items of one's own party at once, at `/casussen/:casus/inbreng/akkoord`.
package struct AkkoordController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self)
            .get(":casus/inbreng/akkoord", use: matrix)
            .post(":casus/inbreng/akkoord", use: say)
    }

    @Sendable func matrix(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let words = ItemWords(room, view, visitor.t)
        return AkkoordMatrix(view: view, visitor: visitor, words: words).page.response(for: visitor)
    }

    @Sendable func say(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await open(context)
        let ticked = Set(context.posted.all("say"))
        // Only cells that stood on the page count: somebody who came to the table meanwhile was not refused.
        let shown = Set(context.posted.all("cell"))
        let cells = AkkoordMatrix.cells(view).filter { shown.contains($0.name) }
        let handled = try await room.handling.say(
            cells.map {
                SayDraft(item: $0.item.id, recipient: $0.recipient, use: $0.use, given: ticked.contains($0.name))
            }, in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: CasusFrame.link(.inbreng, of: view.casus.id))
    }

    private func open(_ context: AppContext) async throws -> (Visitor, CasusView) {
        let (visitor, view) = try await room.open(context, withItems: false)
        guard view.casus.inbrengen.contains(where: { view.casus.isOwn($0, in: view.situation) }) else {
            throw PageRefusal.absent
        }
        return (visitor, view)
    }
}
