// SPDX-License-Identifier: EUPL-1.2

/// Where the routes of a situation come from: laid out anew, or kept.
protocol RouteSource {
    func routeSet(for situation: Situation, _ index: RuleIndex) -> RouteSet
}

/// Lays out the routes each time.
struct FreshRoutes: RouteSource {
    func routeSet(for situation: Situation, _ index: RuleIndex) -> RouteSet {
        SlotPlan(situation, index).routeSet()
    }
}
