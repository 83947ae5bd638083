// SPDX-License-Identifier: EUPL-1.2

/// Tells for each condition of a way on which side of the supply it stands: giving or receiving.
///
/// Supply and receipt are two tests (Handvat 2; rule-engine.md 6.2). What the recipient must answer, and what only a
/// ground to receive asks, stands on its side.
package struct ConditionSides: Sendable {
    /// The side of a supply.
    package enum Side: String, Hashable, Sendable, CaseIterable { case giving, receiving }

    private let vocabulary: Vocabulary
    private let given: Set<String>
    private let received: Set<String>

    package init(of rules: [String], under law: Law) {
        vocabulary = law.vocabulary
        let rules = Set(rules)
        let supply = law.supplyRules.filter { rules.contains($0.id) }
        let exceptions = law.exceptions.filter { rules.contains($0.id) }.flatMap(\.gates)
        let needsException = supply.contains { $0.exception == .needed }
        let ways =
            law.denyRules.filter { rules.contains($0.id) }.flatMap(\.unless)
            + law.onwardRules.filter { rules.contains($0.id) }.flatMap(\.ways)
        given = ConditionSides.spelled(
            supply.flatMap(\.gates) + ways.flatMap { $0 } + (needsException ? exceptions : []), law)
        let receive =
            law.receiveRules.filter { rules.contains($0.id) }.flatMap(\.gates)
            + law.generalReceive.filter { rules.contains($0.id) }.flatMap(\.gates)
        received = ConditionSides.spelled(receive + (needsException ? [] : exceptions), law)
    }

    /// The side on which a condition stands.
    package func side(of code: String) -> Side {
        if code == Terms.recipientHat { return .receiving }
        if code == Terms.supplierHat { return .giving }
        if vocabulary.condition(code)?.answeredBy == .recipient { return .receiving }
        return received.contains(code) && !given.contains(code) ? .receiving : .giving
    }

    /// Composites replaced by all that can stand in them.
    private static func spelled(_ gates: [String], _ law: Law) -> Set<String> {
        Set(
            gates.flatMap { gate in
                law.composites.first { $0.code == gate }.map { $0.alternatives.flatMap(\.gates) } ?? [gate]
            })
    }
}
