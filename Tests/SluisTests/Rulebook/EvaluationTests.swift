// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("Routes are weighed against the facts (rule-engine.md 6 and 7)")
struct EvaluationTests {
    static let example = DecisionRequest.about(subtype: "outside-information")

    @Test("the worked example: conditional without facts, with a near miss for every minimal set of gates")
    func workedExample() throws {
        let decision = try Handvat.decision(Self.example)
        #expect(decision.verdict == .conditional && decision.blocked.isEmpty && !decision.mandatory)
        #expect(
            decision.rules.contains("GGZ-S1") && decision.rules.contains("GGZ-S2") && decision.rules.contains("GGZ-S3"))
        // Consent for either age, a statute, and conflict of duties with each of three exceptions of the mayor.
        #expect(decision.nearMisses.count == 6)
    }

    @Test("the worked example: three refusals deny, and each alone would turn it")
    func workedExampleDenied() throws {
        var request = Self.example
        request.facts = [
            "explicit-consent": false, "statutory-duty-or-power-specific": false, "conflict-of-duties-all-five": false,
        ]
        let decision = try Handvat.decision(request)
        #expect(decision.verdict == .deny && decision.duties.isEmpty)
        #expect(decision.blocked == request.facts.keys.sorted())
        #expect(decision.nearMisses.allSatisfy { $0.missing.count == 1 })
    }

    @Test("the worked example: all gates of one set true allow")
    func workedExampleAllowed() throws {
        let miss = try #require(Handvat.decision(Self.example).nearMisses.first)
        var request = Self.example
        for code in miss.open { request.facts[code] = true }
        let decision = try Handvat.decision(request)
        #expect(decision.verdict == .allow && decision.open.isEmpty && decision.nearMisses.isEmpty)
        #expect(!decision.duties.isEmpty)
    }

    @Test("an unanswered duty counts as promised, a refused duty blocks")
    func duties() throws {
        var request = Self.example
        let miss = try #require(Handvat.decision(Self.example).nearMisses.first)
        for code in miss.open { request.facts[code] = true }
        request.facts["record-basis-not-covenant"] = false
        let decision = try Handvat.decision(request)
        #expect(decision.verdict == .deny)
        #expect(decision.blocked.contains("record-basis-not-covenant"))
    }

    @Test("a duty that the rule waives does not block")
    func waived() throws {
        let toVeiligThuis = DecisionRequest.about(
            "school", to: "veilig-thuis", under: "investigation", ["ordinary"], facts: ["inform-data-subject": false])
        let decision = try Handvat.decision(toVeiligThuis)
        #expect(decision.verdict == .conditional)
        #expect(!decision.duties.contains("inform-data-subject"))
    }

    @Test("citations of everything open or blocked are among the citations")
    func citationsOfCodes() throws {
        let ruleSet = try Handvat.ruleSet()
        var requests = RandomRequests(seed: Handvat.seed &+ 7, ruleSet.vocabulary)
        for _ in 0..<100 {
            guard case .decision(let decision) = decide(requests.next(), under: ruleSet) else { continue }
            for code in decision.open + decision.blocked {
                let cited = ruleSet.vocabulary.condition(code)?.citations.map(\.description) ?? []
                #expect(Set(cited).isSubset(of: decision.citations))
            }
        }
    }

    @Test("raising a fact never lowers the verdict (rule-engine.md 8)")
    func monotone() throws {
        let ruleSet = try Handvat.ruleSet()
        let order: [Decision.Verdict] = [.deny, .conditional, .allow]
        var requests = RandomRequests(seed: Handvat.seed &+ 11, ruleSet.vocabulary)
        for _ in 0..<150 {
            let request = requests.next()
            guard case .decision(let low) = decide(request, under: ruleSet) else { continue }
            var raised = request
            for (code, value) in request.facts where Bool.random(using: &requests.numbers) {
                raised.facts[code] = value ? true : (Bool.random(using: &requests.numbers) ? nil : true)
            }
            guard case .decision(let high) = decide(raised, under: ruleSet) else { continue }
            let places = [low, high].map { order.firstIndex(of: $0.verdict) ?? 0 }
            #expect(places[0] <= places[1])
        }
    }

    @Test("the shape of an answer follows from its verdict")
    func shape() throws {
        let ruleSet = try Handvat.ruleSet()
        var requests = RandomRequests(seed: Handvat.seed &+ 13, ruleSet.vocabulary)
        for _ in 0..<200 {
            guard case .decision(let decision) = decide(requests.next(), under: ruleSet) else { continue }
            #expect(!decision.rules.isEmpty)
            switch decision.verdict {
            case .allow:
                #expect(decision.open.isEmpty && decision.blocked.isEmpty && decision.nearMisses.isEmpty)
            case .conditional: #expect(!decision.open.isEmpty && decision.blocked.isEmpty && !decision.mandatory)
            case .deny: #expect(decision.duties.isEmpty && !decision.citations.isEmpty && !decision.mandatory)
            }
        }
    }
}
