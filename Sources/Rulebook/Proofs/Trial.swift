// SPDX-License-Identifier: EUPL-1.2

/// What one content showed: which properties were tried, said something, or failed, and what its routes use.
struct Trial: Sendable {
    var tried = ConditionSet.empty
    var applied = ConditionSet.empty
    var failed = ConditionSet.empty
    var routes = 0
    var usedRules = PlaceSet.empty
    var usedConditions = ConditionSet.empty
}

/// Everything that is needed to try a content; made once.
struct TrialBench: Sendable {
    private let index: RuleIndex
    private let owners: [Int]
    /// Per property its clauses; nil for the one about hats.
    private let clauses: [[RouteClause]?]
    private let hats: ConditionSet

    init(_ properties: [Property], _ index: RuleIndex, _ scopes: ScopeTable) {
        self.index = index
        owners = scopes.owners
        hats = index.supplierHat | index.recipientHat
        clauses = properties.map { property in
            guard case .clauses(let clauses) = property.demand else { return nil }
            return clauses.map { RouteClause($0, index.terms) }
        }
    }

    /// Lays out the routes of the situation and tries the properties of these scopes.
    func run(_ situation: Situation, _ scopes: ConditionSet) -> Trial {
        let plan = SlotPlan(situation, index)
        let set = plan.routeSet()
        let search = RouteSearch(routes: set, closed: hats)
        var trial = Trial()
        trial.routes = search.count
        trial.usedRules = set.absolute.grounds.rules
        for (place, demand) in set.demands.enumerated() {
            trial.usedRules |= set.grounds[place].rules
            trial.usedConditions |= demand.gates | demand.duties
        }
        for scope in scopes where !trial.tried.contains(owners[scope]) {
            let property = owners[scope]
            trial.tried.insert(property)
            if let clauses = clauses[property] {
                for clause in clauses {
                    if search.counterexample(to: clause) != nil { trial.failed.insert(property) }
                    let applies = clause.premises.isEmpty ? trial.routes > 0 : search.applies(clause)
                    if applies { trial.applied.insert(property) }
                }
            } else {
                let clauses = hatClauses(plan)
                if !clauses.isEmpty { trial.applied.insert(property) }
                let all = RouteSearch(routes: set, closed: .empty)
                if clauses.contains(where: { all.counterexample(to: $0) != nil }) { trial.failed.insert(property) }
            }
        }
        return trial
    }

    /// The gates of a route that breaks the property.
    func gates(breaking property: Int, in situation: Situation, _ index: RuleIndex) -> [String] {
        let plan = SlotPlan(situation, index)
        let set = plan.routeSet()
        let search = RouteSearch(routes: set, closed: clauses[property] == nil ? .empty : hats)
        for clause in clauses[property] ?? hatClauses(plan) {
            guard let route = search.counterexample(to: clause) else { continue }
            return index.terms.conditions.told(route.reduce(ConditionSet.empty) { $0 | set.demands[$1].gates })
        }
        return []
    }

    /// A supply rule that fits only under a hat that was not stated demands the gate for that hat.
    private func hatClauses(_ plan: SlotPlan) -> [RouteClause] {
        let sides = [
            (plan.matches.needSupplierHat, index.supplierHat), (plan.matches.needRecipientHat, index.recipientHat),
        ]
        return sides.compactMap { elements, hat in
            let rules = (elements & index.concepts.supply).reduce(PlaceSet.empty) {
                $0 | index.elements[$1].choice.grounds.rules
            }
            guard !rules.isEmpty else { return nil }
            return RouteClause(premises: [RouteMarks(rules: rules)], conclusion: RouteMarks(gates: hat))
        }
    }
}
