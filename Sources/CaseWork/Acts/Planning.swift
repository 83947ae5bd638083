// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Rewrites the joint picture; refused when somebody else did so since this writer read it.
    package func writePicture(
        _ text: String, over revision: Int, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("plan.picture-written", on: id, by: user, once: once) { casus, situation in
            casus.writePicture(text, over: revision, in: situation)
        }
    }

    /// Rewrites the criteria for scaling down, in the same way.
    package func writeScaleDownCriteria(
        _ text: String, over revision: Int, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("plan.criteria-written", on: id, by: user, once: once) { casus, situation in
            casus.writeScaleDownCriteria(text, over: revision, in: situation)
        }
    }

    /// Rewrites a joint text of the plan, in the same way.
    package func write(
        _ text: String, as kind: PlanText, over revision: Int, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform("plan.text-written", on: id, by: user, once: once) { casus, situation in
            casus.write(text, as: kind, over: revision, in: situation)
        }
    }

    /// Gives a life domain a score, for whom.
    package func mark(
        _ leefgebied: String, as score: String, note: String, for aim: Aim = .together, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("plan.leefgebied-marked", on: id, by: user, once: once) { casus, situation in
            casus.mark(leefgebied, as: score, note: note, for: aim, in: situation)
        }
    }

    /// Sets a goal.
    package func add(
        _ draft: PlanGoalDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let goal = Identifier<PlanGoal>(known: house.ids.next())
        return try await perform(
            "plan.goal-added", on: id, by: user, once: once, about: goal.description
        ) { casus, situation in
            casus.add(draft, as: goal, in: situation)
        }
    }

    /// Adjusts the words or the day of a goal, with the reason.
    package func adjust(
        _ goal: Identifier<PlanGoal>, what: String, due: Day?, because why: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "plan.goal-adjusted", on: id, by: user, once: once, about: goal.description
        ) { casus, situation in
            casus.adjust(goal, what: what, due: due, because: why, in: situation)
        }
    }

    /// Says that a goal is reached or dropped, and why.
    package func end(
        _ goal: Identifier<PlanGoal>, as outcome: PlanGoal.Outcome?, because why: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform(
            "plan.goal-ended", on: id, by: user, once: once, about: goal.description
        ) { casus, situation in
            casus.end(goal, as: outcome, because: why, in: situation)
        }
    }
}
