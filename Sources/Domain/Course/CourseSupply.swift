// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What the profile puts in the way of bringing in an item: who may in this stage, and which kinds are on its list.
    ///
    /// A closed list: what a stage does not name is not stored in it. Police data wait for the decision under article 20
    /// of the Police Data Act, and for the categories that the profile fills in (Wpg 20).
    func courseProblems(with draft: InbrengDraft, in situation: Situation) -> [Refusal] {
        let supplier = draft.supplier ?? situation.actor.partij
        let problems = contentProblems(draft.content, of: supplier, disclosure: draft.disclosure, in: situation)
        guard let kind = draft.content.kind, !mayBringIn(kind, in: situation) else { return problems }
        return problems + [Refusal(.notYourAct, field: "kind")]
    }

    /// Whether the profile lets the actor bring in this kind of data now.
    func mayBringIn(_ kind: String, in situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self) else { return false }
        let code = accessCode(of: situation.actor, for: kind, under: arrangement)
        return code == .write || code == .own || isContributing(in: situation)
    }

    /// What the closed list of the profile puts in the way of data of a party, whoever enters them.
    func contentProblems(
        _ content: ContentClass, of supplier: Identifier<Partij>, disclosure: PoliceDisclosureDraft? = nil,
        in situation: Situation
    ) -> [Refusal] {
        guard let arrangement = situation.arrangement(of: self), let course,
            let stage = arrangement.stage(of: course)
        else { return [Refusal(.otherProcess)] }
        var problems = accountProblems(in: situation)
        guard let word = content.kind, let kind = arrangement.dataKind(Named(word)) else {
            return [Refusal(.required, field: "kind")]
        }
        if !arrangement.data.allows(word, in: stage.id.word)
            || arrangement.isForeign(word, to: dossierKind(under: arrangement))
        {
            problems.append(Refusal(.kindNotAllowed, field: "kind", about: word))
        }
        if !arrangement.handles(kind, supplier) {
            problems.append(Refusal(.kindNotAllowed, field: "kind", about: word))
        }
        if !arrangement.supplies(kind, supplier) {
            problems.append(Refusal(.kindNotForParty, field: "kind", about: supplier.description))
        }
        if !Set(content.classes).contains(kind.dataClass.word) {
            problems.append(Refusal(.kindNotAllowed, field: "classes", about: word))
        }
        if let person = betrokkene(content.betrokkene), let category = person.kind, !kind.about.isEmpty,
            !kind.about.contains(category), !arrangement.hangsOnPerson(kind, category)
        {
            problems.append(Refusal(.categoryNotListed, field: "kind", about: person.id.description))
        }
        if arrangement.data.asksDomain(of: kind), content.domain == nil {
            problems.append(Refusal(.required, field: "domain"))
        }
        problems += consentProblems(word, of: supplier, under: arrangement, in: situation)
        problems += groundProblems(with: content, of: supplier, in: stage, under: arrangement)
        problems += besideProblems(content, of: supplier, under: arrangement)
        if lacksExplicitConsent(
            of: content.betrokkene, for: supplier, under: arrangement, in: situation.collaboration)
        {
            problems.append(
                Refusal(.explicitConsentMissing, field: "betrokkene", about: content.betrokkene.description))
        }
        if content.classes.contains("criminal_police") {
            problems += disclosureProblems(disclosure, under: arrangement, in: situation)
            problems += withdrawnDecisions(under: arrangement, in: situation.collaboration)
            let adopted = situation.collaboration.adopted
            problems += arrangement.closedGates(.policeData, pillar: course.pillar, adopted: adopted).map {
                Refusal(.gateClosed, field: "kind", about: $0.key)
            }
        }
        return problems
    }

    /// No account, no exchange, in a casus that runs too (Enschede covenant, lines 229-231, 345-351 and 706-708).
    func accountProblems(in situation: Situation) -> [Refusal] {
        guard let arrangement = situation.arrangement(of: self), let pillar = arrangement.pillar(course?.pillar),
            pillar.status == .afterDocuments,
            !arrangement.hasAccount(of: pillar.id.word, adopted: situation.collaboration.adopted)
        else { return [] }
        return [Refusal(.accountWithdrawn, about: pillar.nl)]
    }

    /// The kinds of data that the actor may bring in now, in the order of the profile.
    ///
    /// - Parameter supplier: for which party staff enters; nothing for what at least one of the parties may deliver for
    ///   which it enters. Whoever brings in for its own party brings in what that party may deliver, whatever is said here.
    package func kindsToBringIn(
        for supplier: Identifier<Partij>? = nil, in situation: Situation
    ) -> [Arrangement.DataKind] {
        guard let arrangement = situation.arrangement(of: self), let course,
            let stage = arrangement.stage(of: course)
        else { return [] }
        let list = categories(in: situation)
        let isStaff = isStaffEntering(in: situation)
        let entered = isStaff ? partijenToEnterFor(in: situation) : [situation.actor.partij]
        let suppliers = isStaff && supplier != nil ? entered.filter { $0 == supplier } : entered
        return arrangement.data.kinds.filter { kind in
            let word = kind.id.word
            let isListed = betrokkenen.contains {
                list.allows(class: kind.dataClass.word, subtype: nil, about: $0.category)
            }
            return isListed && arrangement.data.allows(word, in: stage.id.word)
                && mayBringIn(word, in: situation)
                && !arrangement.isForeign(word, to: dossierKind(under: arrangement))
                && suppliers.contains { mayDeliver(kind, $0, isHeard: isStaff, under: arrangement, in: situation) }
        }
    }

    /// Whether the profile lets a party deliver this kind of data now, whoever enters it.
    ///
    /// For what staff heard, also what the form would refuse afterwards: special data of a party that may not handle them.
    private func mayDeliver(
        _ kind: Arrangement.DataKind, _ partij: Identifier<Partij>, isHeard: Bool, under arrangement: Arrangement,
        in situation: Situation
    ) -> Bool {
        arrangement.handles(kind, partij) && arrangement.supplies(kind, partij)
            && consentProblems(kind.id.word, of: partij, under: arrangement, in: situation).isEmpty
            && (!isHeard || specialDataProblems([kind.dataClass.word], of: partij, in: situation).isEmpty)
    }
}

extension Arrangement.DataRules {
    /// Whether an item of this kind says about which life domain it is.
    package func asksDomain(of kind: Arrangement.DataKind) -> Bool {
        domainLabels.value == .yes && kind.domainLabel != .no
    }

    /// Whether a kind of data is on the closed list of a stage.
    package func allows(_ kind: String, in stage: String) -> Bool {
        allowed.contains { row in
            row.stages.contains { $0.word == stage } && row.kinds.contains { $0.word == kind }
        }
    }
}

extension Arrangement {
    /// Whether a party may handle criminal data of this kind at all, under whatever condition of the profile.
    ///
    /// Special data are left to the lists of the profile: what may be shared without consent names some of them.
    package func handles(_ kind: DataKind, _ partij: Identifier<Partij>) -> Bool {
        guard kind.dataClass.word.hasPrefix("criminal"), let party = party(partij) else { return true }
        return party.criminal != .no
    }

    /// Whether a party is of a kind that brings in this kind of data: police data come from the police.
    package func supplies(_ kind: DataKind, _ partij: Identifier<Partij>) -> Bool {
        guard let suppliers = kind.suppliers else { return true }
        return party(partij).map { !$0.kinds.filter(suppliers.contains).isEmpty } ?? false
    }

    /// Whether data of a kind hang on the person of the approach: they are about people who may not be registered as
    /// persons of their own, so that no list and no search knows them.
    func hangsOnPerson(_ kind: DataKind, _ category: PersonCategory) -> Bool {
        category == .aimedAt && !kind.about.contains { about in data.persons.contains { $0.category == about } }
    }

    /// Whether the parties let the house do an act of this kind in their name only by a grant.
    func asksGrant(of act: Bevoegdheid.Act) -> Bool {
        roles.grants.contains { $0.act.act == act }
    }
}

extension Arrangement.Grant.Act {
    fileprivate var act: Bevoegdheid.Act {
        switch self {
        case .intake: return .intake
        case .query: return .query
        case .inform: return .inform
        case .conference: return .conference
        case .show: return .show
        case .deliver: return .deliver
        case .monitor: return .monitor
        case .refer: return .refer
        case .close: return .close
        }
    }
}
