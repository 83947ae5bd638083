// SPDX-License-Identifier: EUPL-1.2

/// What triage comes to (Handvat annex 2, 2.6): a to d.
package struct TriageOutcome: Hashable, Sendable, Codable {
    package enum Result: String, Hashable, Sendable, Codable, CaseIterable {
        case notTakenUp
        case conference
        /// A conference whose first goal is to see whether a joint approach makes sense; never the standard.
        case doubt
        /// Better at another table; the reporter reports there, or the house when the grant covers it.
        case otherTable
    }

    package let result: Result
    package let motivation: String
    package let otherTable: String
    package let by: Identifier<User>
    package let at: Moment

    package init(result: Result, motivation: String, otherTable: String, by: Identifier<User>, at: Moment) {
        self.result = result
        self.motivation = motivation
        self.otherTable = otherTable
        self.by = by
        self.at = at
    }
}
