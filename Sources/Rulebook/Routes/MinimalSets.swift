// SPDX-License-Identifier: EUPL-1.2

/// Sets of conditions of which none contains another.
enum MinimalSets {
    /// Drops every set that contains another, and doubles.
    static func of(_ sets: [ConditionSet]) -> [ConditionSet] {
        guard sets.count > 1 else { return sets }
        var kept: [ConditionSet] = []
        for set in sets.sorted(by: { $0.count < $1.count }) where !kept.contains(where: { $0.isSubset(of: set) }) {
            kept.append(set)
        }
        return kept
    }
}

extension RouteSet {
    /// The smallest sets of conditions that routes still need.
    ///
    /// `need` tells what a choice still needs, or nil when it cannot be chosen at all. Only minimal partial
    /// sets are carried from slot to slot: a union of minimal sets is all that can be minimal in the end.
    func minimalNeeds(_ need: (Demand) -> ConditionSet?) -> [ConditionSet] {
        var complete: [ConditionSet] = []
        for branch in branches {
            var partial = [ConditionSet.empty]
            for slot in branch.slots {
                let choices = MinimalSets.of(slots[slot].compactMap { need(demands[$0]) })
                if choices.count == 1 && choices[0].isEmpty { continue }
                partial = MinimalSets.of(partial.flatMap { set in choices.map { set | $0 } })
                if !complete.isEmpty {
                    partial.removeAll { set in complete.contains { $0.isSubset(of: set) } }
                }
                if partial.isEmpty { break }
            }
            if !partial.isEmpty { complete = MinimalSets.of(complete + partial) }
        }
        return complete
    }

    /// What all routes carry that need exactly this minimal set.
    ///
    /// Because the set is minimal, a route that needs nothing outside it needs all of it; so the routes are
    /// those of the branches with a fitting choice in every slot, and they use every fitting choice.
    func gathered(within set: ConditionSet, _ need: (Demand) -> ConditionSet?) -> (duties: ConditionSet, Grounds) {
        var (duties, found) = (ConditionSet.empty, Grounds())
        func fits(_ choice: Int) -> Bool { need(demands[choice])?.isSubset(of: set) ?? false }
        for branch in branches where branch.slots.allSatisfy({ slots[$0].contains(where: fits) }) {
            for slot in branch.slots {
                for choice in slots[slot] where fits(choice) {
                    duties |= demands[choice].duties
                    found |= grounds[choice]
                }
            }
        }
        return (duties, found)
    }
}
