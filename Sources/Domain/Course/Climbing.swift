// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Takes one rung of the ladder: the next one, by whoever stands on it, on a cause that the profile names for it.
    ///
    /// Refuses, all at once: a rung that is not up, somebody without its role, no cause or one of another rung, no
    /// reason. What must be there before a body hears anything holds against opening, not against calling together.
    package mutating func climb(_ draft: RungDraft, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self), arrangement.rungs.indices.contains(draft.rung) else {
            return .refused([Refusal(.unknownItem)])
        }
        let rung = arrangement.rungs[draft.rung]
        var problems = Casus.required(["why": draft.why])
        if !isUp(rung, under: arrangement) {
            problems.append(Refusal(.rungSkipped))
        } else if !rungsForActor(in: situation).contains(draft.rung) {
            problems.append(Refusal(.notYourAct))
        }
        guard let cause = draft.cause else {
            return .refused(problems + [Refusal(.required, field: "cause")])
        }
        if !arrangement.causes(of: rung).contains(where: { $0.id.word == cause }) {
            problems.append(Refusal(.causeNotForRung, field: "cause"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        var taken = TakenRung(
            from: rung.from.word, to: rung.to?.word, body: rung.body?.word, cause: cause, why: draft.why,
            by: situation.actor.id, partij: situation.actor.partij, at: situation.moment)
        taken.ladder = arrangement.ladder(of: rung)?.nl
        let earlier = course?.rungs ?? []
        course?.rungs = earlier + [taken]
        if let step = arrangement.step(after: rung) {
            move(to: step.id.word, why: draft.why, under: arrangement, in: situation)
        }
        return .done(())
    }

    /// Records what a party agreed about sharing in the body that was convened; until then it opens nothing for it.
    ///
    /// By the process direction and its staff (Enschede covenant, lines 304-309). It names items; the supplier's say and
    /// the law still stand before each of them.
    package mutating func agreeSharing(
        of partij: Identifier<Partij>?, items: [Identifier<Inbreng>], text: String, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur, .support], in: situation) + Casus.required(["text": text])
        if course?.convened == nil { problems.append(Refusal(.rungSkipped)) }
        if items.contains(where: { inbreng($0)?.isWithdrawn ?? true }) {
            problems.append(Refusal(.unknownItem, field: "items"))
        }
        guard let partij, situation.collaboration.partij(partij) != nil else {
            return .refused(problems + [Refusal(.unknownParty, field: "partij")])
        }
        guard problems.isEmpty else { return .refused(problems) }
        let earlier = course?.sharingAgreements ?? []
        course?.sharingAgreements =
            earlier + [
                SharingAgreement(
                    partij: partij, items: items, text: text, by: situation.actor.id, at: situation.moment)
            ]
        return .done(())
    }

    /// Whether the rung that leads to a step of the ladder was taken.
    func hasRung(to step: Arrangement.Step, under arrangement: Arrangement) -> Bool {
        arrangement.roles.ladders.contains { ladder in
            guard let last = lastRung(on: ladder, under: arrangement), let rung = ladder.rung(of: last) else {
                return false
            }
            return arrangement.step(after: rung)?.id == step.id
        }
    }

    /// Whether a step is taken by a form of its own: it can end in no other way than by a rung, a transfer or the clock.
    package func isTakenElsewhere(_ step: Arrangement.Step, under arrangement: Arrangement) -> Bool {
        if step.act == .destroy || step.act == .transfer { return true }
        return !step.outcomes.isEmpty
            && step.outcomes.allSatisfy { !ladderProblems(step, outcome: $0, under: arrangement).isEmpty }
    }

    /// A step of the ladder goes up only by a rung; any other outcome comes down. What hands the casus over goes by the
    /// way out of the profile.
    package func ladderProblems(
        _ step: Arrangement.Step, outcome: Arrangement.Outcome?, under arrangement: Arrangement
    ) -> [Refusal] {
        if goesByTransfer(outcome, of: step, under: arrangement) { return [Refusal(.goesByTransfer, field: "outcome")] }
        guard let next = outcome?.next, !arrangement.rungs.isEmpty,
            arrangement.step(next.word)?.step.act == .escalate
        else { return [] }
        return [Refusal(.rungSkipped, field: "outcome")]
    }

    /// The casus came down the ladder: a later climb starts below.
    mutating func comeDown() {
        let taken = course?.rungs?.count ?? 0
        course?.climbedFrom = taken
    }
}
