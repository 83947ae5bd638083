// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("Scenarios: basis and secrecy in the rule book")
struct LawScenarios {
    @Test("G2-062: what the family guardian of a child under supervision needs is a statutory obligation")
    func obligation() throws {
        let facts = ["necessity-per-supply": true, "purpose-specified": true]
        func ask(_ needed: Bool) throws -> Decision {
            try Handvat.decision(
                .about(
                    "social-services", as: "help", to: "certified-institution", under: "supervision-order",
                    ["special_health"], facts: facts.merging(["needed-for-supervision-order": needed]) { $1 }))
        }

        let decision = try ask(true)
        #expect(decision.verdict == .allow && decision.mandatory)
        #expect(decision.citations.contains("Jw 7.3.11(4)"))
        #expect(try ask(false).verdict != .allow)
    }

    @Test("G2-066: a municipality gets no victims' data for a purpose for which it has no task")
    func noTaskOfTheMunicipality() throws {
        let all = try everything()

        #expect(try Handvat.decision(.about("victim-support", to: "municipality", facts: all)).verdict == .deny)
        let withoutTask = try everything(except: ["named-statutory-task-receiver", "receiver-competent"])
        for hat in ["wmo", "youth", "outreach"] {
            let decision = try Handvat.decision(
                .about("victim-support", to: "college-bw", under: hat, facts: withoutTask))
            #expect(decision.verdict == .deny, "\(hat)")
        }
    }

    @Test("G2-071: without a provision, an own task or a task of the recipient nothing is supplied")
    func noBasis() throws {
        let facts = try everything(except: [
            "art6-basis", "legal-obligation", "statutory-duty-or-power-specific", "named-statutory-task-supplier",
            "named-own-task-and-purpose", "named-statutory-task-receiver", "receiver-competent", "valid-consent",
            "explicit-consent",
        ])

        for supplier in ["school", "care-provider", "college-bw"] {
            let hat = supplier == "college-bw" ? "wmo" : nil
            let decision = try Handvat.decision(.about(supplier, as: hat, to: "housing-corporation", facts: facts))
            #expect(decision.verdict == .deny, "\(supplier)")
            let based = try Handvat.decision(.about(supplier, as: hat, to: "housing-corporation", facts: everything()))
            #expect(based.verdict == .allow, "\(supplier)")
        }
    }

    @Test("G2-072: a covenant is no basis: with it alone nothing opens, and without it a basis in law does")
    func covenantIsNoBasis() throws {
        let basis = ["named-statutory-task-supplier", "same-purpose", "receiver-competent"]
        func ask(covenant: Bool, basis value: Bool) throws -> Decision.Verdict {
            var facts = ["covenant-in-force": covenant, "necessity-per-supply": true, "purpose-specified": true]
            for code in basis { facts[code] = value }
            return try Handvat.decision(
                .about("college-bw", as: "debt-counselling", to: "school", facts: facts)
            ).verdict
        }

        #expect(try ask(covenant: true, basis: false) == .deny)
        #expect(try ask(covenant: false, basis: true) == .allow)
    }

    @Test("G2-076: with a task of both parties, medical secrecy without consent or conflict of duties denies")
    func secrecy() throws {
        let grounds = [
            "valid-consent", "explicit-consent", "conflict-of-duties-all-five", "statutory-duty-or-power-specific",
        ]
        func ask(_ facts: [String: Bool]) throws -> Decision.Verdict {
            try Handvat.decision(.about("mental-health-care", to: "mayor", ["special_health"], facts: facts)).verdict
        }

        #expect(try ask(everything(except: grounds)) == .deny)
        for ground in ["conflict-of-duties-all-five", "statutory-duty-or-power-specific"] {
            #expect(try ask(everything(except: grounds.filter { $0 != ground })) == .allow, "\(ground)")
        }
    }

    @Test("G2-080: data from the collaboration do not serve a purpose outside it, whatever else is answered")
    func otherPurpose() throws {
        func ask(_ facts: [String: Bool]) throws -> Decision.Verdict {
            try Handvat.decision(
                .about("college-bw", as: "wmo", to: "school", origin: "partner-contribution", facts: facts)
            ).verdict
        }

        #expect(try ask(everything(except: ["same-purpose", "lawful-further-use"])) == .deny)
        #expect(try ask(everything(except: ["lawful-further-use"])) == .deny)
        #expect(try ask(everything()) == .allow)
    }

    /// Every question answered with yes, except these.
    private func everything(except denied: [String] = []) throws -> [String: Bool] {
        try AllAnswers.yes(except: denied)
    }
}

/// Answers to every question of the rule book.
enum AllAnswers {
    static func yes(except denied: [String] = []) throws -> [String: Bool] {
        let settable = try Handvat.ruleSet().vocabulary.conditions.filter(\.isSettable).map(\.code)
        for code in denied { try #require(settable.contains(code), "\(code) is no question of the rule book") }
        return Dictionary(uniqueKeysWithValues: settable.map { ($0, !denied.contains($0)) })
    }
}
