// SPDX-License-Identifier: EUPL-1.2

/// One word of a closed vocabulary with its Dutch name for screens.
package struct Word: Hashable, Sendable {
    /// The code that requests and rules use.
    package let code: String
    /// The Dutch name.
    package let name: String
}

/// A subtype of personal data, which narrows a class.
package struct Subtype: Hashable, Sendable {
    package let code: String
    package let name: String
    /// The classes in which it can occur; in any other class it counts as absent.
    package let classes: [String]
    /// A closed subtype moves only by rules that name it.
    package let isClosed: Bool
}

/// Where an item came from before the supplier had it.
package struct Origin: Hashable, Sendable {
    package let code: String
    package let name: String
    /// Parties for whom an item of this origin is simply their own.
    package let owners: [Pattern]
}
