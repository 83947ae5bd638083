// SPDX-License-Identifier: EUPL-1.2

/// A decision as sets of places; the words come when it is told.
struct Ruling: Sendable {
    var regime: Regime
    var verdict: Decision.Verdict
    var isMandatory = false
    var grounds = Grounds()
    var open = ConditionSet.empty
    var blocked = ConditionSet.empty
    var duties = ConditionSet.empty
    var nearMisses: [NearMiss] = []

    /// A minimal set of conditions that one class still needs.
    struct NearMiss: Sendable {
        let itemClass: Int
        let missing: ConditionSet
        let open: ConditionSet
        let grounds: Grounds

        /// By class, then missing, then open, the last two as lists.
        static func inOrder(_ left: Self, _ right: Self) -> Bool {
            if left.itemClass != right.itemClass { return left.itemClass < right.itemClass }
            if left.missing != right.missing { return left.missing.precedes(right.missing) }
            return left.open.precedes(right.open)
        }
    }
}
