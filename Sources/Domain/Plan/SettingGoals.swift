// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Sets a goal: what, for whom, in which life domain, by when.
    package mutating func add(
        _ draft: PlanGoalDraft, as id: Identifier<PlanGoal>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = writerProblems(in: situation) + Casus.required(["goalWhat": draft.what])
        problems += kindsOnly("goalWhat", in: situation) + aimProblems(draft.aim, field: "goalAim")
        if !situation.profile.leefgebieden.contains(where: { $0.code == draft.leefgebied }) {
            problems.append(Refusal(.required, field: "goalDomain"))
        }
        problems += domainProblems(draft.leefgebied, field: "goalDomain", in: situation)
        problems += dueProblems(draft.due, field: "goalDue", in: situation)
        guard problems.isEmpty, let due = draft.due else { return .refused(problems) }
        plan.goals.append(
            PlanGoal(
                id: id, aim: draft.aim, leefgebied: draft.leefgebied, what: draft.what, due: due,
                by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Adjusts the words or the day of a goal, with the reason; what it was stays in its history.
    package mutating func adjust(
        _ goal: Identifier<PlanGoal>, what: String, due: Day?, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        guard let index = plan.goals.firstIndex(where: { $0.id == goal }) else {
            return .refused([Refusal(.unknownItem)])
        }
        let now = plan.goals[index]
        var problems = writerProblems(in: situation) + Casus.required(["goalWhat": what, "why": why])
        problems += kindsOnly("goalWhat", in: situation)
        problems += domainProblems(now.leefgebied, field: "goalWhat", in: situation)
        if !now.isOpen { problems.append(Refusal(.alreadyDecided)) }
        if due != now.due { problems += dueProblems(due, field: "goalDue", in: situation) }
        if what == now.what, due == now.due { problems.append(Refusal(.nothingChanged, field: "goalWhat")) }
        guard problems.isEmpty, let due else { return .refused(problems) }
        plan.goals[index].changes += PlanChange.between(
            [(.what, now.what, what), (.due, now.due.description, due.description)], why: why, in: situation)
        plan.goals[index].what = what
        plan.goals[index].due = due
        return .done(())
    }

    /// Says that a goal is reached or dropped, and why.
    package mutating func end(
        _ goal: Identifier<PlanGoal>, as outcome: PlanGoal.Outcome?, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        guard let index = plan.goals.firstIndex(where: { $0.id == goal }) else {
            return .refused([Refusal(.unknownItem)])
        }
        var problems = writerProblems(in: situation) + explanationProblems("why", why, in: situation)
        problems += domainProblems(plan.goals[index].leefgebied, field: "outcome", in: situation)
        if !plan.goals[index].isOpen { problems.append(Refusal(.alreadyDecided)) }
        if outcome == nil { problems.append(Refusal(.required, field: "outcome")) }
        guard problems.isEmpty, let outcome else { return .refused(problems) }
        plan.goals[index].ended = .init(outcome: outcome, why: why, by: situation.actor.id, at: situation.moment)
        return .done(())
    }

    /// Refuses a day that is missing, that has come already, or that nobody can mean.
    func dueProblems(_ day: Day?, field: String, in situation: Situation) -> [Refusal] {
        guard let day else { return [Refusal(.required, field: field)] }
        return day.problemsAhead(of: situation.day, field: field)
    }
}
