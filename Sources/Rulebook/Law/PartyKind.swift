// SPDX-License-Identifier: EUPL-1.2

/// A kind of organisation or person that can supply or receive.
package struct PartyKind: Hashable, Sendable {
    package let code: String
    /// The Dutch name.
    package let name: String
    /// The tasks under which it can act, in the order of the data.
    package let hats: [Hat]
    package let regime: Regime
    /// True for bodies outside public law; only they can receive on consent alone.
    package let isPrivate: Bool
    package let note: String?

    /// The hat with this code, if the kind has it.
    package func hat(_ code: String) -> Hat? { hats.first { $0.code == code } }
}

/// The task under which a party acts (`actingAs`).
package struct Hat: Hashable, Sendable {
    package let code: String
    package let name: String
    /// Set when this task falls under another regime than the kind.
    package let regime: Regime?
}

/// A declared set of kinds, some only under certain hats.
package struct PartyGroup: Hashable, Sendable {
    package let code: String
    package let name: String
    package let members: [Pattern]
    package let note: String?
}
