// SPDX-License-Identifier: EUPL-1.2

/// A state of the law that has been checked and can answer: immutable, dated and with its sources.
///
/// A rule set only comes out of `RuleSet.read`, so every word in it is known and every reference holds.
/// A new law is a new rule set; an existing one never changes in place.
package final class RuleSet: Sendable {
    package let law: Law
    /// Names the exact text of the rules; changes with every byte of them.
    package let fingerprint: Fingerprint
    let index: RuleIndex

    init(law: Law, fingerprint: Fingerprint) throws(UncheckedWord) {
        self.law = law
        self.fingerprint = fingerprint
        index = try RuleIndex(of: law)
    }

    /// The name that requests use.
    package var id: String { law.id }
    package var title: String { law.title }
    package var vocabulary: Vocabulary { law.vocabulary }
}
