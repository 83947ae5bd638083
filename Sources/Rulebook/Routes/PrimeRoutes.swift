// SPDX-License-Identifier: EUPL-1.2

/// A minimal set of gates with what its routes carry.
struct PrimeRoute: Hashable, Sendable {
    var gates: ConditionSet
    var duties: ConditionSet
    var grounds: Grounds

    /// By number of gates, then by their list.
    static func inOrder(_ left: Self, _ right: Self) -> Bool {
        left.gates.count == right.gates.count ? left.gates.precedes(right.gates) : left.gates.count < right.gates.count
    }
}

/// The minimal ways through, whatever the facts are (rule-engine.md 9).
enum PrimeRoutes {
    /// The minimal routes of one class; only implied facts count.
    static func of(_ set: RouteSet, affirmed: ConditionSet, denied: ConditionSet) -> [PrimeRoute] {
        let need = { (demand: Demand) in demand.gates.meets(denied) ? nil : demand.gates - affirmed }
        return set.minimalNeeds(need).map { gates in
            let (duties, grounds) = set.gathered(within: gates, need)
            return PrimeRoute(gates: gates, duties: duties, grounds: grounds)
        }
    }

    /// The minimal routes that serve both: every pair of them, merged.
    static func combined(_ left: [PrimeRoute], _ right: [PrimeRoute]) -> [PrimeRoute] {
        var merged: [ConditionSet: PrimeRoute] = [:]
        for first in left {
            for second in right {
                let gates = first.gates | second.gates
                var route = merged[gates] ?? PrimeRoute(gates: gates, duties: .empty, grounds: Grounds())
                route.duties |= first.duties | second.duties
                route.grounds |= first.grounds
                route.grounds |= second.grounds
                merged[gates] = route
            }
        }
        return MinimalSets.of(Array(merged.keys)).compactMap { merged[$0] }
    }
}
