// SPDX-License-Identifier: EUPL-1.2

/// One sentence of the minutes, as filled in; its text goes to the vault and not through here.
package struct MinutesDraft: Sendable {
    /// The party whose sentence it is; it keeps the say.
    package let supplier: Identifier<Partij>?
    package let betrokkene: Identifier<Betrokkene>?
    package let classes: [String]
    package let hasText: Bool
    /// The supplier lets the parties at the table look, when it writes itself.
    package let forTable: Bool
    /// The supplier's own rules allow it, when it writes itself.
    package let rulesAllow: Bool
    /// Kind of data, life domain and ground of the profile, where the casus runs on one.
    package let kind: String?
    package let domain: String?
    package let ground: Arrangement.Ground?
    /// Why it could not be otherwise, with vital interest only.
    package var groundWhy: String?

    package init(
        supplier: Identifier<Partij>?, betrokkene: Identifier<Betrokkene>?, classes: [String], hasText: Bool,
        forTable: Bool, rulesAllow: Bool, kind: String? = nil, domain: String? = nil, ground: Arrangement.Ground? = nil
    ) {
        (self.kind, self.domain, self.ground) = (kind, domain, ground)
        self.supplier = supplier
        self.betrokkene = betrokkene
        self.classes = classes
        self.hasText = hasText
        self.forTable = forTable
        self.rulesAllow = rulesAllow
    }
}

extension Casus {
    /// Writes one sentence of the minutes, as an item of the party that said it (decision 0045).
    ///
    /// So the same gate, the same say and the same law hold for it as for any item (Handvat 4.4.2), and its supplier
    /// corrects, freezes or takes it back. A participant writes for its own party. The house may write down what another
    /// party said at the table: the house itself may then look, since it keeps the minutes; everybody else waits for the
    /// supplier. On a profile its closed list holds for a sentence too, with its kinds, domains, grounds and gates; where
    /// the professional decides about recording, the house writes nothing down for a party.
    package mutating func minute(
        _ draft: MinutesDraft, as id: Identifier<Inbreng>, in situation: Situation
    ) -> Outcome<Void> {
        let problems = minuteProblems(draft, in: situation)
        guard problems.isEmpty, let supplier = draft.supplier, let person = draft.betrokkene,
            let overleg = minutedOverleg
        else { return .refused(problems) }
        let task = overleg.deelnemers.first { $0.partij == supplier }?.lawfulness.task ?? aanmelding.task
        var content = draft.content(about: person)
        content.task = task
        var item = Inbreng(
            id: id, supplier: supplier, enteredBy: situation.actor.id, enteredAt: situation.moment, phase: phase,
            origin: .minutes(overleg.id), content: content, necessity: overleg.preparation.goal)
        let own = supplier == situation.actor.partij
        let lookers = [situation.collaboration.house] + (own && draft.forTable ? tableParties(of: overleg) : [])
        item.akkoorden = Set(lookers).subtracting([supplier]).sorted().map { look(true, $0, in: situation) }
        if own, draft.rulesAllow { item.allow(in: situation) }
        inbrengen.append(item)
        useRelease(for: item, in: situation)
        return .done(())
    }

    /// The supplier says of a sentence that somebody else wrote down whether the parties at the table may look at it.
    package mutating func sayOnMinutes(
        _ item: Identifier<Inbreng>, given: Bool, rulesAllow: Bool, in situation: Situation
    ) -> Outcome<Void> {
        guard let index = inbrengen.firstIndex(where: { $0.id == item }),
            let overleg = overleggen.first(where: { inbrengen[index].origin == .minutes($0.id) })
        else { return .refused([Refusal(.unknownItem)]) }
        var problems = inbrengen[index].supplier == situation.actor.partij ? [] : [Refusal(.supplierOnly)]
        if inbrengen[index].isWithdrawn { problems.append(Refusal(.alreadyWithdrawn)) }
        guard problems.isEmpty else { return .refused(problems) }
        let parties = tableParties(of: overleg).filter { $0 != situation.actor.partij }
        inbrengen[index].akkoorden += parties.map { look(given, $0, in: situation) }
        if parties.isEmpty { inbrengen[index].akkoorden.append(look(given, situation.actor.partij, in: situation)) }
        if given, rulesAllow { inbrengen[index].allow(in: situation) }
        return .done(())
    }

    /// The sentences of a conference that were not taken back, in order.
    package func minutes(of overleg: Identifier<Casusoverleg>) -> [Inbreng] {
        inbrengen.filter { $0.origin == .minutes(overleg) && !$0.isWithdrawn }
    }

    /// Whether the supplier still has to say something about a sentence that somebody else wrote down.
    package func waitsForSupplier(_ item: Inbreng, in collaboration: Collaboration) -> Bool {
        guard case .minutes = item.origin, !item.isWithdrawn else { return false }
        func isOwn(_ user: Identifier<User>) -> Bool { collaboration.user(user)?.partij == item.supplier }
        return !isOwn(item.enteredBy) && !item.akkoorden.contains { isOwn($0.by) }
    }

    /// The parties for which this actor may write a sentence down now.
    package func minutable(in situation: Situation) -> [Identifier<Partij>] {
        guard let overleg = minutedOverleg else { return [] }
        let parties = tableParties(of: overleg)
        if isOfHouse(in: situation) { return professionalDecides(in: situation) ? [] : parties }
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        guard overleg.everPresent.contains(situation.actor.id), standing.contains(.participant) else { return [] }
        return parties.filter { $0 == situation.actor.partij }
    }

    /// Whether the professional who said something decides whether it is recorded at all, so that nobody else writes it
    /// down (household teams, lines 464-466; decision 0068).
    private func professionalDecides(in situation: Situation) -> Bool {
        situation.arrangement(of: self)?.sharing.decider.value == .professional
    }

    private func isOfHouse(in situation: Situation) -> Bool {
        must(be: [.procesregisseur, .support], in: situation).isEmpty
    }

    /// Sentences that wait for their supplier, for its people who were there.
    func minutesWork(in situation: Situation) -> [WorkItem] {
        let waiting = inbrengen.filter { waitsForSupplier($0, in: situation.collaboration) }
        return overleggen.flatMap { overleg in
            overleg.deelnemers.filter { overleg.everPresent.contains($0.user) && !$0.onlyHears }.compactMap { person in
                let own = waiting.filter { $0.origin == .minutes(overleg.id) && $0.supplier == person.partij }
                return own.isEmpty
                    ? nil : WorkItem(kind: .confirmMinutes, user: person.user, due: nil, count: own.count)
            }
        }
    }

    private func minuteProblems(_ draft: MinutesDraft, in situation: Situation) -> [Refusal] {
        var problems = must(be: [.procesregisseur, .support, .participant], in: situation)
        if !draft.hasText { problems.append(Refusal(.required, field: "text")) }
        if draft.classes.isEmpty { problems.append(Refusal(.required, field: "classes")) }
        if minutedOverleg == nil { problems.append(Refusal(.conferenceNotOpen)) }
        if inbrengen.count(where: { !$0.isWithdrawn }) >= Casus.mostItems { problems.append(Refusal(.tooManyItems)) }
        guard let supplier = draft.supplier, minutable(in: situation).contains(supplier) else {
            let isForSupplier = professionalDecides(in: situation) && isOfHouse(in: situation)
            return problems + [Refusal(isForSupplier ? .recordedBySpeaker : .notAtTable, field: "supplier")]
        }
        guard let person = draft.betrokkene.flatMap(betrokkene) else {
            return problems + [Refusal(.unknownPerson, field: "betrokkene")]
        }
        let list = categories(in: situation)
        let allowed = draft.classes.allSatisfy { list.allows(class: $0, subtype: nil, about: person.category) }
        if !allowed { problems.append(Refusal(.categoryNotListed, field: "classes", about: person.id.description)) }
        let content = draft.content(about: person.id)
        if course != nil {
            problems += contentProblems(content, of: supplier, in: situation)
            if let kind = content.kind, !mayMinute(kind, of: supplier, in: situation) {
                problems.append(Refusal(.kindNotForParty, field: "kind", about: supplier.description))
            }
        }
        problems += specialDataProblems(content.classes, of: supplier, in: situation)
        let further = minutesProblems(of: supplier, draft.classes, in: situation)
        return problems + further.filter { one in !problems.contains { $0.reason == one.reason } }
    }

    /// Whether a sentence of this kind may be written down for a party: by who may bring the kind in, or, when the house
    /// writes it down, when one of the party's people at the table may.
    private func mayMinute(_ kind: String, of supplier: Identifier<Partij>, in situation: Situation) -> Bool {
        if supplier == situation.actor.partij || isStaffEntering(in: situation) {
            return mayBringIn(kind, in: situation)
        }
        guard let overleg = minutedOverleg else { return false }
        return overleg.deelnemers.contains { person in
            person.partij == supplier && !person.onlyHears && overleg.everPresent.contains(person.user)
                && situation.collaboration.user(person.user).map { mayBringIn(kind, in: situation.seen(by: $0)) }
                    ?? false
        }
    }

    /// The kinds of data in which the actor may write a sentence down, for one of its parties at least.
    package func kindsToMinute(in situation: Situation) -> [Arrangement.DataKind] {
        guard let arrangement = situation.arrangement(of: self), let stage = course.flatMap(arrangement.stage) else {
            return []
        }
        let suppliers = minutable(in: situation)
        let list = categories(in: situation)
        return arrangement.data.kinds.filter { kind in
            let isListed = betrokkenen.contains {
                list.allows(class: kind.dataClass.word, subtype: nil, about: $0.category)
            }
            return isListed && arrangement.data.allows(kind.id.word, in: stage.id.word)
                && suppliers.contains { supplier in
                    mayMinute(kind.id.word, of: supplier, in: situation) && arrangement.supplies(kind, supplier)
                        && consentProblems(kind.id.word, of: supplier, under: arrangement, in: situation).isEmpty
                }
        }
    }

    /// The grounds on which one of these parties at least may share a sentence; empty where the profile asks none.
    package func groundsToMinute(in situation: Situation) -> [Arrangement.Ground] {
        let offered = Set(minutable(in: situation).flatMap { groundsForItems(of: $0, in: situation) })
        return Arrangement.Ground.allCases.filter(offered.contains)
    }

    /// The parties that sat at the table with their own view, each once.
    private func tableParties(of overleg: Casusoverleg) -> [Identifier<Partij>] {
        let sitters = overleg.deelnemers.filter { overleg.everPresent.contains($0.user) && !$0.onlyHears }
        return Set(sitters.map(\.partij)).sorted()
    }

    private func look(_ given: Bool, _ recipient: Identifier<Partij>, in situation: Situation) -> Akkoord {
        Akkoord(
            phase: phase, recipient: recipient, use: .view, given: given, by: situation.actor.id, at: situation.moment)
    }
}

extension MinutesDraft {
    fileprivate func content(about person: Identifier<Betrokkene>) -> ContentClass {
        ContentClass(
            betrokkene: person, classes: classes, subtype: nil, origin: nil, hat: nil, task: "", kind: kind,
            domain: domain, ground: ground, groundWhy: groundWhy)
    }
}

extension Inbreng {
    /// The supplier's own rules allow supplying it, towards everyone.
    fileprivate mutating func allow(in situation: Situation) {
        answers.append(
            FactAnswer(
                code: "supplier-internal-rules-allow", value: true, recipient: nil, by: situation.actor.id,
                partij: situation.actor.partij, at: situation.moment, motivation: ""))
    }
}
