// SPDX-License-Identifier: EUPL-1.2

import CaseWork
package import Domain
package import Hummingbird

/// Somebody who is invited looked beforehand whether the persons are known: `/casussen/:casus/overleg/vooraf-gekeken`.
package struct PriorCheckController: Sendable {
    let room: CasusRoom

    package init(room: CasusRoom) { self.room = room }

    package static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/overleg/vooraf-gekeken" }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).post(":casus/overleg/vooraf-gekeken", use: look)
    }

    @Sendable func look(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, view) = try await room.open(context, withItems: false)
        let handled = try await room.handling.recordPriorCheck(
            in: view.casus.id, by: visitor.user.id, once: context.posted.first("once"))
        return try room.settle(
            handled, for: visitor, naming: Naming(view.situation, casus: view.casus),
            then: CasusFrame.link(.overleg, of: view.casus.id))
    }
}
