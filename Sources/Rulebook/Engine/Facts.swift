// SPDX-License-Identifier: EUPL-1.2

/// A truth value; false < unknown < true (rule-engine.md 3).
enum Truth: UInt8, Comparable {
    case isFalse, unknown, isTrue

    static func < (left: Truth, right: Truth) -> Bool { left.rawValue < right.rawValue }
}

/// What is known of every condition, after implied facts.
struct Facts: Hashable, Sendable {
    let denied: ConditionSet
    let unknown: ConditionSet

    init(affirmed: ConditionSet, denied: ConditionSet) {
        self.denied = denied
        unknown = ConditionSet(
            low: ~(affirmed.low | denied.low), high: ~(affirmed.high | denied.high))
    }
}

extension Demand {
    /// Gates and duties that are false.
    func missing(_ facts: Facts) -> ConditionSet { (gates | duties) & facts.denied }

    /// Gates nobody has answered. An unanswered duty counts as promised.
    func open(_ facts: Facts) -> ConditionSet { gates & facts.unknown }

    func value(_ facts: Facts) -> Truth {
        if (gates | duties).meets(facts.denied) { return .isFalse }
        return gates.meets(facts.unknown) ? .unknown : .isTrue
    }
}
