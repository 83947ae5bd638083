// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("Patterns match fully, only with the right hat, or not (rule-engine.md 5)")
struct MatchingTests {
    private func reach(_ patterns: [Pattern], _ kind: String, _ hat: String?) throws -> String {
        let parties = try Handvat.ruleSet().index.parties
        let place = try #require(parties.entries.firstIndex { $0.kind == kind && $0.hat == hat })
        let reach = parties.reach(of: patterns)
        return reach.fully.contains(place) ? "full" : reach.ifHat.contains(place) ? "hat?" : "none"
    }

    @Test("a pattern with hats fits fully under one of them, perhaps without a hat, never under another")
    func hats() throws {
        let patterns = [Pattern.kind("police", hats: ["police-task", "investigation"])]
        #expect(try reach(patterns, "police", "police-task") == "full")
        #expect(try reach(patterns, "police", nil) == "hat?")
        #expect(try reach(patterns, "police", "mayor-task-or-bylaw-supervision") == "none")
        #expect(try reach(patterns, "mayor", nil) == "none")
    }

    @Test("a pattern without hats fits fully whatever the hat")
    func withoutHats() throws {
        let patterns = [Pattern.kind("police", hats: ["investigation"]), .kind("police", hats: nil)]
        #expect(try reach(patterns, "police", nil) == "full")
        #expect(try reach(patterns, "police", "police-task") == "full")
    }

    @Test("a group counts as its members, with their hats")
    func groups() throws {
        #expect(try reach([.group("wpg-domain")], "police", nil) == "hat?")
        #expect(try reach([.group("wpg-domain")], "wpg-domain-party", nil) == "full")
        #expect(try reach([.group("any-person-or-body")], "municipality", nil) == "none")
    }

    @Test("a hat that was not stated leaves at most a conditional answer")
    func unstatedHat() throws {
        let everything = try Dictionary(
            Handvat.ruleSet().vocabulary.conditions.filter(\.isSettable).map { ($0.code, true) }
        ) { first, _ in first }
        let stated = try Handvat.decision(
            .about("mayor", as: "ibs", to: "health-inspector", ["ordinary"], facts: everything))
        let unstated = try Handvat.decision(.about("mayor", to: "veilig-thuis", ["criminal_police"], facts: everything))
        #expect(stated.verdict == .allow && stated.mandatory)
        #expect(unstated.verdict == .conditional)
        #expect(unstated.open.contains("supplier-hat") || unstated.open.contains("recipient-hat"))
    }

    @Test("an unstated hat cannot slip past a deny rule, and is a way out of an absolute one")
    func denyWithHat() throws {
        let stated = try Handvat.decision(.about("school", to: "veilig-thuis", under: "advice"))
        let unstated = try Handvat.decision(.about("school", to: "veilig-thuis"))
        #expect(stated.verdict == .deny && stated.rules.contains("VT-D1"))
        #expect(unstated.verdict == .conditional)
        #expect(unstated.nearMisses.allSatisfy { $0.open.contains("recipient-hat") })
    }

    @Test("a rule ends with its last day")
    func validity() throws {
        let last = DecisionRequest.about("mayor", as: "ibs", to: "health-inspector", on: "2019-12-31")
        let after = DecisionRequest.about("mayor", as: "ibs", to: "health-inspector", on: "2020-01-01")
        #expect(try Handvat.decision(last).rules.contains("BUR-S2"))
        #expect(try !Handvat.decision(after).rules.contains("BUR-S2"))
        let before = try Handvat.decision(.about(on: "2019-02-28"))
        #expect(before.verdict == .deny && before.rules == ["DEFAULT-DENY"])
    }

    @Test("a closed subtype moves only by rules that name it")
    func closedSubtype() throws {
        let request = DecisionRequest.about("school", to: "mayor", subtype: "suwi-benefits")
        #expect(try Handvat.decision(request).rules == ["DEFAULT-DENY"])
        let open = DecisionRequest.about("school", to: "mayor", subtype: "plan-of-action")
        #expect(try Handvat.decision(open).verdict == .conditional)
    }
}
