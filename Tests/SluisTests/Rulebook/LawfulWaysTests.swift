// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("Ways are the routes of the engine, gathered for people (rule-engine.md 9)")
struct LawfulWaysTests {
    @Test("written out again, the ways of a thousand random requests are exactly their routes")
    func sameRoutes() throws {
        let decider = try #require(Handvat.decider)
        var requests = RandomRequests(seed: 20_261_121, try Handvat.ruleSet().vocabulary)
        var withWays = 0
        for _ in 0..<1000 {
            let request = requests.next()
            guard case .routes(let routes) = decider.routes(request) else { continue }
            guard case .ways(let ways) = decider.ways(request) else { continue }
            withWays += ways.ways.isEmpty ? 0 : 1
            let gates = Set(routes.routes.map { $0.gates })
            #expect(ways.routes == gates, "\(request)")
            #expect(ways.absolute == routes.absolute)
            var told = Set(ways.alwaysDuties)
            for way in ways.ways {
                told.formUnion(way.duties)
                told.formUnion(way.sometimes)
                for option in way.choices.flatMap({ $0 }) { told.formUnion(option.duties) }
            }
            #expect(told == Set(routes.routes.flatMap { $0.duties }), "\(request)")
        }
        #expect(withWays > 100)
    }

    @Test("answering everything that a route asks with yes is allowed, and obliged when the way says so")
    func allowed() throws {
        let decider = try #require(Handvat.decider)
        var requests = RandomRequests(seed: 7, try Handvat.ruleSet().vocabulary)
        var checked = 0
        for _ in 0..<300 {
            var request = requests.next()
            guard case .ways(let ways) = decider.ways(request) else { continue }
            for way in ways.ways {
                let gates: Set<String> = way.routes[0].union(ways.always)
                guard gates.isDisjoint(with: Terms.hatGates) else { continue }
                var facts: [String: Bool] = [:]
                for gate in gates { facts[gate] = true }
                request.facts = facts
                let decision = try Handvat.decision(request)
                #expect(decision.verdict == Decision.Verdict.allow, "\(request)")
                if way.isMandatory { #expect(decision.mandatory, "\(request)") }
                checked += 1
            }
        }
        #expect(checked > 50)
    }

    @Test("mental health care to police: four ways, ordinary ones first, what all ask said once")
    func example() throws {
        let request = DecisionRequest.about(
            to: "police", under: "police-task", ["special_health"], subtype: "outside-information")
        let decider = try #require(Handvat.decider)
        guard case .ways(let ways) = decider.ways(request) else {
            Issue.record("no answer")
            return
        }

        #expect(ways.ways.map(\.supplyRules) == [["GGZ-S2"], ["GGZ-S1"], ["GEN-S3"], ["GGZ-S3"]])
        #expect(ways.always == ["necessity-per-supply", "purpose-specified"])
        #expect(ways.ways[1].choices.count == 2)
        #expect(ways.ways[2].gates == ["vital-interest-unable-to-consent"])
        let sides = ConditionSides(of: ways.ways[0].rules, under: try Handvat.ruleSet().law)
        #expect(sides.side(of: "receiver-competent") == .receiving)
        #expect(sides.side(of: "statutory-duty-or-power-specific") == .giving)
    }

    @Test("a family that is a product falls apart in its factors, another stays whole")
    func choices() {
        let product = [["a", "x"], ["a", "y"], ["b", "x"], ["b", "y"]].map { Set($0) }
        #expect(IndependentChoices.of(product) == [[["a"], ["b"]], [["x"], ["y"]]])
        let other = [["a", "x"], ["a", "y"], ["b", "x"]].map { Set($0) }
        #expect(IndependentChoices.of(other).map(\.count) == [3])
        #expect(IndependentChoices.of([["a"]]).isEmpty)
    }

    @Test("what can never be between two parties is known without an item")
    func never() throws {
        let law = try Handvat.ruleSet().law
        func ids(_ from: String, _ to: String, _ hat: String? = nil) -> [String] {
            law.absoluteDenials(from: .init(kind: from), to: .init(kind: to, actingAs: hat), action: "supply").map(\.id)
        }
        #expect(ids("police", "case-collaboration") == ["POL-S5"])
        #expect(ids("school", "veilig-thuis") == ["VT-D1"])
        #expect(ids("school", "veilig-thuis", "investigation").isEmpty)
        #expect(ids("municipality", "mayor") == ["GEM-S1"])
    }

    @Test("a word with a mistake finds the word that was meant")
    func nearest() throws {
        let parties = try Handvat.ruleSet().vocabulary.parties.map { ($0.code, $0.name) }
        #expect(NearestWords.of("polise", among: parties).first == "police")
        #expect(NearestWords.of("politie", among: parties).first == "police")
        #expect(NearestWords.of("mental-health", among: parties).first == "mental-health-care")
        #expect(NearestWords.of("zzzzzzzzzz", among: parties).isEmpty)
        #expect(NearestWords.of(String(repeating: "a", count: 10_000), among: parties).isEmpty)
    }
}
