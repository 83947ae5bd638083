// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// How many entries a dossier holds at the most; more is a file that was copied, not what is necessary (AVG
    /// 5(1)(c)).
    package static let mostEntries = 500

    /// Writes an entry in a part of the dossier.
    ///
    /// Refuses, all at once: who may not write in this part or this kind of data now, a kind that the stage or the
    /// person does not have, a party that may not handle the class, every field that does not fit, and what the profile
    /// keeps out of texts. Where the house is to read along, the supplier says why and under which task.
    package mutating func enter(
        _ draft: DossierEntryDraft, as id: Identifier<DossierEntry>, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self), let kind = dossierKind(under: arrangement),
            let part = arrangement.parts(of: kind).first(where: { $0.id.word == draft.part })
        else { return .refused([Refusal(.unknownItem)]) }
        var problems = writingProblems(part, about: draft.betrokkene, under: arrangement, in: situation)
        problems += part.problems(with: draft.values) + part.textProblems(in: draft.values, under: arrangement)
        problems += sayProblems(draft.say, in: situation)
        if (course?.dossierEntries ?? []).count(where: { !$0.isTakenBack }) >= Casus.mostEntries {
            problems.append(Refusal(.tooManyEntries))
        }
        guard problems.isEmpty, let person = draft.betrokkene else { return .refused(problems) }
        var entry = DossierEntry(
            id: id, part: draft.part, betrokkene: person, values: draft.values, phase: phase, in: situation)
        if let say = draft.say { entry.says = [say.said(in: phase, situation)] }
        let entries = (course?.dossierEntries ?? []) + [entry]
        course?.dossierEntries = entries
        return .done(())
    }

    /// Replaces what an entry says; the old words are gone, which fields changed and why stays.
    package mutating func correct(
        _ id: Identifier<DossierEntry>, to values: [String: DossierValue], because why: String, in situation: Situation
    ) -> Outcome<Void> {
        guard let place = place(of: id, in: situation), let entry = course?.dossierEntries?[place],
            let arrangement = situation.arrangement(of: self), let part = arrangement.dossierPart(entry.part)
        else { return .refused([Refusal(.unknownItem)]) }
        var problems = keeperProblems(entry, in: situation) + Casus.required(["why": why])
        problems += part.problems(with: values) + part.textProblems(in: values, under: arrangement)
        let changed = part.fields.map(\.id).filter { entry.values[$0] != values[$0] }
        if changed.isEmpty { problems.append(Refusal(.nothingChanged)) }
        guard problems.isEmpty else { return .refused(problems) }
        course?.dossierEntries?[place].values = values
        course?.dossierEntries?[place].changes.append(
            DossierChange(
                kind: .corrected, fields: changed, why: why, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Takes an entry back: what it said is destroyed, that it was there and why it went stays.
    package mutating func takeBack(
        _ id: Identifier<DossierEntry>, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        guard let place = place(of: id, in: situation), let entry = course?.dossierEntries?[place] else {
            return .refused([Refusal(.unknownItem)])
        }
        let problems = keeperProblems(entry, in: situation) + Casus.required(["why": why])
        guard problems.isEmpty else { return .refused(problems) }
        course?.dossierEntries?[place].values = [:]
        course?.dossierEntries?[place].changes.append(
            DossierChange(kind: .takenBack, fields: [], why: why, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// The supplier says whether the house may read an entry in this phase; its latest word counts.
    package mutating func say(
        _ say: DossierSayDraft, on id: Identifier<DossierEntry>, in situation: Situation
    ) -> Outcome<Void> {
        guard let place = place(of: id, in: situation), let entry = course?.dossierEntries?[place] else {
            return .refused([Refusal(.unknownItem)])
        }
        let problems = keeperProblems(entry, in: situation) + sayProblems(say, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        let said = say.said(in: phase, situation)
        course?.dossierEntries?[place].says.append(said)
        return .done(())
    }

    /// Whether the actor may write in a part of the dossier now, whatever it writes.
    package func mayWrite(_ part: Arrangement.DossierPart, in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self) else { return false }
        return writerProblems(part, under: arrangement, in: situation).isEmpty
    }

    /// Whether the actor may correct or take back an entry: its own party's, and readable to it.
    package func mayKeep(_ entry: DossierEntry, in situation: Situation) -> Bool {
        keeperProblems(entry, in: situation).isEmpty
    }

    private func keeperProblems(_ entry: DossierEntry, in situation: Situation) -> [Refusal] {
        entry.supplier == situation.actor.partij ? [] : [Refusal(.supplierOnly)]
    }

    /// Where an entry stands; nothing when it does not pass to the actor, for whom it does not exist then.
    private func place(of id: Identifier<DossierEntry>, in situation: Situation) -> Int? {
        course?.dossierEntries?.firstIndex { $0.id == id && passage(of: $0, in: situation).isOpen }
    }

    private func writerProblems(
        _ part: Arrangement.DossierPart, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        guard let kind = arrangement.dataKind(part.kind), let course, let stage = arrangement.stage(of: course) else {
            return [Refusal(.otherProcess)]
        }
        var problems = must(be: Set(Standing.inCasework), in: situation)
        if afschaling != nil || phase == .afschaling { problems.append(Refusal(.wrongPhase)) }
        let writes = heldRoles(of: situation.actor, under: arrangement).contains { role in
            let code = accessCode(of: situation.actor, as: role, for: kind.id.word, under: arrangement)
            return (code == .write || code == .own) && part.writers.contains { $0.word == role.id.word }
        }
        if !writes { problems.append(Refusal(.notYourAct)) }
        if !arrangement.data.allows(kind.id.word, in: stage.id.word) {
            problems.append(Refusal(.kindNotAllowed, about: kind.id.word))
        }
        let partij = situation.actor.partij
        problems += specialDataProblems([kind.dataClass.word], of: partij, in: situation)
        problems += consentProblems(kind.id.word, of: partij, under: arrangement, in: situation)
        return problems
    }

    private func writingProblems(
        _ part: Arrangement.DossierPart, about person: Identifier<Betrokkene>?, under arrangement: Arrangement,
        in situation: Situation
    ) -> [Refusal] {
        let problems = writerProblems(part, under: arrangement, in: situation)
        guard let person = person.flatMap({ betrokkene($0) }) else {
            return problems + [Refusal(.unknownPerson, field: "betrokkene")]
        }
        let about = arrangement.dataKind(part.kind)?.about ?? []
        guard let category = person.kind, !about.isEmpty, !about.contains(category) else { return problems }
        return problems + [Refusal(.categoryNotListed, field: "betrokkene", about: person.id.description)]
    }

    private func sayProblems(_ say: DossierSayDraft?, in situation: Situation) -> [Refusal] {
        guard let say, say.given else { return [] }
        var problems: [Refusal] = []
        if say.necessity.isEmpty { problems.append(Refusal(.necessityMissing, field: "necessity")) }
        if say.task.isEmpty { problems.append(Refusal(.taskMissing, field: "task")) }
        return problems
    }
}

extension DossierSayDraft {
    func said(in phase: Phase, _ situation: Situation) -> DossierSay {
        DossierSay(
            phase: phase, given: given, necessity: given ? necessity : "", task: given ? task : "",
            by: situation.actor.id, at: situation.moment)
    }
}
