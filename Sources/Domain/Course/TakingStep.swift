// SPDX-License-Identifier: EUPL-1.2

/// What somebody fills in to take a step of the work process.
package struct StepDraft: Sendable {
    package let step: String
    package let outcome: Int?
    package let statements: [StepStatement]
    package let team: [TeamDraft]
    package let caseDirector: Identifier<User>?
    package let weighing: SecondWeighingDraft?
    /// What a step that asks the reporter asks, and the id of that question.
    package var question = ""
    package var questionID: Identifier<Vraag>?

    package init(
        step: String, outcome: Int?, statements: [StepStatement], team: [TeamDraft] = [],
        caseDirector: Identifier<User>? = nil, weighing: SecondWeighingDraft? = nil
    ) {
        self.weighing = weighing
        (self.step, self.outcome, self.statements, self.team) = (step, outcome, statements, team)
        self.caseDirector = caseDirector
    }
}

/// One party that is to take part, and why.
package struct TeamDraft: Sendable {
    package let user: Identifier<User>
    package let presence: TeamMember.Presence
    package let necessity: String

    package init(user: Identifier<User>, presence: TeamMember.Presence = .system, necessity: String) {
        (self.user, self.presence, self.necessity) = (user, presence, necessity)
    }
}

extension Casus {
    /// Takes one step of the work process that the collaboration arranged.
    ///
    /// Refuses, all at once: a step of another stage than the casus is in, a user without one of the roles of the step,
    /// every need that is not met, a step with outcomes of which none was chosen, and an outcome against the criteria
    /// without a motive. The outcome moves the casus, or ends it with what the profile says of the data.
    package mutating func take(_ draft: StepDraft, in situation: Situation) -> Outcome<Void> {
        guard let course, let arrangement = situation.arrangement(of: self),
            let (stage, step) = arrangement.step(draft.step)
        else { return .refused([Refusal(.unknownItem, field: "step")]) }
        var problems = stepProblems(step, in: stage, under: arrangement, in: situation)
        let outcome = draft.outcome.flatMap { step.outcomes.indices.contains($0) ? step.outcomes[$0] : nil }
        problems += openNeeds(
            step.needs + (outcome?.needs ?? []), of: step, given: statedBefore(step) + draft.statements,
            under: arrangement, in: situation)
        if outcome == nil, !step.outcomes.isEmpty { problems.append(Refusal(.required, field: "outcome")) }
        if let outcome, !mayChoose(outcome, under: arrangement, in: situation) {
            problems.append(Refusal(.notYourAct, field: "outcome"))
        }
        problems += draft.statements.filter { $0.need.proof == .day }.flatMap { statement in
            statement.day?.problemsAhead(of: situation.day, field: statement.need.field) ?? []
        }
        problems += draft.statements.flatMap { $0.numberProblems(under: arrangement) }
        problems += draft.statements.flatMap { $0.reporterProblems(under: arrangement) }
        problems += arrangement.numberProblems(draft.question, at: "question")
        problems += step.reporterProblems(of: draft.question, under: arrangement)
        let role = actingRole(for: step, under: arrangement, in: situation)
        // A question hangs on a criterion and judges none, so it sets none aside.
        if let outcome, let role, step.act != .ask {
            problems += overruleProblems(outcome, draft.statements, as: role, under: arrangement)
        }
        problems += ladderProblems(step, outcome: outcome, under: arrangement)
        problems += actProblems(step, draft, course, under: arrangement, in: situation)
        guard problems.isEmpty, let role else { return .refused(problems) }
        record(
            TakenStep(
                step: draft.step, outcome: draft.outcome, role: role.id.word, statements: draft.statements,
                by: situation.actor.id, partij: situation.actor.partij, at: situation.moment, on: situation.day))
        apply(draft, of: step, in: situation)
        if step.act == .escalate { comeDown() }
        if let outcome {
            if outcome.leaves == .yes { leave(situation.actor.id, in: situation) }
            follow(outcome, why: reason(of: draft), under: arrangement, in: situation)
        }
        return .done(())
    }

    /// What keeps somebody from a step, apart from its needs: another stage, or another role.
    package func stepProblems(
        _ step: Arrangement.Step, in stage: Arrangement.Stage, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        var problems: [Refusal] = []
        if let course, arrangement.stage(of: course)?.id != stage.id { problems.append(Refusal(.stepNotUp)) }
        // What is counted on paper is counted outside every casus (Utrecht, line 68).
        if step.act == .count { problems.append(Refusal(.stepNotUp)) }
        if standing.isEmpty || actingRole(for: step, under: arrangement, in: situation) == nil {
            problems.append(Refusal(.notYourAct))
        }
        return problems
    }

    /// The role of the step that the actor has in this casus; the first in the order of the profile.
    package func actingRole(
        for step: Arrangement.Step, under arrangement: Arrangement, in situation: Situation
    ) -> Arrangement.Role? {
        let held = heldRoles(of: situation.actor, under: arrangement)
        return actors(of: step).lazy.compactMap { actor in held.first { $0.id.word == actor.word } }.first
            ?? roleForStaff(of: step, under: arrangement, in: situation)
    }

    /// The steps of the stage that the casus is in.
    package func stepsOfNow(under arrangement: Arrangement) -> [Arrangement.Step] {
        course.flatMap { arrangement.stage(of: $0) }?.steps ?? []
    }

    private func actProblems(
        _ step: Arrangement.Step, _ draft: StepDraft, _ course: Course, under arrangement: Arrangement,
        in situation: Situation
    ) -> [Refusal] {
        var problems = roundTableProblems(step)
        if step.needs.contains(.secondWeighing) { problems += weighingProblems(draft.weighing, in: situation) }
        switch step.act {
        case .choose:
            let others = draft.team.filter { !step.mayChoose($0.user, in: situation.collaboration) }
            return problems + teamProblems(draft.team, course, under: arrangement, in: situation)
                + others.map { Refusal(.notDesignated, field: "team", about: $0.user.description) }
        case .prepare where step.reach == .chosen:
            return problems + draft.team.flatMap { memberProblems($0, under: arrangement, in: situation) }
        case .appoint: return problems + appointmentProblems(draft.caseDirector, under: arrangement, in: situation)
        case .ask where arrangement.asksKnownUnknown:
            return problems + (course.query?.closed == nil ? [Refusal(.queryNotClosed)] : [])
        case .ask: return problems + questionProblems(step, draft, in: situation)
        // A conference that may appoint a case director need not do so each time.
        default:
            guard draft.caseDirector != nil else { return problems }
            guard step.records.contains(.appointment) else {
                return problems + [Refusal(.notYourAct, field: "caseDirector")]
            }
            return problems + appointmentProblems(draft.caseDirector, under: arrangement, in: situation)
        }
    }

    /// What was stated on this step when the casus came in by it: it need not be stated once more.
    package func statedBefore(_ step: Arrangement.Step) -> [StepStatement] {
        course?.taken.last { $0.step == step.id.word && $0.outcome == nil && !$0.isOnlyWeighing }?.statements ?? []
    }

    private mutating func record(_ taken: TakenStep) { course?.taken.append(taken) }

    private mutating func apply(_ draft: StepDraft, of step: Arrangement.Step, in situation: Situation) {
        if step.needs.contains(.secondWeighing), let weighing = draft.weighing { apply(weighing, in: situation) }
        switch step.act {
        case .choose: choose(draft.team, in: situation)
        case .prepare where step.reach == .chosen: choose(draft.team, in: situation)
        case .appoint: entrust(draft.caseDirector, in: situation)
        case .ask: askReporter(step, draft, in: situation)
        default: entrust(draft.caseDirector, in: situation)
        }
    }

    private mutating func entrust(_ id: Identifier<User>?, in situation: Situation) {
        guard let id, let person = situation.collaboration.user(id) else { return }
        plan.casusregisseurs.append(
            Appointment(user: id, partij: person.partij, by: situation.actor.id, at: situation.moment))
    }

    private func reason(of draft: StepDraft) -> String {
        draft.statements.first { [.motive, .explanation, .necessity].contains($0.need) }?.text ?? ""
    }

    private func appointmentProblems(
        _ user: Identifier<User>?, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        guard let user, let person = situation.collaboration.user(user) else {
            return [Refusal(.unknownUser, field: "caseDirector")]
        }
        return situation.collaboration.obstacles(for: person, on: situation.day)
            + directorProblems(person, under: arrangement, field: "caseDirector")
    }
}
