// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("A request is made exact before rules are matched (rule-engine.md 4)")
struct NormalisationTests {
    @Test("the regime comes from the subtype, else from the hat, else from the kind")
    func regime() throws {
        #expect(
            try Handvat.decision(.about("mayor", to: "police", ["criminal_police"], subtype: "camera-151c")).regime
                == .wpg)
        #expect(
            try Handvat.decision(.about("police", as: "mayor-task-or-bylaw-supervision", to: "mayor")).regime == .avg)
        #expect(try Handvat.decision(.about("police", as: "police-task", to: "mayor")).regime == .wpg)
        #expect(try Handvat.decision(.about("police", to: "mayor")).regime == .wpg)
    }

    @Test("a patient's involvement is health data")
    func outsideInformation() throws {
        let decision = try Handvat.decision(.about(subtype: "outside-information"))
        #expect(decision.verdict == .conditional)
        #expect(Set(decision.nearMisses.map(\.itemClass)) == ["special_health"])
    }

    @Test("outside information takes the class of its source also when it came from elsewhere")
    func outsideByOrigin() throws {
        let decision = try Handvat.decision(
            .about("school", to: "mayor", subtype: "outside-information", origin: "prosecution"))
        #expect(Set(decision.nearMisses.map(\.itemClass)) == ["criminal_justice"])
    }

    @Test("what the police hand over is police data")
    func classOfRegime() throws {
        let decision = try Handvat.decision(.about("police", as: "police-task", to: "probation", ["ordinary", "bsn"]))
        #expect(Set(decision.nearMisses.map(\.itemClass)).isSubset(of: ["bsn", "criminal_police"]))
        #expect(!decision.nearMisses.isEmpty)
    }

    @Test("police data in other hands carry the onward condition, also when called own")
    func originInference() throws {
        for origin in [nil, "own", "police"] {
            let decision = try Handvat.decision(
                .about("school", to: "child-protection-board", ["criminal_police"], origin: origin))
            #expect(decision.open.contains("onward-duty-or-task-necessity"))
        }
        let ofPolice = try Handvat.decision(
            .about("police", as: "police-task", to: "child-protection-board", ["criminal_police"], origin: "police"))
        #expect(!ofPolice.open.contains("onward-duty-or-task-necessity"), "the police own what came from the police")
    }

    @Test("implied facts override the facts of the request, and false wins over true")
    func impliedFacts() throws {
        let triage = DecisionRequest.about(
            "school", to: "veilig-thuis", under: "triage", facts: ["vt-triage-listed-source": true])
        let decision = try Handvat.decision(triage)
        #expect(decision.blocked.contains("vt-triage-listed-source"))
    }

    @Test("a subtype that does not occur in a class counts as absent there")
    func effectiveSubtype() throws {
        let both = try Handvat.decision(
            .about("college-bw", as: "participation-suwi", to: "uwv", ["ordinary", "bsn"], subtype: "suwi-benefits"))
        #expect(both.verdict == .conditional)
    }
}
