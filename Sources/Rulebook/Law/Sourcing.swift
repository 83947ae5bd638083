// SPDX-License-Identifier: EUPL-1.2

/// Where an element was found and how sure its reading is.
package struct Sourcing: Hashable, Sendable {
    /// How literally the source says it.
    package enum Confidence: String, Hashable, Sendable, CaseIterable { case explicit, derived, unclear }

    package let confidence: Confidence?
    /// Lines of the source document, as single numbers or ranges.
    package let sourceLines: [String]
    /// Ids of the findings in the study of the law from which it was worked out.
    package let derivedFrom: [String]
    package let note: String?
    /// A day on which the law is known to change without the change being worked out here.
    package let reviewFrom: LawDay?
}
