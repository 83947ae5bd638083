// SPDX-License-Identifier: EUPL-1.2

import Rulebook

/// How fast the rule engine answers.
struct BenchLaw {
    static let count = 5000
    private let law: Decider
    private let requests: [DecisionRequest]

    init(_ law: Decider) {
        self.law = law
        var numbers = Numbers(state: 7)
        requests =
            law.ruleSets.first.map { set in
                (0..<BenchLaw.count).map { _ in BenchLaw.request(set, &numbers) }
            } ?? []
    }

    func run() {
        let posed = requests.compactMap { try? law.pose($0).get() }
        Bench.measure("alleen oordeel en regels (vooraf ontleed)") {
            for question in posed { _ = law.glance(at: question) }
            return posed.count
        }
        Bench.measure("volledig antwoord") {
            for request in requests { _ = law.decide(request) }
            return requests.count
        }
    }

    private static func request(_ set: RuleSet, _ numbers: inout Numbers) -> DecisionRequest {
        let words = set.vocabulary
        func party(_ numbers: inout Numbers) -> DecisionRequest.Party {
            let kind = words.parties.randomElement(using: &numbers)
            return .init(kind: kind?.code ?? "", actingAs: kind?.hats.randomElement(using: &numbers)?.code)
        }
        var facts: [String: Bool] = [:]
        for condition in words.conditions where condition.isSettable {
            if Int.random(in: 0..<3, using: &numbers) == 0 { facts[condition.code] = Bool.random(using: &numbers) }
        }
        return DecisionRequest(
            ruleset: set.id, on: "2026-11-21", supplier: party(&numbers), recipient: party(&numbers),
            item: .init(classes: [words.classes.randomElement(using: &numbers)?.code ?? "ordinary"]), facts: facts)
    }

    /// The same numbers in every run (SplitMix64).
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var value = state
            value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
            value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
            return value ^ value >> 31
        }
    }
}
