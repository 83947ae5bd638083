// SPDX-License-Identifier: EUPL-1.2

import Synchronization

/// Routes of the situations asked about lately.
///
/// Situations in which the same elements take part share one route set: there are far fewer of those. When the
/// number of situations reaches the capacity all are forgotten, which costs only time.
final class KeptRoutes: RouteSource, Sendable {
    private let capacity: Int
    private let state: Mutex<State>

    private struct State {
        var bySituation: [UInt64: RouteSet] = [:]
        var byContent: [Content: RouteSet] = [:]
    }

    /// All of a situation that makes a difference to its routes.
    private struct Content: Hashable {
        let matches: Matches
        let isOrdinary: Bool
        let universal: Bool
        let regimes: [Regime]
        let period: Int
    }

    init(capacity: Int) {
        self.capacity = max(1, capacity)
        state = Mutex(State())
    }

    func routeSet(for situation: Situation, _ index: RuleIndex) -> RouteSet {
        let key = situation.key
        if let known = state.withLock({ $0.bySituation[key] }) { return known }
        let plan = SlotPlan(situation, index)
        let content = Content(
            matches: plan.matches, isOrdinary: plan.isOrdinary,
            universal: index.universal.actions >> UInt64(situation.action) & 1 == 1,
            regimes: [situation.supplierRegime, situation.recipientRegime], period: situation.period)
        let shared = state.withLock { $0.byContent[content] }
        let routes = shared ?? plan.routeSet()
        state.withLock { state in
            if state.bySituation.count >= capacity { state.bySituation.removeAll(keepingCapacity: true) }
            if state.byContent.count >= capacity { state.byContent.removeAll(keepingCapacity: true) }
            state.bySituation[key] = routes
            state.byContent[content] = routes
        }
        return routes
    }
}
