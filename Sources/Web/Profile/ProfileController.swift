// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

/// What this collaboration arranged for itself: `/profiel`, for everybody who is signed in.
struct ProfileController: Sendable {
    private let reading: ProfileReading

    init(house: House) { reading = ProfileReading(house) }

    var routes: RouteCollection<AppContext> { RouteCollection(context: AppContext.self).get(use: show) }

    @Sendable
    func show(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let situation = try await reading.open(by: visitor.user.id) else { throw PageRefusal.absent }
        return ProfilePage(situation: situation, t: visitor.t).page.response(for: visitor)
    }
}
