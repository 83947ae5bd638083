// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What consent first puts in the way of a report: no answer of the person chosen, and in limited mode every text
    /// about the person besides the kinds that the profile lets pass. One person does not answer for another (care
    /// network, line 137): everybody at whom the approach is aimed has an answer of their own.
    ///
    /// The weighing itself stays in the file of the reporter: nothing of it is asked or stored here.
    func firstConsentProblems(
        _ draft: CourseDraft, isWritten: Bool, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        guard arrangement.consentFirst != nil,
            isUnderConsent(situation.actor.partij, under: arrangement, in: situation.collaboration)
        else { return Casus.required(["question": draft.report.question]) }
        guard draft.consents.contains(where: { $0.mode == .first && $0.status != nil }) else {
            return [Refusal(.consentNotChosen, field: "consent")]
        }
        let unasked = personsAimedAt.filter { person in
            !draft.consents.contains { $0.person == person.id && $0.mode == .first && $0.status != nil }
        }
        guard unasked.isEmpty else {
            return unasked.map { Refusal(.consentNotChosen, field: "persons", about: $0.id.description) }
        }
        // Only what was written down tells whether the report is limited.
        guard isWritten else { return [] }
        guard isLimited(under: arrangement) else { return Casus.required(["question": draft.report.question]) }
        var problems: [Refusal] = []
        if !draft.report.question.isEmpty { problems.append(Refusal(.withoutConsentOnly, field: "question")) }
        if !draft.report.tried.isEmpty { problems.append(Refusal(.withoutConsentOnly, field: "tried")) }
        problems += draft.report.reasons.filter { !$0.reason.isEmpty }.map {
            Refusal(.withoutConsentOnly, field: "reason-\($0.leefgebied)")
        }
        return problems
    }

    /// What must be there before the rest of a report is asked, where consent comes first: the person's answer, the own
    /// procedure, the weighing, the person told.
    package static func problemsBeforehand(_ draft: CourseDraft, in situation: Situation) -> [Refusal] {
        // Nobody was named yet: somebody without a name stands for the person, only to test what was filled in.
        let nobody = Betrokkene(
            id: Identifier(known: "-"), given: "", family: "-", born: nil, bsn: nil, residence: "", category: .aimedAt,
            relation: "", kind: .aimedAt)
        let question = draft.consents.contains { $0.status == .given } ? "-" : ""
        let report = ReportDraft(task: "", reasons: [], tried: "", question: question, betrokkenen: [nobody])
        let consents = draft.consents.map { consent in
            PersonConsentDraft(
                person: nobody.id, mode: consent.mode, status: consent.status, on: consent.on,
                purpose: consent.purpose)
        }
        let test = CourseDraft(
            report: report, pillar: draft.pillar, subdivision: draft.subdivision, statements: draft.statements,
            told: draft.told, consents: consents)
        switch begin(test, as: Identifier(known: "-"), number: "", in: situation) {
        case .done: return []
        // Judgements are asked with the rest: whether they may be written down follows from the answer.
        case .refused(let problems):
            return problems.filter { !Arrangement.Need.asksJudgement($0.field ?? "") }
        }
    }

    /// Somebody at whom the approach is aimed and whose age the profile does not take.
    func ageProblems(under arrangement: Arrangement, on day: Day) -> [Refusal] {
        guard let ages = arrangement.admission.ages?.value else { return [] }
        return betrokkenen.filter { $0.kind == .aimedAt }.compactMap { person in
            guard let born = person.born, !ages.contains(born.years(until: day)) else { return nil }
            return Refusal(.outsideAges, field: "persons", about: person.id.description)
        }
    }

    /// The field of the report form at which a problem with the person's answer stands.
    static func atReport(_ refusal: Refusal) -> Refusal {
        switch refusal.field {
        case "status", "mode": return Refusal(refusal.reason, field: "consent", about: refusal.about)
        case "on": return Refusal(refusal.reason, field: "consent-on", about: refusal.about)
        case "purpose": return Refusal(refusal.reason, field: "consent-purpose", about: refusal.about)
        default: return refusal
        }
    }
}

extension Arrangement.Need {
    /// Whether it is about what the person said of consent.
    var isOfConsent: Bool { [.consent, .consentOrWeighing, .domainConsent].contains(self) }
}
