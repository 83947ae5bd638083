// SPDX-License-Identifier: EUPL-1.2

import Rulebook

extension Casus {
    /// Makes a place for a citizen at the current conference: told and invited first, a third party only with the
    /// person's consent on record.
    package mutating func makePlace(
        for draft: CitizenDraft, as id: Identifier<CitizenSeat>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = mustLead(in: situation) + must(beIn: [.casusoverleg])
        if currentOverleg == nil { problems.append(Refusal(.checklistIncomplete)) }
        let isForbidden = !involvements(in: situation).contains(.invited)
        if let current = currentOverleg, isForbidden || current.preparation.involvement != .invited {
            problems.append(Refusal(.personNotToAttend))
        }
        problems += draft.problems(on: situation.day)
        guard let person = draft.betrokkene, personsAimedAt.contains(where: { $0.id == person }) else {
            return .refused(problems + [Refusal(.unknownPerson, field: "betrokkene")])
        }
        guard problems.isEmpty, let way = draft.way, let informed = draft.informedOn else { return .refused(problems) }
        overleggen[overleggen.count - 1].record.citizens.append(
            CitizenSeat(
                id: id, betrokkene: person, way: way, name: way == .inPerson ? "" : draft.name, informedOn: informed,
                informedHow: draft.informedHow, consent: way == .thirdParty ? draft.consent : nil,
                by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Lets a citizen in at the sitting table: identification seen, and a proxy statement for who stands in.
    package mutating func admit(
        _ seat: Identifier<CitizenSeat>, identitySeen: Bool, statementSeen: Bool, in situation: Situation
    ) -> Outcome<Void> {
        var problems = mustLead(in: situation)
        guard let current = currentOverleg, current.isOpen else {
            return .refused(problems + [Refusal(.conferenceNotOpen)])
        }
        guard let index = current.record.citizens.firstIndex(where: { $0.id == seat }) else {
            return .refused(problems + [Refusal(.unknownPerson)])
        }
        let citizen = current.record.citizens[index]
        if citizen.arrived != nil, citizen.left == nil { problems.append(Refusal(.alreadyDecided)) }
        if !identitySeen { problems.append(Refusal(.identificationMissing, field: "identity")) }
        if citizen.way == .represented, !statementSeen {
            problems.append(Refusal(.proxyStatementMissing, field: "statement"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        let step = Casusoverleg.Step(by: situation.actor.id, at: situation.moment)
        let last = overleggen.count - 1
        overleggen[last].record.citizens[index].arrived = .init(
            identitySeen: step, statementSeen: statementSeen ? step : nil)
        overleggen[last].record.citizens[index].left = nil
        return .done(())
    }

    /// A citizen leaves the table before it closes.
    package mutating func letGo(_ seat: Identifier<CitizenSeat>, in situation: Situation) -> Outcome<Void> {
        let problems = mustLead(in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        guard let current = currentOverleg,
            let index = current.record.citizens.firstIndex(where: {
                $0.id == seat && $0.arrived != nil && $0.left == nil
            })
        else { return .refused([Refusal(.notAtTable)]) }
        overleggen[overleggen.count - 1].record.citizens[index].left = .init(
            by: situation.actor.id, at: situation.moment)
        return .done(())
    }

    /// The citizens at the sitting table now.
    package var citizensAtTable: [CitizenSeat] {
        currentOverleg.flatMap { $0.isOpen ? $0.record.citizensAtTable : nil } ?? []
    }

    /// Whether an item may be on a screen while these citizens are at the table (decision 0045).
    ///
    /// Nothing that carries a reservation, comes from police or justice, or is about somebody else than the citizen who
    /// came or is stood in for; with a third party at the table nothing at all.
    package func mayShow(_ item: Inbreng, to citizens: [CitizenSeat], in situation: Situation) -> Bool {
        citizens.allSatisfy { citizen in
            citizen.way != .thirdParty && item.reservations.isEmpty && item.content.betrokkene == citizen.betrokkene
                && !isOfJustice(item, in: situation)
        }
    }

    /// Police and justice data: by its class, or because its supplier holds only such data.
    private func isOfJustice(_ item: Inbreng, in situation: Situation) -> Bool {
        if item.content.classes.contains(where: { $0.hasPrefix("criminal") }) { return true }
        if item.content.subtype == "outside-information" { return true }
        guard let supplier = situation.collaboration.partij(item.supplier) else { return true }
        let ruleSet = situation.law.ruleSets.first { $0.id == situation.ruleset }
        return ruleSet?.vocabulary.party(supplier.kind)?.regime != .avg
    }
}

extension CitizenDraft {
    fileprivate var consent: CitizenSeat.Consent? {
        consentOn.map { CitizenSeat.Consent(on: $0, how: consentHow) }
    }

    fileprivate func problems(on day: Day) -> [Refusal] {
        var problems: [Refusal] = []
        if way == nil { problems.append(Refusal(.required, field: "way")) }
        if way != nil, way != .inPerson, name.isEmpty { problems.append(Refusal(.required, field: "name")) }
        if informedOn == nil || informedHow.isEmpty {
            problems.append(Refusal(.personNotInformedFirst, field: informedOn == nil ? "informedOn" : "informedHow"))
        }
        if let informedOn, informedOn > day { problems.append(Refusal(.dayInTheFuture, field: "informedOn")) }
        if way == .thirdParty, consentOn == nil || consentHow.isEmpty {
            problems.append(
                Refusal(.thirdPartyWithoutConsent, field: consentOn == nil ? "consentOn" : "consentHow"))
        }
        if let consentOn, consentOn > day { problems.append(Refusal(.dayInTheFuture, field: "consentOn")) }
        return problems
    }
}
