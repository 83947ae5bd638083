// SPDX-License-Identifier: EUPL-1.2

/// The words for people about one rule set, in Dutch and in English.
///
/// Nothing in it decides, so it is no part of the fingerprint: a better translation is no change of the law
/// (decision 0021). It only comes out of `Explanation.read`, so nothing that can be shown is without words.
package struct Explanation: Sendable {
    /// The rule set that is explained.
    package let ruleset: String
    package let title: LawText
    /// Known changes of the law that the rule set does not work out, from the first.
    package let changes: [Change]
    /// The names of ways, by id of the supply rule.
    package let ways: [String: LawText]
    /// Why a denial denies, by id of the deny rule.
    package let denials: [String: LawText]
    /// Notes of the rule data, by id of the element.
    package let notes: [String: LawText]
    /// The full names of laws, by the short form in citations.
    package let laws: [String: LawText]
    /// Party kinds as people look for them; every kind stands in one of them.
    package let domains: [PartyDomain]
    /// The interpretations that were chosen, by id, in the order of the law.
    package let readings: [Reading]
    package let notCovered: [LawText]
    let dutch: Vocabulary
    let english: Vocabulary

    /// The closed vocabularies with their names and questions in this language.
    package func vocabulary(in tongue: LawText.Tongue) -> Vocabulary {
        switch tongue {
        case .dutch: dutch
        case .english: english
        }
    }

    /// A change of the law from a day.
    package struct Change: Hashable, Sendable {
        package let from: LawDay
        package let text: LawText
    }

    /// Kinds of parties that belong together for whoever has to choose one.
    package struct PartyDomain: Hashable, Sendable {
        package let name: LawText
        package let kinds: [String]
    }

    /// An interpretation in plain words, with its other side.
    package struct Reading: Hashable, Sendable {
        package let id: String
        /// Rule ids and words that it touches; empty when it touches every answer.
        package let touches: Set<String>
        package let reading: LawText
        package let otherwise: LawText
    }
}

/// The outcome of reading the words of a rule set: complete, or every problem at once.
package enum ExplanationReading: Sendable {
    case explanation(Explanation)
    case problems([LawProblem])
}
