// SPDX-License-Identifier: EUPL-1.2

/// An exception to the ban on handling a special class of data (AVG 9 and 10, and the laws beside it).
package struct ClassException: Hashable, Sendable {
    package let id: String
    package let validity: Validity
    package let party: [Pattern]
    package let regimes: [Regime]?
    package let classes: [String]
    /// The regime under which the data were first handled.
    package let provenance: [Regime]?
    package let gates: [String]
    package let duties: [String]
    package let citations: [Citation]
    package let sourcing: Sourcing
}
