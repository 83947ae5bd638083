// SPDX-License-Identifier: EUPL-1.2

/// A gate that can be met in more than one way, such as valid consent.
package struct Composite: Hashable, Sendable {
    package let code: String
    package let name: String
    package let alternatives: [Alternative]

    /// One way to meet the composite.
    package struct Alternative: Hashable, Sendable {
        package let id: String
        package let validity: Validity
        package let gates: [String]
        package let duties: [String]
        package let citations: [Citation]
        package let sourcing: Sourcing
    }
}
