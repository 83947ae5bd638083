// SPDX-License-Identifier: EUPL-1.2

/// Marks of a clause in the words of one rule set, as sets of places.
struct RouteMarks: Sendable {
    private let demanded: ConditionSet
    private let promised: ConditionSet
    private let rules: PlaceSet
    private let citations: PlaceSet
    private let looksAtGrounds: Bool

    init(_ marks: Marks, _ terms: Terms) {
        var gates = ConditionSet(marks.gates.compactMap(terms.conditions.place))
        if let but = marks.gatesBut {
            let others = Set(but.compactMap(terms.conditions.place))
            for gate in 0..<terms.conditions.count where !others.contains(gate) { gates.insert(gate) }
        }
        demanded = gates
        promised = ConditionSet(marks.duties.compactMap(terms.conditions.place))
        rules = marks.anyRule ? .all : PlaceSet(marks.rules.compactMap(terms.ids.place))
        citations = marks.anyCitation ? .all : PlaceSet(marks.citations.compactMap(terms.citations.place))
        looksAtGrounds = !rules.isEmpty || !citations.isEmpty
    }

    init(gates: ConditionSet = .empty, rules: PlaceSet = .empty) {
        (demanded, promised, self.rules, citations) = (gates, .empty, rules, .empty)
        looksAtGrounds = !rules.isEmpty
    }

    /// Whether the choice at this place brings any of it along.
    func meet(_ place: Int, of set: RouteSet) -> Bool {
        let demand = set.demands[place]
        if demand.gates.meets(demanded) || demand.duties.meets(promised) { return true }
        guard looksAtGrounds else { return false }
        let grounds = set.grounds[place]
        return !(grounds.rules & rules).isEmpty || !(grounds.citations & citations).isEmpty
    }
}

/// A clause in the words of one rule set.
struct RouteClause: Sendable {
    /// At most three: their combinations are the bits of a byte.
    let premises: [RouteMarks]
    let conclusion: RouteMarks

    init(_ clause: Clause, _ terms: Terms) {
        premises = clause.premises.map { RouteMarks($0, terms) }
        conclusion = RouteMarks(clause.conclusion, terms)
    }

    init(premises: [RouteMarks], conclusion: RouteMarks) {
        (self.premises, self.conclusion) = (premises, conclusion)
    }
}

/// Looks for routes in a route set without writing them out.
///
/// A route is a choice from every slot of a branch, so a route that avoids a set of things exists exactly when every slot
/// has a choice that avoids it; and which premises a route can gather on its way follows slot by slot.
struct RouteSearch {
    let routes: RouteSet
    /// Choices with one of these gates are not made.
    let closed: ConditionSet

    /// A route that meets all premises and nothing of the conclusion, as the places of its choices.
    func counterexample(to clause: RouteClause) -> [Int]? {
        for branch in routes.branches {
            if let route = route(in: branch, meeting: clause.premises, avoiding: clause.conclusion) { return route }
        }
        return nil
    }

    /// Whether a route meets all premises, so that the clause says something here.
    func applies(_ clause: RouteClause) -> Bool {
        let free = RouteMarks()
        return routes.branches.contains { route(in: $0, meeting: clause.premises, avoiding: free) != nil }
    }

    /// How many routes there are; those with a closed gate do not count.
    var count: Int {
        routes.branches.reduce(0) { total, branch in
            total
                + branch.slots.reduce(1) { product, slot in
                    product * routes.slots[slot].count { !routes.demands[$0].gates.meets(closed) }
                }
        }
    }

    private func route(
        in branch: RouteSet.Branch, meeting premises: [RouteMarks], avoiding avoided: RouteMarks
    ) -> [Int]? {
        if premises.isEmpty { return plainRoute(in: branch, avoiding: avoided) }
        // Per combination of premises met so far, the choices that led there.
        var reached: [UInt8: [Int]] = [0: []]
        for slot in branch.slots {
            var next: [UInt8: [Int]] = [:]
            for place in routes.slots[slot] where isOpen(place, avoided) {
                var met: UInt8 = 0
                for (bit, premise) in premises.enumerated() where premise.meet(place, of: routes) {
                    met |= 1 << UInt8(bit)
                }
                for (before, path) in reached where next[before | met] == nil { next[before | met] = path + [place] }
            }
            if next.isEmpty { return nil }
            reached = next
        }
        return reached[UInt8(1 << premises.count) - 1]
    }

    private func plainRoute(in branch: RouteSet.Branch, avoiding avoided: RouteMarks) -> [Int]? {
        var path: [Int] = []
        for slot in branch.slots {
            guard let place = routes.slots[slot].first(where: { isOpen($0, avoided) }) else { return nil }
            path.append(place)
        }
        return path
    }

    private func isOpen(_ place: Int, _ avoided: RouteMarks) -> Bool {
        !routes.demands[place].gates.meets(closed) && !avoided.meet(place, of: routes)
    }
}
