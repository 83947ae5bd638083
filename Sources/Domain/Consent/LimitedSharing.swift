// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// The rule that consent is asked before anything is shared; nothing where the profile has none.
    package var consentFirst: ConsentRule? { sharing.consent.first { $0.mode == .first } }

    /// Whether parties of this kind share under that rule; the profile exempts kinds of parties, or names them.
    package func isUnderConsent(kind: String) -> Bool {
        guard let rule = consentFirst, !rule.exempt.contains(where: { $0.word == kind }) else { return false }
        return rule.kinds.isEmpty || rule.kinds.contains { $0.word == kind }
    }

    /// The words of the parts of the weighing that stands in for consent; the profile may name its own.
    ///
    /// That the reporter decided under its own rules is one part more where the profile asks it.
    package var weighingParts: [String] {
        let own = consentFirst?.weighing?.map(\.id) ?? []
        let rules = consentFirst?.withoutConsentNeeds.contains(.ownRules) ?? false
        return (own.isEmpty ? ["interests", "lessInvasive"] : own) + (rules ? [Need.ownRules.rawValue] : [])
    }
}

extension Casus {
    /// Whether consent comes first here and is not there: then only what the profile names may be stored or passed on.
    ///
    /// It ends as soon as everybody at whom the approach is aimed consented, and begins again when one withdraws.
    package func isLimited(under arrangement: Arrangement) -> Bool {
        guard arrangement.consentFirst != nil, let course else { return false }
        return !course.hasConsent(of: personsAimedAt, .first)
    }

    /// Whether a party shares under the rule of consent first; the profile exempts kinds of parties, or names them.
    package func isUnderConsent(
        _ id: Identifier<Partij>, under arrangement: Arrangement, in collaboration: Collaboration
    ) -> Bool {
        collaboration.partij(id).map { arrangement.isUnderConsent(kind: $0.kind) } ?? false
    }

    /// What consent first puts in the way of bringing in a kind of data: in limited mode only the kinds of the profile,
    /// and what a second weighing released.
    func consentProblems(
        _ kind: String, of partij: Identifier<Partij>, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        guard isLimited(under: arrangement), let rule = arrangement.consentFirst,
            isUnderConsent(partij, under: arrangement, in: situation.collaboration),
            openRelease(of: kind, for: partij) == nil
        else { return [] }
        if awaitsWeighing(under: arrangement) { return [Refusal(.weighingFirst, field: "kind", about: kind)] }
        let isListed = rule.withoutConsent.contains { $0.word == kind }
        return isListed ? [] : [Refusal(.withoutConsentOnly, field: "kind", about: kind)]
    }

    /// What a profile puts in the way of a sentence of the minutes: without consent nothing beyond the kinds that may
    /// pass, and police data only as an item with the record of the disclosure.
    package func minutesProblems(
        of supplier: Identifier<Partij>, _ classes: [String], in situation: Situation
    ) -> [Refusal] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        let isBound = isUnderConsent(supplier, under: arrangement, in: situation.collaboration)
        var problems: [Refusal] = []
        if isLimited(under: arrangement), isBound { problems.append(Refusal(.withoutConsentOnly, field: "text")) }
        if arrangement.policeMention != nil, classes.contains("criminal_police") {
            problems.append(Refusal(.disclosureMissing, field: "classes"))
        }
        return problems
    }

    /// Whether an item waits for consent: brought in by a party under the rule, not of the kinds that may pass without,
    /// and not released by a second weighing. After consent was taken back those kinds wait for the first weighing.
    func lacksFirstConsent(
        _ item: Inbreng, under arrangement: Arrangement, in collaboration: Collaboration
    ) -> Bool {
        guard isLimited(under: arrangement), let rule = arrangement.consentFirst,
            isUnderConsent(item.supplier, under: arrangement, in: collaboration)
        else { return false }
        let isListed = rule.withoutConsent.contains { $0.word == item.content.kind }
        return (!isListed || awaitsWeighing(under: arrangement)) && !isReleased(item.id)
    }

    /// Whether the words of the report are closed to the actor: the reporter wrote them on a consent that comes first
    /// and is not there.
    package func closesReport(in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self), isLimited(under: arrangement),
            isUnderConsent(aanmelding.partij, under: arrangement, in: situation.collaboration)
        else { return false }
        return aanmelding.by != situation.actor.id
    }

    /// Whether the weighing that stands in for consent is on record.
    func isWeighed(under arrangement: Arrangement) -> Bool {
        let statements = course?.taken.flatMap(\.statements) ?? []
        return statements.contains { $0.isWeighing(by: arrangement.weighingParts) }
    }

    /// Since when data passes without consent, of which the person must be told; nothing while consent holds.
    ///
    /// From the round along the partners, when consent was not there at that moment or proved never to hold. What was
    /// shared before consent was taken back stays lawful (AVG 7(3)): then only from the weighing in its place.
    func sharesWithoutConsent(under arrangement: Arrangement) -> (on: Day, at: Moment)? {
        guard isLimited(under: arrangement), let course, let query = course.query else { return nil }
        var then = course
        then.consents = course.consents.filter { $0.at <= query.at || $0.status == .lapsed }
        guard then.hasConsent(of: personsAimedAt, .first) else { return (on: query.on, at: query.at) }
        let weighed = course.taken.last { taken in
            taken.statements.contains { $0.isWeighing(by: arrangement.weighingParts) }
        }
        guard let weighed else { return nil }
        let (day, ended) = (weighed.on ?? Day(utc: weighed.at), course.consents.last { $0.mode == .first })
        return (on: max(day, ended?.on ?? day), at: max(weighed.at, ended?.at ?? weighed.at))
    }
}

extension StepStatement {
    /// Whether every part of the weighing without consent was confirmed.
    func isWeighing(by parts: [String]) -> Bool {
        need == .consentOrWeighing && Set(choices).isSuperset(of: parts)
    }
}
