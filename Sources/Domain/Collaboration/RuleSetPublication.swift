// SPDX-License-Identifier: EUPL-1.2

/// A rule set was put into force: which text exactly, from which day, by whom and why.
///
/// Publications follow each other in time and are never changed: who wants to go back publishes the earlier rule set
/// again.
package struct RuleSetPublication: Hashable, Sendable {
    package let id: String
    package let ruleset: String
    /// SHA-256 of the files, in hexadecimal.
    package let fingerprint: String
    /// What it replaced, and the difference that was signed; nothing for the first one.
    package let replaces: Replaced?
    /// The first day on which it decides.
    package let from: Day
    /// Nothing when the installation did it.
    package let by: Identifier<User>?
    package let at: Moment
    package let motivation: String

    package struct Replaced: Hashable, Sendable {
        package let ruleset: String
        package let fingerprint: String
        /// Names exactly the difference between the two.
        package let difference: String

        package init(ruleset: String, fingerprint: String, difference: String) {
            (self.ruleset, self.fingerprint, self.difference) = (ruleset, fingerprint, difference)
        }
    }

    package init(
        id: String, ruleset: String, fingerprint: String, replaces: Replaced?, from: Day, by: Identifier<User>?,
        at: Moment, motivation: String
    ) {
        (self.id, self.ruleset, self.fingerprint, self.replaces) = (id, ruleset, fingerprint, replaces)
        (self.from, self.by, self.at, self.motivation) = (from, by, at, motivation)
    }
}

extension [RuleSetPublication] {
    /// In the order in which they take over from each other.
    package var inOrder: [RuleSetPublication] { sorted { ($0.from, $0.at, $0.id) < ($1.from, $1.at, $1.id) } }

    /// The one that decides on this day; nothing before the first.
    package func inForce(on day: Day) -> RuleSetPublication? { inOrder.last { $0.from <= day } }
}
