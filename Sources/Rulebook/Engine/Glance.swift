// SPDX-License-Identifier: EUPL-1.2

/// A request whose words have been looked up, under one rule set.
package struct PosedQuestion: Sendable {
    let ruleSet: RuleSet
    let question: Question
    let place: Int
}

/// Everything that is wrong with a request; never empty.
package struct RequestErrors: Error, Hashable, Sendable {
    package let list: [RequestError]
}

/// A verdict at a glance: what a list or a table needs.
package struct Glance: Sendable {
    package let verdict: Decision.Verdict
    package let mandatory: Bool
    let places: PlaceSet
    let ruleSet: RuleSet

    /// Ids of the rules: those of the decision when it is allow or conditional; for a denial only the absolute
    /// deny rules or the default, because the others stand in the near misses.
    package var rules: [String] { ruleSet.index.terms.ids.told(places) }
}

extension RuleIndex {
    /// The ruling without near misses, and so without what is open or blocked.
    func glance(at question: Question, _ source: some RouteSource) -> Ruling {
        guard !question.isOutOfScope else {
            return Ruling(regime: normaliser.supplierRegime(question), verdict: .allow, grounds: standing.scope)
        }
        return Evaluation(question, self, source).glance()
    }
}
