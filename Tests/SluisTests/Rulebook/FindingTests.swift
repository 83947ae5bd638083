// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("Rule data that cannot be meant are found")
struct FindingTests {
    private func findings(
        _ edits: LawEdit..., among kinds: Set<String>
    ) async throws -> [ProofReport.Finding] {
        await Proof(of: try LawEdit.ruleSet(edits), properties: [], among: kinds).run().findings
    }

    @Test("a rule that never leads anywhere (F01)")
    func dead() async throws {
        let before = try await findings(among: ["truancy-officer", "child-protection-board"])
        #expect(!before.contains { $0.id == "F01" && $0.about == "LPA-S1" })
        let after = try await findings(
            LawEdit("LPA-S1", "{kind: truancy-officer}", "{kind: municipality}"),
            among: ["municipality", "truancy-officer", "child-protection-board"])
        #expect(after.contains(.init(id: "F01", about: "LPA-S1", with: [])))
        #expect(after.contains(.init(id: "F03", about: "order-126nd", with: [])))
    }

    @Test("a deny rule that takes back all of a rule that obliges (F07)")
    func covered() async throws {
        let found = try await findings(
            LawEdit(
                "COLL-R9", "{kind: certified-institution}, {kind: court}, {kind: public-prosecution}", "{kind: school}"),
            LawEdit("COLL-R9", "{kind: college-bw}", "{kind: certified-institution}"),
            LawEdit("COLL-R9", ", subtypes: [court-decision-text]", ""), among: ["school", "certified-institution"])
        #expect(found.contains(.init(id: "F07", about: "SCH-S1", with: ["COLL-R9"])))
    }

    @Test("a rule that never gives more than another (F08)")
    func redundant() async throws {
        let found = try await findings(
            LawEdit("JH-S8", "{kind: youth-care-provider}", "{kind: certified-institution}"),
            LawEdit("JH-S8", "[suspicion-of-development-risk]", "[suspicion-of-development-risk, art6-basis]"),
            among: ["certified-institution", "youth-at-risk-index"])
        #expect(found.contains(.init(id: "F08", about: "JH-S8", with: ["GI-S12"])))
        #expect(!found.contains { $0.id == "F08" && $0.about == "GI-S12" })
    }

    @Test("a gate promised as a duty (F09), a word that nobody uses (F05)")
    func words() async throws {
        let found = try await findings(
            LawEdit("LPA-S1", "duties: []", "duties: [needed-for-rvdk-task]"),
            among: ["truancy-officer", "child-protection-board"])
        #expect(found.contains(.init(id: "F09", about: "needed-for-rvdk-task", with: [])))
        #expect(found.contains(.init(id: "F05", about: "plan-of-action", with: [])))
    }

    @Test("raising a fact, adding a class and knowing more never do what they must not, on a seeded sample")
    func sampling() throws {
        let results = Sampling(of: try Handvat.ruleSet(), seed: 7, count: 150).run()
        #expect(Set(results.map(\.id)) == Sampling.ids)
        for result in results { #expect(result.counterexample == nil, "\(result.id)") }
    }

    @Test("the same seed gives the same sample")
    func seeded() throws {
        let index = try Handvat.ruleSet().index
        var (one, same, other) = (
            RandomQuestions(index, seed: 1), RandomQuestions(index, seed: 1), RandomQuestions(index, seed: 2)
        )
        let first = (0..<20).map { _ in one.next() }
        #expect(first == (0..<20).map { _ in same.next() })
        #expect(first != (0..<20).map { _ in other.next() })
    }
}
