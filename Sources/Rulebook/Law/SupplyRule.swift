// SPDX-License-Identifier: EUPL-1.2

/// A rule under which a supplier may or must supply, use or give access.
package struct SupplyRule: Hashable, Sendable {
    /// The force of the rule.
    package enum Effect: String, Hashable, Sendable, CaseIterable {
        case may, must
        case consentOnly = "consent_only"
    }

    /// Whether something still has to be shown, or the statute settles it.
    package enum Requirement: String, Hashable, Sendable, CaseIterable { case needed, implied }

    package let id: String
    package let effect: Effect
    /// Needed: the recipient must have a ground of its own to receive.
    package let receive: Requirement
    /// Needed: the supplier must have an exception for a class that is not ordinary.
    package let exception: Requirement
    package let validity: Validity
    package let supplier: [Pattern]
    package let supplierExcept: [Pattern]
    package let recipient: [Pattern]
    package let recipientExcept: [Pattern]
    package let actions: [String]
    package let classes: [String]
    /// Nil: no subtype, or one that is not closed. The word `none` stands for no subtype.
    package let subtypes: [String]?
    package let origins: [String]?
    package let regimes: [Regime]?
    /// Condition codes and composites.
    package let gates: [String]
    package let duties: [String]
    /// Duties that a route with this rule does not have.
    package let waives: [String]
    package let citations: [Citation]
    package let sourcing: Sourcing
}
