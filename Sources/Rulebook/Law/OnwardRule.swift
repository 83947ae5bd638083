// SPDX-License-Identifier: EUPL-1.2

/// What data from another party carry along when they move on.
package struct OnwardRule: Hashable, Sendable {
    package let id: String
    package let validity: Validity
    package let actions: [String]
    package let origins: [String]
    /// The ways on; an empty list of gates is a way without gates.
    package let ways: [[String]]
    package let duties: [String]
    package let citations: [Citation]
    package let sourcing: Sourcing
}
