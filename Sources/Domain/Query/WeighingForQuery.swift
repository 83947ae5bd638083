// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Whether the round along the partners waits: the reporter asks on a consent that was taken back, and no weighing
    /// stands in its place. Then nobody is told who it is about, and nobody gets in by an answer.
    package func queryAwaitsWeighing(under arrangement: Arrangement, in collaboration: Collaboration) -> Bool {
        arrangement.asksKnownUnknown && awaitsWeighing(under: arrangement)
            && isUnderConsent(aanmelding.partij, under: arrangement, in: collaboration)
    }

    /// Whether the actor may make that weighing now: whoever takes the step that asks.
    package func mayWeighForQuery(in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self),
            queryAwaitsWeighing(under: arrangement, in: situation.collaboration)
        else { return false }
        return queryRole(under: arrangement, in: situation) != nil
    }

    /// Records the weighing without consent at the step that asks, so that the round may go on.
    ///
    /// Kept is only that it was made, as at the report. Refused are a part that was not confirmed, somebody without a
    /// role of the step, and a weighing that is not due.
    package mutating func weighForQuery(_ parts: [String], in situation: Situation) -> Outcome<Void> {
        guard let course, let arrangement = situation.arrangement(of: self), arrangement.asksKnownUnknown else {
            return .refused([Refusal(.otherProcess)])
        }
        let role = queryRole(under: arrangement, in: situation)
        var problems = role == nil ? [Refusal(.notYourAct)] : []
        let isDue = queryAwaitsWeighing(under: arrangement, in: situation.collaboration)
        if !isDue { problems.append(Refusal(.stepNotUp)) }
        let need = Arrangement.Need.consentOrWeighing
        let statement = StepStatement(need, choices: parts)
        if !statement.isWeighing(by: arrangement.weighingParts) {
            problems.append(Refusal(.stepNeeds, field: need.field, about: need.rawValue))
        }
        guard problems.isEmpty, let role else { return .refused(problems) }
        self.course?.taken.append(
            TakenStep(
                step: course.next, outcome: nil, role: role.id.word, statements: [statement],
                by: situation.actor.id, partij: situation.actor.partij, at: situation.moment, on: situation.day))
        return .done(())
    }

    /// The role in which the actor takes the step that asks; nothing when that is not up, or for somebody else.
    private func queryRole(under arrangement: Arrangement, in situation: Situation) -> Arrangement.Role? {
        guard afschaling == nil, ended == nil, let course, let (stage, step) = arrangement.step(course.next),
            step.act == .ask, stepProblems(step, in: stage, under: arrangement, in: situation).isEmpty
        else { return nil }
        return actingRole(for: step, under: arrangement, in: situation)
    }
}

extension TakenStep {
    /// Whether nothing but the weighing without consent was stated: the step itself was not taken.
    var isOnlyWeighing: Bool {
        outcome == nil && !statements.isEmpty && statements.allSatisfy { $0.need == .consentOrWeighing }
    }
}
