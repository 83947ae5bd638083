// SPDX-License-Identifier: EUPL-1.2

import Foundation

@testable import Rulebook

/// The rule set that ships, read once for all tests.
enum Handvat {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func files() throws -> [LawFile] {
        let folder = root.appendingPathComponent("law/handvat-2019")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".yaml") }
            .sorted()
            .map { name in
                LawFile(name: name, text: try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
            }
    }

    static let reading: LawReading? = try? RuleSet.read(files())

    struct Unreadable: Error {
        let problems: [LawProblem]
    }

    static func ruleSet() throws -> RuleSet {
        switch reading {
        case .ruleSet(let ruleSet): return ruleSet
        case .problems(let problems): throw Unreadable(problems: problems)
        case nil: throw Unreadable(problems: [])
        }
    }

    static let decider: Decider? = (try? ruleSet()).flatMap { Decider([$0]) }

    static func contract() throws -> Contract {
        guard let decider else { throw Unreadable(problems: []) }
        return Contract(decider)
    }

    /// The answer to a line, as text.
    static func answer(_ line: String) throws -> String {
        String(decoding: try contract().answer(line: line.utf8), as: UTF8.self)
    }

    /// The decision, or a failed test when there are errors.
    static func decision(_ request: DecisionRequest) throws -> Decision {
        switch decide(request, under: try ruleSet()) {
        case .decision(let decision): return decision
        case .errors(let errors): throw Refused(errors: errors)
        }
    }

    /// A new seed for every run, printed; SLUIS_SEED repeats a run.
    static let seed: UInt64 = {
        let asked = ProcessInfo.processInfo.environment["SLUIS_SEED"].flatMap { UInt64($0) }
        let seed = asked ?? UInt64.random(in: 0...0xFFFF_FFFF)
        print("rule engine: random requests with seed \(seed)")
        return seed
    }()

    struct Refused: Error {
        let errors: [RequestError]
    }
}

extension DecisionRequest {
    /// A supply of ordinary data by the GGZ to the mayor in the summer of 2019, unless stated otherwise.
    static func about(
        _ supplier: String = "mental-health-care", as supplierHat: String? = nil,
        to recipient: String = "mayor", under recipientHat: String? = nil,
        _ classes: Set<String> = ["ordinary"], subtype: String? = nil, origin: String? = nil,
        identifiable: Bool? = nil, action: String = "supply", on day: String = "2019-06-01",
        facts: [String: Bool] = [:]
    ) -> DecisionRequest {
        DecisionRequest(
            ruleset: "handvat-2019", on: day, action: action, supplier: Party(kind: supplier, actingAs: supplierHat),
            recipient: Party(kind: recipient, actingAs: recipientHat),
            item: Item(classes: classes, subtype: subtype, origin: origin, identifiable: identifiable), facts: facts)
    }
}

/// A stream of numbers that is the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
        return value ^ value >> 31
    }
}

/// Random requests about the shipped rule set, mostly sensible.
struct RandomRequests {
    var numbers: SeededNumbers
    let vocabulary: Vocabulary

    init(seed: UInt64, _ vocabulary: Vocabulary) {
        numbers = SeededNumbers(state: seed)
        self.vocabulary = vocabulary
    }

    mutating func next() -> DecisionRequest {
        let subtype =
            Int.random(in: 0..<3, using: &numbers) == 0 ? vocabulary.subtypes.randomElement(using: &numbers) : nil
        let classes = subtype?.classes ?? vocabulary.classes.map(\.code)
        let origin =
            Int.random(in: 0..<3, using: &numbers) == 0 ? vocabulary.origins.randomElement(using: &numbers) : nil
        return DecisionRequest(
            ruleset: "handvat-2019",
            on: ["2019-02-28", "2019-06-01", "2019-12-31", "2020-01-01"].randomElement(using: &numbers) ?? "2019-06-01",
            action: ["supply", "supply", "supply", "use", "access"].randomElement(using: &numbers) ?? "supply",
            supplier: party(), recipient: party(),
            item: .init(
                classes: Set(
                    (0..<Int.random(in: 1...2, using: &numbers)).compactMap { _ in
                        classes.randomElement(using: &numbers)
                    }),
                subtype: subtype?.code, origin: origin?.code),
            facts: facts())
    }

    private mutating func party() -> DecisionRequest.Party {
        let kind = vocabulary.parties.randomElement(using: &numbers)
        let hat = Bool.random(using: &numbers) ? kind?.hats.randomElement(using: &numbers)?.code : nil
        return DecisionRequest.Party(kind: kind?.code ?? "", actingAs: hat)
    }

    private mutating func facts() -> [String: Bool] {
        let share = [0, 1, 4, 9].randomElement(using: &numbers) ?? 0
        var facts: [String: Bool] = [:]
        for condition in vocabulary.conditions where condition.isSettable {
            if Int.random(in: 0..<10, using: &numbers) < share {
                facts[condition.code] = Int.random(in: 0..<4, using: &numbers) > 0
            }
        }
        return facts
    }
}
