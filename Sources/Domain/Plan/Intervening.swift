// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Gives a life domain a score of the profile, for whom, with an explanation; earlier scores stay.
    ///
    /// While a table sits, the score is that conference's.
    package mutating func mark(
        _ leefgebied: String, as score: String, note: String, for aim: Aim = .together, in situation: Situation
    ) -> Outcome<Void> {
        var problems = writerProblems(in: situation) + aimProblems(aim) + remarkProblems("note", note, in: situation)
        problems += domainProblems(leefgebied, field: "leefgebied", in: situation)
        if !situation.planPractice.parts.contains(.domains) { problems.append(Refusal(.unknownItem)) }
        if !situation.profile.leefgebieden.contains(where: { $0.code == leefgebied }) {
            problems.append(Refusal(.unknownItem, field: "leefgebied"))
        }
        if !situation.planPractice.scores.contains(where: { $0.code == score }) {
            problems.append(Refusal(.required, field: "score"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        plan.leefgebieden.append(
            LeefgebiedState(
                leefgebied: leefgebied, score: score, note: note, by: situation.actor.id, at: situation.moment,
                overleg: currentOverleg?.isOpen == true ? currentOverleg?.id : nil, aim: aim))
        return .done(())
    }

    /// Adds an intervention with its executor, start and target date.
    ///
    /// While consent comes first and is not there it is which help, in a few words, and by whom, without a goal in words.
    package mutating func add(
        _ draft: InterventieDraft, as id: Identifier<Interventie>, in situation: Situation
    ) -> Outcome<Void> {
        let problems = problems(with: draft, in: situation)
        guard problems.isEmpty, let executor = draft.executor, let start = draft.start, let target = draft.target else {
            return .refused(problems)
        }
        plan.interventies.append(
            Interventie(
                id: id, leefgebied: draft.leefgebied, what: draft.what, goal: draft.goal, executor: executor,
                start: start, target: target, by: situation.actor.id, at: situation.moment, aim: draft.aim,
                servesGoal: draft.servesGoal, responsible: draft.responsible, person: draft.person))
        return .done(())
    }

    private func problems(with draft: InterventieDraft, in situation: Situation) -> [Refusal] {
        var problems = writerProblems(in: situation) + Casus.required(["what": draft.what])
        problems += explanationProblems("goal", draft.goal, in: situation)
        if draft.what.count > Casus.kindOfHelpLength { problems += kindsOnly("what", in: situation) }
        if draft.start == nil { problems.append(Refusal(.required, field: "start")) }
        if draft.target == nil { problems.append(Refusal(.required, field: "target")) }
        problems += dayProblems(of: draft, in: situation)
        if !situation.profile.leefgebieden.contains(where: { $0.code == draft.leefgebied }) {
            problems.append(Refusal(.required, field: "leefgebied"))
        }
        problems += aimProblems(draft.aim, field: "interventieAim")
        problems += domainProblems(draft.leefgebied, field: "leefgebied", in: situation)
        if let goal = draft.servesGoal, !plan.goals.contains(where: { $0.id == goal && $0.isOpen }) {
            problems.append(Refusal(.unknownItem, field: "servesGoal"))
        }
        return problems + executorProblems(of: draft, in: situation)
    }

    /// It may have begun before, but not longer ago than anybody records; its target is not past when it is written down.
    private func dayProblems(of draft: InterventieDraft, in situation: Situation) -> [Refusal] {
        let today = situation.day
        var problems: [Refusal] = []
        if let start = draft.start {
            problems += start.pastProblems(before: today, field: "start")
            problems += start.farProblems(from: today, field: "start")
        }
        if let target = draft.target {
            let isReversed = draft.start.map { target < $0 } ?? false
            problems +=
                isReversed
                ? [Refusal(.startAfterTarget, field: "target")] : target.problemsFrom(today, field: "target")
        }
        return problems
    }

    /// The executor is a party and not the house; a named person works there and has a part in the casus.
    private func executorProblems(of draft: InterventieDraft, in situation: Situation) -> [Refusal] {
        var problems: [Refusal] = []
        let isParty = draft.executor.map { $0 != situation.collaboration.house } ?? false
        if !isParty || draft.executor.flatMap(situation.collaboration.partij) == nil {
            problems.append(Refusal(.required, field: "executor"))
        }
        if let responsible = draft.responsible, situation.collaboration.partij(responsible) == nil {
            problems.append(Refusal(.unknownParty, field: "responsible"))
        }
        if let person = draft.person {
            if situation.collaboration.user(person)?.partij != draft.executor {
                problems.append(Refusal(.userOfAnotherParty, field: "person"))
            } else if !isConcerned(person, in: situation) {
                problems.append(Refusal(.unknownUser, field: "person"))
            }
        }
        return problems
    }

    /// Tells how an intervention goes: by its executor, or by whoever keeps the plan.
    package mutating func report(
        _ state: Interventie.Progress.State?, note: String, on interventie: Identifier<Interventie>,
        in situation: Situation
    ) -> Outcome<Void> {
        guard let index = plan.interventies.firstIndex(where: { $0.id == interventie }) else {
            return .refused([Refusal(.unknownItem)])
        }
        var problems = tellingProblems(plan.interventies[index], in: situation)
        guard let state else { return .refused(problems + [Refusal(.required, field: "state")]) }
        problems += explanationProblems("note", note, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        plan.interventies[index].progress.append(
            .init(state: state, note: note, by: situation.actor.id, at: situation.moment, on: situation.day))
        return .done(())
    }

    /// Closes an intervention with its outcome and an explanation: by its executor, or by whoever keeps the plan.
    ///
    /// Progress told later takes it up again; the closing stays on record.
    package mutating func close(
        _ interventie: Identifier<Interventie>, as outcome: Interventie.Closing.Outcome?, explanation: String,
        in situation: Situation
    ) -> Outcome<Void> {
        guard let index = plan.interventies.firstIndex(where: { $0.id == interventie }) else {
            return .refused([Refusal(.unknownItem)])
        }
        var problems = tellingProblems(plan.interventies[index], in: situation)
        if !plan.interventies[index].isRunning { problems.append(Refusal(.alreadyDecided)) }
        if outcome == nil { problems.append(Refusal(.required, field: "outcome")) }
        problems += explanationProblems("explanation", explanation, in: situation)
        guard problems.isEmpty, let outcome else { return .refused(problems) }
        plan.interventies[index].progress.append(
            .init(
                state: outcome == .reached ? .reached : .stopped, note: explanation, by: situation.actor.id,
                at: situation.moment, on: situation.day))
        plan.interventies[index].closings.append(
            .init(outcome: outcome, explanation: explanation, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Moves the target day of a running intervention, with the reason; the old day stays in its history.
    package mutating func moveTarget(
        of interventie: Identifier<Interventie>, to day: Day?, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        guard let index = plan.interventies.firstIndex(where: { $0.id == interventie }) else {
            return .refused([Refusal(.unknownItem)])
        }
        let now = plan.interventies[index]
        var problems = writerProblems(in: situation) + explanationProblems("why", why, in: situation)
        if !now.isRunning { problems.append(Refusal(.alreadyDecided)) }
        problems += dueProblems(day, field: "target", in: situation)
        if let day, day < now.start { problems.append(Refusal(.startAfterTarget, field: "target")) }
        if day == now.target { problems.append(Refusal(.nothingChanged, field: "target")) }
        guard problems.isEmpty, let day else { return .refused(problems) }
        plan.interventies[index].changes += PlanChange.between(
            [(.due, now.target.description, day.description)], why: why, in: situation)
        plan.interventies[index].target = day
        return .done(())
    }

    /// What keeps the actor from telling how this intervention goes.
    package func tellingProblems(_ interventie: Interventie, in situation: Situation) -> [Refusal] {
        let own = interventie.executor == situation.actor.partij
        return must(beIn: [.casusoverleg])
            + (own ? tellerProblems(in: situation) : keeperProblems(in: situation))
    }
}
