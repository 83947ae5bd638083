// SPDX-License-Identifier: EUPL-1.2

@testable import Rulebook

/// Near misses and prime routes worked out the long way: every route written out, as the specification says it.
struct SlowRoutes {
    struct Route {
        var demand = Demand()
        var grounds = Grounds()
    }

    let routes: [Route]

    /// Nil when there are too many to write out.
    init?(_ set: RouteSet, limit: Int = 4_000) {
        var routes: [Route] = []
        for branch in set.branches {
            var partial = [Route()]
            for slot in branch.slots {
                partial = partial.flatMap { route in
                    set.slots[slot].map { choice in
                        var grounds = route.grounds
                        grounds |= set.grounds[choice]
                        return Route(demand: route.demand | set.demands[choice], grounds: grounds)
                    }
                }
                guard partial.count + routes.count <= limit else { return nil }
            }
            routes += partial
        }
        self.routes = routes
    }

    struct Entry: Hashable {
        let missing: ConditionSet
        let open: ConditionSet
        var grounds = Grounds()
    }

    func nearMisses(_ facts: Facts) -> Set<Entry> {
        let fewest = routes.map { $0.demand.missing(facts).count }.min() ?? 0
        var merged: [Entry: Grounds] = [:]
        for route in routes where route.demand.missing(facts).count == fewest {
            let key = Entry(missing: route.demand.missing(facts), open: route.demand.open(facts))
            var grounds = merged[key] ?? Grounds()
            grounds |= route.grounds
            merged[key] = grounds
        }
        let entries = merged.map { Entry(missing: $0.key.missing, open: $0.key.open, grounds: $0.value) }
        return Set(
            entries.filter { entry in
                let own = entry.missing | entry.open
                return !entries.contains { other in
                    let its = other.missing | other.open
                    return its != own && its.isSubset(of: own)
                }
            })
    }

    func primes(affirmed: ConditionSet, denied: ConditionSet) -> Set<PrimeRoute> {
        var merged: [ConditionSet: PrimeRoute] = [:]
        for route in routes where !route.demand.gates.meets(denied) {
            let gates = route.demand.gates - affirmed
            var prime = merged[gates] ?? PrimeRoute(gates: gates, duties: .empty, grounds: Grounds())
            prime.duties |= route.demand.duties
            prime.grounds |= route.grounds
            merged[gates] = prime
        }
        return Set(
            merged.values.filter { prime in
                !merged.keys.contains { $0 != prime.gates && $0.isSubset(of: prime.gates) }
            })
    }
}
