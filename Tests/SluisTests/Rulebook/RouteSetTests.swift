// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("Slots give the same as writing out every route (rule-engine.md 7 and 9)")
struct RouteSetTests {
    @Test("near misses and prime routes agree with the long way", arguments: [1, 2, 3] as [UInt64])
    func agree(turn: UInt64) throws {
        let ruleSet = try Handvat.ruleSet()
        let index = ruleSet.index
        var requests = RandomRequests(seed: Handvat.seed &+ turn, ruleSet.vocabulary)
        var compared = 0
        for _ in 0..<400 {
            var check = RequestCheck(SpelledRequest(requests.next()), index)
            guard let question = check.question(isKnownRuleSet: true) else { continue }
            let facts = index.normaliser.facts(question)
            let implied = index.normaliser.impliedFacts(question)
            let classes = index.normaliser.effectiveClasses(question)
            for itemClass in 0..<index.terms.classes.count where classes >> UInt64(itemClass) & 1 == 1 {
                let set = SlotPlan(index.normaliser.situation(question, itemClass: itemClass), index).routeSet()
                guard !set.branches.isEmpty, let slow = SlowRoutes(set) else { continue }
                compared += 1
                #expect(quickMisses(set, facts) == slow.nearMisses(facts))
                let quick = PrimeRoutes.of(set, affirmed: implied.affirmed, denied: implied.denied)
                #expect(Set(quick) == slow.primes(affirmed: implied.affirmed, denied: implied.denied))
                #expect(set.value(facts) == (slow.routes.map { $0.demand.value(facts) }.max() ?? .isFalse))
            }
        }
        print("slow routes: \(compared) situations compared, seed \(Handvat.seed), turn \(turn)")
        #expect(compared > 20)
    }

    private func quickMisses(_ set: RouteSet, _ facts: Facts) -> Set<SlowRoutes.Entry> {
        let need = { (demand: Demand) -> ConditionSet? in demand.missing(facts) | demand.open(facts) }
        let needs = set.minimalNeeds(need)
        let fewest = needs.map { ($0 & facts.denied).count }.min() ?? 0
        return Set(
            needs.filter { ($0 & facts.denied).count == fewest }.map { found in
                SlowRoutes.Entry(
                    missing: found & facts.denied, open: found & facts.unknown,
                    grounds: set.gathered(within: found, need).1)
            })
    }

    @Test("sets order as their lists do")
    func listOrder() {
        let lists = [[], [0], [0, 1], [0, 1, 127], [0, 64], [0, 127], [1], [1, 2], [63], [63, 64], [64], [127]]
        for (left, first) in lists.enumerated() {
            for (right, second) in lists.enumerated() {
                #expect(ConditionSet(first).precedes(ConditionSet(second)) == (left < right))
            }
        }
    }

    @Test("the routes of a request are an antichain in order, and its facts do not matter")
    func routesAnswer() throws {
        let decider = try #require(Handvat.decider)
        var request = DecisionRequest.about(subtype: "outside-information")
        guard case .routes(let lawful) = decider.routes(request) else {
            Issue.record("errors")
            return
        }
        #expect(lawful.routes.count == 6 && lawful.absolute.isEmpty)
        #expect(lawful.routes.map(\.gates.count) == lawful.routes.map(\.gates.count).sorted())
        for (place, route) in lawful.routes.enumerated() {
            let others = lawful.routes.indices.filter { $0 != place }.map { Set(lawful.routes[$0].gates) }
            #expect(!others.contains { $0.isSubset(of: route.gates) })
        }
        request.facts = ["explicit-consent": false]
        #expect(decider.routes(request) == .routes(lawful))
    }

    @Test("an absolute denial leaves no route and is named; out of scope there is one without gates")
    func extremes() throws {
        let decider = try #require(Handvat.decider)
        guard case .routes(let none) = decider.routes(.about("municipality", to: "police")),
            case .routes(let free) = decider.routes(.about(identifiable: false))
        else {
            Issue.record("errors")
            return
        }
        #expect(none.routes.isEmpty && none.absolute == ["GEM-S1"])
        #expect(free.routes.map(\.gates) == [[]] && free.routes.map(\.rules) == [["SCOPE-1"]])
    }
}
