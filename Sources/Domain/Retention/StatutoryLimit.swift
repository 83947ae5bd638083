// SPDX-License-Identifier: EUPL-1.2

/// A longest term that a statute sets besides what a collaboration arranged, counted from the first processing.
package struct StatutoryLimit: Hashable, Sendable {
    /// The first word of the rule sets that read this statute.
    let ruleset: String
    package let term: Term
    package let source: String

    /// Safety houses under the Data Processing by Partnerships Act (WGS): at the latest five years from the first
    /// processing. Rule sets of that act begin with `wgs`; the Handvat is from before it and has no such limit.
    static let known = [StatutoryLimit(ruleset: "wgs", term: Term(5, .years), source: "WGS 1.8 lid 7")]
}

extension Arrangement {
    /// The limit that holds under a rule set; nothing for a collaboration that is no care and safety house.
    package func statutoryLimit(under ruleset: String) -> StatutoryLimit? {
        guard identity.isHouse == .yes else { return nil }
        return StatutoryLimit.known.first { ruleset == $0.ruleset || ruleset.hasPrefix("\($0.ruleset)-") }
    }
}
