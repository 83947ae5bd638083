// SPDX-License-Identifier: EUPL-1.2

extension Verzoek {
    /// The part of a party that it answered, as far as it still counts.
    package func answeredPart(of partij: Identifier<Partij>) -> Part? {
        answeredPlace(of: partij).map { parts[$0] }
    }

    /// Replaces the answer of the actor's party by another, with the reason; what it answered before stays.
    ///
    /// Refused once the request ended: what the desk told the person rests on that answer.
    package mutating func correctAnswer(
        _ draft: VerzoekDecisionDraft, reason: String, about casus: Casus?, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.notYourAct)]) }
        let own = situation.actor.partij
        guard isOpen else { return .refused([Refusal(.requestEnded)]) }
        guard situation.mayAnswer(kind, under: arrangement), let place = answeredPlace(of: own) else {
            return .refused([Refusal(.notYourAct)])
        }
        let problems =
            Casus.required(["reason": reason])
            + self.problems(
                with: draft, of: own, isPolice: parts[place].isPolice, about: casus, under: arrangement,
                in: situation)
        guard problems.isEmpty, let made = decided(draft, in: situation) else { return .refused(problems) }
        replaceAnswer(at: place, by: made, reason: reason, in: situation)
        note(.answerCorrected, own, reason: reason, in: situation)
        return .done(())
    }

    /// Takes the answer of the actor's party back, with the reason: its part is open again, and what it answered stays.
    package mutating func withdrawAnswer(reason: String, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.notYourAct)]) }
        let own = situation.actor.partij
        guard isOpen else { return .refused([Refusal(.requestEnded)]) }
        guard situation.mayAnswer(kind, under: arrangement), let place = answeredPlace(of: own) else {
            return .refused([Refusal(.notYourAct)])
        }
        let problems = Casus.required(["reason": reason])
        guard problems.isEmpty else { return .refused(problems) }
        replaceAnswer(at: place, by: nil, reason: reason, in: situation)
        note(.answerWithdrawn, own, reason: reason, in: situation)
        return .done(())
    }

    private func answeredPlace(of partij: Identifier<Partij>) -> Int? {
        parts.firstIndex { $0.partij == partij && $0.answer != nil && $0.takenBack == nil }
    }

    private mutating func replaceAnswer(
        at place: Int, by answer: Decision?, reason: String, in situation: Situation
    ) {
        guard let before = parts[place].answer else { return }
        let former = FormerAnswer(answer: before, reason: reason, by: situation.actor.id, at: situation.moment)
        parts[place].former = (parts[place].former ?? []) + [former]
        parts[place].answer = answer
    }
}
