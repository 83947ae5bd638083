// SPDX-License-Identifier: EUPL-1.2

/// A rule that denies, whatever another rule allows, unless one of its own ways out is met.
package struct DenyRule: Hashable, Sendable {
    package let id: String
    package let validity: Validity
    package let supplier: [Pattern]
    package let recipient: [Pattern]
    package let recipientExcept: [Pattern]
    package let actions: [String]
    package let classes: [String]
    package let subtypes: [String]?
    /// The ways out. Without any the rule is absolute: it yields to nothing, not to consent either.
    package let unless: [[String]]
    /// Supply rules that the denial leaves alone.
    package let spares: [String]
    /// What a person would have to change elsewhere; shown as blocked.
    package let wouldNeed: [String]
    package let citations: [Citation]
    package let sourcing: Sourcing
}
