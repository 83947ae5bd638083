// SPDX-License-Identifier: EUPL-1.2

/// A ground of a named recipient to receive from a named supplier.
package struct ReceiveRule: Hashable, Sendable {
    package let id: String
    package let validity: Validity
    package let supplier: [Pattern]
    package let recipient: [Pattern]
    package let classes: [String]
    package let subtypes: [String]?
    package let gates: [String]
    package let duties: [String]
    package let waives: [String]
    package let citations: [Citation]
    package let sourcing: Sourcing
}

/// A ground to receive that does not depend on who supplies.
package struct GeneralReceiveGround: Hashable, Sendable {
    package let id: String
    package let validity: Validity
    /// Needed: the recipient must have an exception for a class that is not ordinary.
    package let exception: SupplyRule.Requirement
    package let isPrivateOnly: Bool
    package let exceptClasses: [String]
    package let gates: [String]
    package let duties: [String]
    package let citations: [Citation]
    package let sourcing: Sourcing
}
