// SPDX-License-Identifier: EUPL-1.2

/// Weighs the routes of every class against the facts (rule-engine.md 7).
struct Evaluation {
    private let index: RuleIndex
    private let facts: Facts
    private let regime: Regime
    private let findings: [Finding]
    private let value: Truth

    /// One class with its routes and the value of the best of them.
    private struct Finding {
        let itemClass: Int
        let routes: RouteSet
        let value: Truth
    }

    init(_ question: Question, _ index: RuleIndex, _ source: some RouteSource) {
        let normaliser = index.normaliser
        let facts = normaliser.facts(question)
        var (findings, value) = ([Finding](), Truth.isTrue)
        var classes = normaliser.effectiveClasses(question)
        while classes != 0 {
            let itemClass = classes.trailingZeroBitCount
            classes &= classes &- 1
            let situation = normaliser.situation(question, itemClass: itemClass)
            let routes = source.routeSet(for: situation, index)
            let finding = Finding(itemClass: itemClass, routes: routes, value: routes.value(facts))
            value = min(value, finding.value)
            findings.append(finding)
        }
        (self.index, self.facts, self.findings, self.value) = (index, facts, findings, value)
        regime = normaliser.supplierRegime(question)
    }

    /// The whole answer.
    func ruling() -> Ruling {
        switch value {
        case .isTrue: allowed()
        case .unknown: conditional()
        case .isFalse: denied()
        }
    }

    /// The verdict with rules and duties only.
    func glance() -> Ruling {
        guard value == .isFalse else {
            var ruling = value == .isTrue ? allowed() : Ruling(regime: regime, verdict: .conditional)
            if value == .unknown { for finding in findings { gather(finding, into: &ruling) } }
            return ruling
        }
        var ruling = Ruling(regime: regime, verdict: .deny)
        for finding in findings where finding.value == .isFalse {
            ruling.grounds |= denial(finding)
        }
        return ruling
    }

    /// What denies a class outright: absolute deny rules, or the default when nothing speaks about it.
    private func denial(_ finding: Finding) -> Grounds {
        let absolute = finding.routes.absolute
        guard finding.routes.branches.isEmpty && absolute.isEmpty else { return absolute.grounds }
        return index.standing.defaultDeny
    }

    private func allowed() -> Ruling {
        var ruling = Ruling(regime: regime, verdict: .allow)
        for finding in findings { gather(finding, into: &ruling) }
        ruling.isMandatory = findings.allSatisfy { finding in
            finding.routes.branches.contains { $0.isMandatory && finding.routes.value($0, facts) == .isTrue }
        }
        return ruling
    }

    private func conditional() -> Ruling {
        var ruling = Ruling(regime: regime, verdict: .conditional)
        for finding in findings { gather(finding, into: &ruling) }
        ruling.nearMisses = findings.filter { $0.value == .unknown }.flatMap(nearMisses)
        addOpen(&ruling)
        return ruling
    }

    private func denied() -> Ruling {
        var ruling = Ruling(regime: regime, verdict: .deny)
        for finding in findings where finding.value == .isFalse {
            let misses = nearMisses(finding)
            for miss in misses { ruling.grounds |= miss.grounds }
            ruling.nearMisses += misses
            ruling.grounds |= denial(finding)
            ruling.blocked |= finding.routes.absolute.wouldNeed
            for demand in finding.routes.demands { ruling.blocked |= demand.missing(facts) }
        }
        addOpen(&ruling)
        return ruling
    }

    /// Rules, citations and duties of the best routes of a class.
    private func gather(_ finding: Finding, into ruling: inout Ruling) {
        let routes = finding.routes
        for branch in routes.branches where routes.value(branch, facts) == finding.value {
            for slot in branch.slots {
                for choice in routes.slots[slot] where routes.demands[choice].value(facts) >= finding.value {
                    ruling.duties |= routes.demands[choice].duties
                    ruling.grounds |= routes.grounds[choice]
                }
            }
        }
    }

    /// The minimal sets with the fewest refused conditions.
    private func nearMisses(_ finding: Finding) -> [Ruling.NearMiss] {
        let need = { (demand: Demand) -> ConditionSet? in demand.missing(facts) | demand.open(facts) }
        let needs = finding.routes.minimalNeeds(need)
        let fewest = needs.map { ($0 & facts.denied).count }.min() ?? 0
        return needs.filter { ($0 & facts.denied).count == fewest }
            .map { set in
                Ruling.NearMiss(
                    itemClass: finding.itemClass, missing: set & facts.denied, open: set & facts.unknown,
                    grounds: finding.routes.gathered(within: set, need).1)
            }
            .sorted(by: Ruling.NearMiss.inOrder)
    }

    /// What is open in the near misses, and the citations of every code that is open or blocked.
    private func addOpen(_ ruling: inout Ruling) {
        for miss in ruling.nearMisses { ruling.open |= miss.open }
        for code in ruling.open | ruling.blocked { ruling.grounds.citations |= index.conditionCitations[code] }
    }
}

extension RuleIndex {
    /// The answer to a question (rule-engine.md 4 to 7).
    func ruling(on question: Question, _ source: some RouteSource) -> Ruling {
        guard !question.isOutOfScope else {
            return Ruling(
                regime: normaliser.supplierRegime(question), verdict: .allow, grounds: standing.scope)
        }
        return Evaluation(question, self, source).ruling()
    }

    /// The minimal ways through and the absolute denials (rule-engine.md 9).
    func routes(for question: Question, _ source: some RouteSource) -> (routes: [PrimeRoute], absolute: PlaceSet) {
        var kept = [PrimeRoute(gates: .empty, duties: .empty, grounds: Grounds())]
        guard !question.isOutOfScope else {
            kept[0].grounds = standing.scope
            return (kept, .empty)
        }
        let implied = normaliser.impliedFacts(question)
        let classes = normaliser.effectiveClasses(question)
        var absolute = PlaceSet.empty
        for itemClass in 0..<terms.classes.count where classes >> UInt64(itemClass) & 1 == 1 {
            let set = source.routeSet(for: normaliser.situation(question, itemClass: itemClass), self)
            let routes = PrimeRoutes.of(set, affirmed: implied.affirmed, denied: implied.denied)
            kept = PrimeRoutes.combined(kept, routes)
            absolute |= set.absolute.grounds.rules
        }
        return (kept.sorted(by: PrimeRoute.inOrder), absolute)
    }
}
