// SPDX-License-Identifier: EUPL-1.2

/// Something that must be true (gate), must not be refused (duty), or either, depending on the rule.
package struct Condition: Hashable, Sendable {
    /// How rules use the condition.
    package enum Kind: String, Hashable, Sendable, CaseIterable { case gate, duty, both }

    /// Who knows the answer.
    package enum Respondent: String, Hashable, Sendable, CaseIterable {
        case supplier, recipient, system
        case processDirector = "process-director"
    }

    package let code: String
    package let kind: Kind
    /// False for the two hat gates: no fact sets them, only stating the hat does.
    package let isSettable: Bool
    package let answeredBy: Respondent
    /// The question in Dutch, phrased so that yes helps.
    package let question: String
    package let citations: [Citation]
    package let sourcing: Sourcing
}
