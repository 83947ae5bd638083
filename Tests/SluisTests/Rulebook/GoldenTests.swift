// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing
import Yams

@testable import Rulebook

/// One case of Tests/Golden/handvat-2019.yaml; the head of that file explains `expect`.
struct GoldenCase: Decodable, Sendable, CustomTestStringConvertible {
    struct Request: Decodable, Sendable {
        struct Party: Decodable, Sendable {
            let kind: String
            let actingAs: String?
        }
        struct Item: Decodable, Sendable {
            let classes: [String]
            let subtype: String?
            let origin: String?
            let identifiable: Bool?
        }
        let ruleset: String
        let on: String
        let action: String?
        let supplier: Party
        let recipient: Party
        let item: Item
        let facts: [String: Bool?]
    }
    struct Expectation: Decodable, Sendable {
        let decision: String
        let conditions: [String]
        let citationsAny: [String]

        enum CodingKeys: String, CodingKey {
            case decision, conditions
            case citationsAny = "citations_any"
        }
    }
    let id: String
    let request: Request
    let expect: Expectation
    var testDescription: String { id }

    static let all: [GoldenCase] = {
        let file = Handvat.root.appendingPathComponent("Tests/Golden/handvat-2019.yaml")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return (try? YAMLDecoder().decode([GoldenCase].self, from: text)) ?? []
    }()

    var decisionRequest: DecisionRequest {
        DecisionRequest(
            ruleset: request.ruleset, on: request.on, action: request.action ?? "supply",
            supplier: .init(kind: request.supplier.kind, actingAs: request.supplier.actingAs),
            recipient: .init(kind: request.recipient.kind, actingAs: request.recipient.actingAs),
            item: .init(
                classes: Set(request.item.classes), subtype: request.item.subtype, origin: request.item.origin,
                identifiable: request.item.identifiable),
            facts: request.facts.compactMapValues { $0 })
    }
}

@Suite("The golden cases of the Handvat")
struct GoldenTests {
    /// Cases whose citation stands with a rule for another recipient than the case names, so that no
    /// conforming answer holds it.
    static let uncited: Set<String> = ["HG1-043"]

    @Test("there are 101 golden cases")
    func number() { #expect(GoldenCase.all.count == 101) }

    @Test("the decision, its conditions and one of its citations are as expected", arguments: GoldenCase.all)
    func golden(_ example: GoldenCase) throws {
        let decision = try Handvat.decision(example.decisionRequest)

        #expect(decision.verdict.rawValue == example.expect.decision)
        let present = codes(decision).union(example.request.facts.filter { $0.value == true }.keys)
        let umbrellas = try Handvat.ruleSet().vocabulary.umbrellas
        for code in example.expect.conditions {
            #expect(
                present.contains(code) || !present.isDisjoint(with: umbrellas[code] ?? []), "no \(code)")
        }
        if !example.expect.citationsAny.isEmpty {
            let isCited = example.expect.citationsAny.contains { expected in
                decision.citations.contains {
                    $0 == expected || $0.hasPrefix(expected + "(") || expected.hasPrefix($0 + "(")
                }
            }
            #expect(isCited == !Self.uncited.contains(example.id), "\(decision.citations)")
        }
    }

    private func codes(_ decision: Decision) -> Set<String> {
        switch decision.verdict {
        case .deny: Set(decision.blocked + decision.open)
        case .conditional: Set(decision.open + decision.duties)
        case .allow: Set(decision.duties)
        }
    }
}
