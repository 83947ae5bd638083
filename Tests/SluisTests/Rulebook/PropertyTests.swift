// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

/// Each property is shown to be able to fail: one small change in the rule data breaks it, and nothing else.
@Suite("A property fails when the rule data go against it")
struct PropertyTests {
    struct Mutation: Sendable, CustomTestStringConvertible {
        let breaks: String
        let edits: [LawEdit]
        let among: Set<String>
        var also: Set<String> = []

        init(_ breaks: String, _ among: Set<String>, _ edits: LawEdit..., also: Set<String> = []) {
            (self.breaks, self.edits, self.among, self.also) = (breaks, edits, among, also)
        }

        var testDescription: String { "\(breaks) by \(edits)" }
    }

    @Test("one change, one property", arguments: mutations)
    func breaks(_ mutation: Mutation) async throws {
        let report = await Proof(of: try LawEdit.ruleSet(mutation.edits), among: mutation.among).run()
        let failed = Set(report.results.filter { $0.counterexample != nil }.map(\.property.id))
        #expect(failed == mutation.also.union([mutation.breaks]))
    }

    @Test("without a change nothing fails among the same parties")
    func unchanged() async throws {
        let kinds = PropertyTests.mutations.prefix(8).reduce(into: Set<String>()) { $0.formUnion($1.among) }
        let report = await Proof(of: try Handvat.ruleSet(), among: kinds).run()
        #expect(report.results.allSatisfy { $0.counterexample == nil })
        #expect(report.routeSets > 100)
    }

    @Test("the smallest counterexample states least, and asking the engine shows it")
    func smallest() async throws {
        let edit = LawEdit("OM-S2", "[already-held-for-own-task, individual-assessment-not-structural]", "[gazo]")
        let set = try LawEdit.ruleSet([edit])
        let report = await Proof(of: set, among: ["public-prosecution", "school"]).run()
        let example = try #require(report.results.first { $0.property.id == "P16" }?.counterexample)
        #expect(example.request.supplier.kind == "public-prosecution" && example.request.recipient.actingAs == nil)
        #expect(example.request.item.origin == nil && example.request.item.subtype == "justitieel")
        guard case .routes(let routes) = try #require(Decider([set])).routes(example.request) else {
            Issue.record("no routes")
            return
        }
        #expect(routes.routes.contains { !$0.gates.contains("already-held-for-own-task") })
    }

    @Test("a property that never has anything to say is reported")
    func idle() async throws {
        let report = await Proof(of: try Handvat.ruleSet(), among: ["school", "mayor"]).run()
        let result = try #require(report.results.first { $0.property.id == "P09" })
        #expect(result.isIdle && !result.holds)
    }

    static let mutations: [Mutation] = general + care + police + justice + municipal
}
