// SPDX-License-Identifier: EUPL-1.2

/// The report of a casus by a convenant partner (*aanmelding*, Handvat annex 2, phase 1).
///
/// The reporter acts under a task of its own, and that task must be clear at reporting.
package struct Aanmelding: Hashable, Sendable, Codable {
    /// Why this life domain is a reason to report.
    package struct LeefgebiedReason: Hashable, Sendable, Codable {
        package let leefgebied: String
        package let reason: String

        package init(leefgebied: String, reason: String) {
            self.leefgebied = leefgebied
            self.reason = reason
        }
    }

    package let partij: Identifier<Partij>
    package let by: Identifier<User>
    package let at: Moment
    package let task: String
    package let reasons: [LeefgebiedReason]
    package let tried: String
    package let question: String

    package init(
        partij: Identifier<Partij>, by: Identifier<User>, at: Moment, task: String,
        reasons: [LeefgebiedReason], tried: String, question: String
    ) {
        self.partij = partij
        self.by = by
        self.at = at
        self.task = task
        self.reasons = reasons
        self.tried = tried
        self.question = question
    }
}
