// SPDX-License-Identifier: EUPL-1.2

/// What a conference comes to (Handvat annex 2, 3.9): a to d.
package struct ConferenceOutcome: Hashable, Sendable, Codable {
    package enum Result: String, Hashable, Sendable, Codable, CaseIterable {
        case notACasus
        case plan
        case otherTable
        case scaleDown
    }

    package let overleg: Identifier<Casusoverleg>
    package let result: Result
    package let motivation: String
    package let by: Identifier<User>
    package let at: Moment

    package init(
        overleg: Identifier<Casusoverleg>, result: Result, motivation: String, by: Identifier<User>, at: Moment
    ) {
        self.overleg = overleg
        self.result = result
        self.motivation = motivation
        self.by = by
        self.at = at
    }
}
