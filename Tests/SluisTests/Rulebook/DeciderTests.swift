// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Rulebook

@Suite("Remembering routes changes no answer")
struct DeciderTests {
    @Test("a decider answers as the function without memory does, also when it must forget")
    func sameAnswers() throws {
        let ruleSet = try Handvat.ruleSet()
        let forgetful = try #require(Decider([ruleSet], keepingRoutesOf: 3))
        let retentive = try #require(Decider([ruleSet]))
        var requests = RandomRequests(seed: Handvat.seed &+ 17, ruleSet.vocabulary)
        for _ in 0..<150 {
            let request = requests.next()
            let fresh = decide(request, under: ruleSet)
            #expect(forgetful.decide(request) == fresh)
            #expect(retentive.decide(request) == fresh)
            #expect(retentive.decide(request) == fresh)
        }
    }

    @Test("a glance gives the verdict, and the rules unless it is a denial with routes")
    func glance() throws {
        let ruleSet = try Handvat.ruleSet()
        let decider = try #require(Decider([ruleSet]))
        var requests = RandomRequests(seed: Handvat.seed &+ 19, ruleSet.vocabulary)
        for _ in 0..<150 {
            let request = requests.next()
            guard case .success(let posed) = decider.pose(request),
                case .decision(let decision) = decider.decide(request)
            else { continue }
            let glance = decider.glance(at: posed)
            #expect(glance.verdict == decision.verdict && glance.mandatory == decision.mandatory)
            #expect(Set(glance.rules).isSubset(of: decision.rules))
            if decision.verdict != .deny { #expect(glance.rules == decision.rules) }
        }
    }

    @Test("no rule sets, or two of one name, make no decider")
    func refused() throws {
        let ruleSet = try Handvat.ruleSet()
        #expect(Decider([]) == nil)
        #expect(Decider([ruleSet, ruleSet]) == nil)
    }
}
