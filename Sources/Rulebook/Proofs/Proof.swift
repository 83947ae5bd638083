// SPDX-License-Identifier: EUPL-1.2

/// Tries properties on every tuple of a rule set.
package struct Proof: Sendable {
    let ruleSet: RuleSet
    let properties: [Property]
    private let kinds: Set<String>?

    /// - Parameter kinds: looks only at tuples between parties of these kinds; nil at all. Findings need them all.
    package init(of ruleSet: RuleSet, properties: [Property] = Property.all, among kinds: Set<String>? = nil) {
        self.ruleSet = ruleSet
        self.properties = properties
        self.kinds = kinds
    }

    /// What became of each property, and what the rule data shows besides. Always the same for the same rule set.
    package func run() async -> ProofReport {
        let walk = TupleWalk(properties, ruleSet.index, among: kinds)
        walk.run()
        let trials = await tried(walk)
        let counts = walk.counts()
        let results = properties.indices.map { place in
            result(
                place, walk, trials,
                tuples: walk.scopes.owners.indices.reduce(0) { total, scope in
                    walk.scopes.owners[scope] == place ? total + counts.byScope[scope] : total
                })
        }
        return ProofReport(
            ruleset: ruleSet.id, fingerprint: ruleSet.fingerprint, tuples: counts.all,
            routeSets: walk.contents.count, routes: trials.reduce(0) { $0 + $1.routes }, results: results,
            findings: findings(trials))
    }

    /// The trial of every content, over as many cores as there are; the order of the answers is that of the contents.
    private func tried(_ walk: TupleWalk) async -> [Trial] {
        let trial = TrialBench(properties, ruleSet.index, walk.scopes)
        let contents = walk.contents
        let size = max(1, (contents.count + 15) / 16)
        let parts = stride(from: 0, to: contents.count, by: size).map { $0..<min($0 + size, contents.count) }
        return await withTaskGroup(of: (Int, [Trial]).self) { group in
            for (place, part) in parts.enumerated() {
                group.addTask { (place, part.map { trial.run(contents[$0].situation, contents[$0].scopes) }) }
            }
            var answers = [[Trial]](repeating: [], count: parts.count)
            for await (place, answer) in group { answers[place] = answer }
            return answers.flatMap { $0 }
        }
    }

    private func result(_ place: Int, _ walk: TupleWalk, _ trials: [Trial], tuples: Int) -> ProofReport.Result {
        let looked = trials.filter { $0.tried.contains(place) }
        let failing = trials.indices.filter { trials[$0].failed.contains(place) }
        let applied = looked.contains { $0.applied.contains(place) }
        let example = failing.isEmpty ? nil : smallest(failing: place, among: Set(failing), walk)
        return ProofReport.Result(
            property: properties[place], tuples: tuples, routeSets: looked.count,
            routes: looked.reduce(0) { $0 + $1.routes },
            isIdle: tuples == 0 || !applied && !properties[place].deniesAll,
            counterexample: example)
    }

    /// The counterexample that states least; among those the first in the order of the walk.
    private func smallest(failing place: Int, among failing: Set<Int>, _ walk: TupleWalk) -> Counterexample? {
        let mine = ConditionSet(walk.scopes.owners.indices.filter { walk.scopes.owners[$0] == place })
        var best: (stated: Int, group: Int, form: Int)?
        for (number, group) in walk.groups.enumerated() where group.scopes.meets(mine) {
            for form in walk.forms.tables[group.table][group.itemClass].indices {
                guard walk.scopes(of: group, form).meets(mine), let content = walk.content(of: group, form),
                    failing.contains(content)
                else { continue }
                let stated = group.first.stated + walk.forms.tables[group.table][group.itemClass][form].asked.stated
                if best.map({ stated < $0.stated }) ?? true { best = (stated, number, form) }
            }
        }
        guard let best else { return nil }
        let group = walk.groups[best.group]
        let bench = TrialBench(properties, ruleSet.index, walk.scopes)
        return Counterexample(
            request: ruleSet.request(
                for: group.first, walk.forms.tables[group.table][group.itemClass][best.form].asked, walk.calendar),
            gates: bench.gates(breaking: place, in: walk.situation(of: group, best.form), ruleSet.index))
    }
}

extension Property {
    /// Whether it says that there are no routes at all, so that finding none is what it looks for.
    var deniesAll: Bool {
        guard case .clauses(let clauses) = demand else { return false }
        return clauses.allSatisfy { clause in
            let marks = clause.conclusion
            return marks.gates.isEmpty && marks.gatesBut == nil && marks.duties.isEmpty && marks.rules.isEmpty
                && marks.citations.isEmpty && !marks.anyRule && !marks.anyCitation
        }
    }
}
