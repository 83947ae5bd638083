// SPDX-License-Identifier: EUPL-1.2

/// The closed vocabularies of a rule set, with their Dutch names.
package struct Vocabulary: Hashable, Sendable {
    /// The three decisions, by code.
    package let decisions: [Word]
    package let actions: [Word]
    package let classes: [Word]
    package let subtypes: [Subtype]
    package let origins: [Origin]
    package let parties: [PartyKind]
    package let groups: [PartyGroup]
    package let conditions: [Condition]
    /// Codes that gather others, for screens and tests only.
    package let umbrellas: [String: [String]]

    /// The kind of party with this code, if declared.
    package func party(_ code: String) -> PartyKind? { parties.first { $0.code == code } }
    /// The condition with this code, if declared.
    package func condition(_ code: String) -> Condition? { conditions.first { $0.code == code } }
    /// The class with this code, if declared.
    package func itemClass(_ code: String) -> Word? { classes.first { $0.code == code } }
    /// The subtype with this code, if declared.
    package func subtype(_ code: String) -> Subtype? { subtypes.first { $0.code == code } }
    /// The origin with this code, if declared.
    package func origin(_ code: String) -> Origin? { origins.first { $0.code == code } }
}
