// SPDX-License-Identifier: EUPL-1.2

/// A state of the law that has been checked and can answer: immutable, dated and with its sources.
///
/// A rule set only comes out of `RuleSet.read`, so every word in it is known and every reference holds.
/// A new law is a new rule set; an existing one never changes in place.
package final class RuleSet: Sendable {
    package let law: Law
    /// Names the exact text of the rules; changes with every byte of them.
    package let fingerprint: Fingerprint
    /// The forms for conditions that are judgements; they have a fingerprint of their own.
    package let worksheets: Worksheets
    let index: RuleIndex
    private let parts: [String: RulePart]

    init(law: Law, fingerprint: Fingerprint, worksheets: Worksheets) throws(UncheckedWord) {
        self.law = law
        self.fingerprint = fingerprint
        self.worksheets = worksheets
        parts = law.parts
        index = try RuleIndex(of: law)
    }

    /// The name that requests use.
    package var id: String { law.id }
    package var title: String { law.title }
    package var vocabulary: Vocabulary { law.vocabulary }

    /// What an id in an answer stands for.
    package func part(_ id: String) -> RulePart? { parts[id] }
}
