// SPDX-License-Identifier: EUPL-1.2

/// What the plan is to reach: for whom, in which life domain, by when; interventions serve it.
package struct PlanGoal: Identifiable, Hashable, Sendable, Codable {
    package enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        case reached
        case dropped
    }

    /// It ended: how, why, and who said so.
    package struct Ended: Hashable, Sendable, Codable {
        package let outcome: Outcome
        package let why: String
        package let by: Identifier<User>
        package let at: Moment

        package init(outcome: Outcome, why: String, by: Identifier<User>, at: Moment) {
            self.outcome = outcome
            self.why = why
            self.by = by
            self.at = at
        }
    }

    package let id: Identifier<PlanGoal>
    package let aim: Aim
    package let leefgebied: String
    package internal(set) var what: String
    package internal(set) var due: Day
    package let by: Identifier<User>
    package let at: Moment
    package internal(set) var changes: [PlanChange]
    package internal(set) var ended: Ended?

    package init(
        id: Identifier<PlanGoal>, aim: Aim, leefgebied: String, what: String, due: Day, by: Identifier<User>,
        at: Moment
    ) {
        self.id = id
        self.aim = aim
        self.leefgebied = leefgebied
        self.what = what
        self.due = due
        self.by = by
        self.at = at
        changes = []
    }

    package var isOpen: Bool { ended == nil }

    /// Whether its day has passed while nobody said what became of it.
    package func isOverdue(on day: Day) -> Bool { isOpen && due < day }
}

/// What is filled in for a new goal.
package struct PlanGoalDraft: Sendable {
    package let aim: Aim
    package let leefgebied: String
    package let what: String
    package let due: Day?

    package init(aim: Aim, leefgebied: String, what: String, due: Day?) {
        self.aim = aim
        self.leefgebied = leefgebied
        self.what = what
        self.due = due
    }
}
