// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Whether another house may come to know that this casus exists: active, past phase 1, and in somebody's hands.
    ///
    /// In phase 1 data only moves between the reporter and the procesregisseur; an archived casus is never in a hit
    /// check (Handvat annex 2, lines 3787-3790, 4061-4066 and 4428-4432; decision 0017).
    package func answersHouses(on day: Day, in profile: Profile) -> Bool {
        guard ended == nil, procesregisseur != nil, phase >= .triage else { return false }
        return (afschaling?.stage(on: day, profile.bewaartermijn) ?? .active) == .active
    }

    /// Notes a question of another house about a person of this casus; any procesregisseur of the house may take it.
    ///
    /// The one who takes the question need not know this casus and learns no more than a hit check tells.
    package mutating func receive(
        _ draft: HouseQuestionDraft, about person: Identifier<Betrokkene>, as id: Identifier<HouseQuestion>,
        in situation: Situation
    ) -> Outcome<Void> {
        var problems = draft.problems(in: situation)
        if betrokkene(person) == nil { problems.append(Refusal(.unknownPerson)) }
        problems += mustLeadToOtherHouses(in: situation)
        if !answersHouses(on: situation.day, in: situation.profile) { problems.append(Refusal(.wrongPhase)) }
        guard problems.isEmpty, let house = draft.house else { return .refused(problems) }
        outside.questions.append(
            HouseQuestion(
                id: id, draft: draft, house: house, betrokkene: person, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// The procesregisseur of this casus records what the leading party said about answering.
    package mutating func consult(
        on id: Identifier<HouseQuestion>, _ verdict: HouseQuestion.Consultation.Verdict?, with: String,
        in situation: Situation
    ) -> Outcome<Void> {
        var problems =
            must(be: [.procesregisseur], in: situation) + mustLeadToOtherHouses(in: situation)
            + Casus.required(["with": with])
        guard let index = outside.questions.firstIndex(where: { $0.id == id }) else {
            return .refused(problems + [Refusal(.unknownItem)])
        }
        guard let verdict else { return .refused(problems + [Refusal(.required, field: "verdict")]) }
        if outside.questions[index].given != nil { problems.append(Refusal(.alreadyAnswered)) }
        guard problems.isEmpty else { return .refused(problems) }
        outside.questions[index].consultation = .init(
            verdict: verdict, with: with, by: situation.actor.id, at: situation.moment)
        return .done(())
    }

    /// Records that the answer was given: yes and the name of the procesregisseur, or that there is no answer.
    ///
    /// Only after the consultation, and only what it came to; once given it stays as it is.
    package mutating func giveAnswer(to id: Identifier<HouseQuestion>, in situation: Situation) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation) + mustLeadToOtherHouses(in: situation)
        guard let index = outside.questions.firstIndex(where: { $0.id == id }), let procesregisseur else {
            return .refused(problems + [Refusal(.unknownItem)])
        }
        if outside.questions[index].given != nil { problems.append(Refusal(.alreadyAnswered)) }
        guard let consultation = outside.questions[index].consultation else {
            return .refused(problems + [Refusal(.leadingPartyNotConsulted)])
        }
        guard problems.isEmpty else { return .refused(problems) }
        outside.questions[index].given = .init(
            answer: consultation.verdict == .mayAnswer ? .yes(procesregisseur: procesregisseur) : .noAnswer,
            by: situation.actor.id, at: situation.moment)
        return .done(())
    }
}
