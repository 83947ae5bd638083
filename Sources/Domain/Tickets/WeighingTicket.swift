// SPDX-License-Identifier: EUPL-1.2

extension Ticket {
    /// Whether the profile keeps the actor from a step because the signal is its own (Nijmegen covenant, lines 698-701:
    /// the team judges on the word of the bringer).
    ///
    /// Nobody of the bringing party judges it, except who directs the process and did not bring it in.
    package func isOwnSignal(_ step: Arrangement.Step, in situation: Situation) -> Bool {
        guard let arrangement = situation.collaboration.arrangements[arrangement],
            (step.notBy ?? []).contains(where: { arrangement.role($0)?.function == .reporter })
        else { return false }
        if by == situation.actor.id { return true }
        let acting = actingRole(for: step, under: arrangement, in: situation)
        return partij == situation.actor.partij && acting?.function == .participant
    }

    /// What an outcome against the criteria asks more, of somebody who may set them aside.
    func deviationNeeds(
        _ outcome: Arrangement.Outcome?, _ statements: [Statement], as role: Arrangement.Role?,
        under arrangement: Arrangement
    ) -> [Arrangement.Need] {
        guard let outcome, let role, let override = arrangement.admission.override,
            override.by.contains(Named(role.id.word)), isAgainst(outcome, statements, under: arrangement)
        else { return [] }
        return override.needs
    }

    /// Whether an outcome goes against what the criteria point at.
    func isAgainst(
        _ outcome: Arrangement.Outcome, _ statements: [Statement], under arrangement: Arrangement
    ) -> Bool {
        guard let verdicts = statements.last(where: { $0.need == .criteria }) else { return false }
        let met = Set(verdicts.choices)
        let criteria = arrangement.admission.criteria(for: nil)
        let holds =
            arrangement.admission.reading?.value.holds(met) ?? criteria.allSatisfy { met.contains($0.id.word) }
        return holds == (outcome.end == .rejected)
    }

    /// Consent can be asked only of people who were told: an exception does not do for the talk (lines 381-394, 744-758).
    func talkProblems(_ step: Arrangement.Step, _ given: [Statement]) -> [Refusal] {
        guard step.act == .askConsent, step.needs.contains(.informed) else { return [] }
        let latest = given.last { $0.need == .informed } ?? telling
        guard let latest, latest.choices != [Telling.told.rawValue] else { return [] }
        return [Refusal(.stepNeeds, field: Arrangement.Need.informed.field, about: Arrangement.Need.informed.rawValue)]
    }

    /// What the talk about consent came to; nothing when it was not held or its outcome says nothing of consent.
    func talkGaveConsent(under arrangement: Arrangement) -> Bool? {
        taken.reversed().lazy.compactMap { taken -> Bool? in
            guard let step = arrangement.step(taken.step)?.step, let outcome = taken.outcome,
                step.outcomes.indices.contains(outcome), let consent = step.outcomes[outcome].consent
            else { return nil }
            return consent == .yes
        }.first
    }

    /// How long ago telling can have been, in months: longer ago was about something else. No source gives a term; this
    /// only keeps a slip of the pen out.
    static let toldWithinMonths = 12

    static func tellingProblems(_ statements: [Statement], on day: Day) -> [Refusal] {
        statements.filter { $0.need == .informed && $0.choices == [Telling.told.rawValue] }.compactMap { statement in
            guard let on = statement.day, on < day.adding(months: -toldWithinMonths) else { return nil }
            return Refusal(.dayLongAgo, field: "\(Arrangement.Need.informed.field)-on")
        }
    }
}
