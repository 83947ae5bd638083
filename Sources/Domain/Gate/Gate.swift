// SPDX-License-Identifier: EUPL-1.2

import Rulebook

extension Casus {
    /// Whether this item may pass to the reader of the situation, for this use: both gates in one answer.
    ///
    /// First what the work process allows in this phase (Handvat annex 2 and matrix of who may see what), then the
    /// supplier's say, then the law. It states; whoever shows or hides an item asks here and nowhere else.
    ///
    /// - Parameter recipient: for a use outside the collaboration, to whom it goes through the hands of the actor.
    package func passage(
        of item: Inbreng, use: Akkoord.Use = .view, for recipient: Identifier<Partij>? = nil, in situation: Situation
    ) -> Passage {
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        guard !standing.isEmpty else { return .closed([.notConcerned]) }
        if standing == [.archive] { return .closed([.archived]) }
        if item.isWithdrawn { return .closed([.withdrawn]) }
        if use.isOutward {
            guard let recipient else { return .closed([.notConcerned]) }
            return outwardPassage(of: item, use: use, to: recipient, in: situation)
        }
        if item.supplier == situation.actor.partij {
            return isOwn(item, in: situation) || isReadInHouse(item, standing, in: situation)
                ? .own : .closed([.withheldByProfile])
        }
        // What may not be shown to a citizen at the table is on no screen meanwhile, the house's included.
        if !mayShow(item, to: citizensAtTable, in: situation) { return .closed([.citizenAtTable]) }
        if item.isFrozen { return .closed([.frozen]) }
        // Whoever must put it right sees what is wrong with it.
        if item.isMarkedWrong, !mayCorrect(item, in: situation) { return .closed([.markedWrong]) }
        let barriers = workBarriers(item, standing, use, situation)
        guard barriers.isEmpty else { return .closed(barriers) }
        // INVARIANT: a reservation against a party holds in every phase, whatever was said besides it.
        if item.isReserved(against: situation.actor.partij) { return .closed([.reservation]) }
        guard let decision = lawDecision(on: item, for: situation.actor.partij, in: situation) else {
            return .closed([.notConcerned])
        }
        return decision.verdict == .allow ? .open(decision) : .closed([.law(decision)])
    }

    /// Whether an item of the own party is read by somebody who performs nothing here: what the profile gives, not frozen.
    private func isReadInHouse(_ item: Inbreng, _ standing: Set<Standing>, in situation: Situation) -> Bool {
        guard standing == [.observer], !item.isFrozen, let arrangement = situation.arrangement(of: self) else {
            return false
        }
        return accessCode(of: situation.actor, for: item.content.kind, under: arrangement).reads
    }

    /// What the work process and the supplier put in the way, apart from the law.
    private func workBarriers(
        _ item: Inbreng, _ standing: Set<Standing>, _ use: Akkoord.Use, _ situation: Situation
    ) -> [Barrier] {
        if course != nil { return courseBarriers(item, use, situation) }
        if !standing.isDisjoint(with: [.procesregisseur, .support]) {
            return use == .take ? [.withoutAkkoord] : houseBarriers(item, situation)
        }
        if standing.contains(.casusregisseur) || standing.contains(.participant) {
            return tableBarriers(item, standing, use, situation)
        }
        if standing.contains(.leftover) {
            // One item that is still to be received opens that item only, not what was received before.
            let isOpen = openLeftovers.contains {
                $0.item == item.id && $0.executor == situation.actor.partij && $0.waiting == .executor
            }
            return isOpen ? tableBarriers(item, standing, use, situation) : [.withoutAkkoord]
        }
        // Looking is all there is before a plan: nobody takes an item home in triage (Handvat annex 2, 2.7).
        if use == .take { return [.phase] }
        if phase == .triage, standing.contains(.reporter) { return triageBarriers(item, situation) }
        if phase == .triage, standing.contains(.asked) { return askedBarriers(item, situation) }
        return [.phase]
    }

    /// The house acts for the supplier; it may look at an untested item only to test it.
    private func houseBarriers(_ item: Inbreng, _ situation: Situation) -> [Barrier] {
        switch item.necessity(in: phase) {
        case .untested: return item.hasSay(for: situation.collaboration.house, before: phase) ? [] : [.withoutAkkoord]
        case .notNecessary: return [.notNecessary]
        case .necessary: return sayBarrier(item, for: situation.collaboration.house, use: .view)
        }
    }

    /// The reporter sees what asked parties gave for triage, as far as they agreed.
    private func triageBarriers(_ item: Inbreng, _ situation: Situation) -> [Barrier] {
        informBarrier(.report, situation) + sayBarrier(item, for: situation.actor.partij, use: .view)
            + necessityBarrier(item)
    }

    /// An asked party sees, besides its own, only what the question to it carries.
    private func askedBarriers(_ item: Inbreng, _ situation: Situation) -> [Barrier] {
        let carried = vragen.contains { $0.user == situation.actor.id && $0.items.contains(item.id) }
        guard carried else { return [.phase] }
        return informBarrier(.report, situation) + sayBarrier(item, for: situation.actor.partij, use: .view)
            + necessityBarrier(item)
    }

    /// At the table: while it sits, beforehand if agreed, afterwards only what may be taken home.
    private func tableBarriers(
        _ item: Inbreng, _ standing: Set<Standing>, _ use: Akkoord.Use, _ situation: Situation
    ) -> [Barrier] {
        let partij = situation.actor.partij
        var barriers: [Barrier] = []
        if item.isKeptFromConference { barriers.append(.keptFromConference) }
        if item.isReserved(against: partij) { barriers.append(.reservation) }
        if isDelicate(item, in: situation), !isTested(partij, for: situation) { barriers.append(.specialDataUntested) }
        barriers += necessityBarrier(item)
        if phase == .casusoverleg { barriers += informBarrier(.triageOutcome, situation) }
        if !(situation.collaboration.partij(item.supplier)?.grants(.show, on: situation.day) ?? false) {
            barriers.append(.noAuthority)
        }
        if plan.takesHome(item.id, partij) { return barriers }
        if use == .take || phase == .afschaling { return barriers + [.withoutAkkoord] }
        if standing.contains(.casusregisseur) { return barriers + sayBarrier(item, for: partij, use: .view) }
        // Somebody of an earlier conference who was not invited again is not at this table.
        guard let current = currentOverleg,
            current.deelnemers.contains(where: { $0.user == situation.actor.id && !$0.onlyHears })
        else {
            return barriers + [.conferenceClosed]
        }
        if current.isOpen {
            let isThere = current.isPresent(situation.actor.id)
            return barriers + (isThere ? sayBarrier(item, for: partij, use: .view) : [.conferenceClosed])
        }
        guard case .perItem = current.preparation.priorViewing else { return barriers + [.conferenceClosed] }
        return barriers + sayBarrier(item, for: partij, use: .viewBeforehand)
    }

    private func sayBarrier(_ item: Inbreng, for partij: Identifier<Partij>, use: Akkoord.Use) -> [Barrier] {
        item.akkoord(in: phase, for: partij, use: use)?.given == true ? [] : [.withoutAkkoord]
    }

    private func necessityBarrier(_ item: Inbreng) -> [Barrier] {
        switch item.necessity(in: phase) {
        case .necessary: return []
        case .untested: return [.necessityUntested]
        case .notNecessary: return [.notNecessary]
        }
    }

    private func informBarrier(_ topic: InformTopic, _ situation: Situation) -> [Barrier] {
        isSettled(topic, on: situation.day) ? [] : [.notInformed]
    }
}

extension Inbreng {
    /// Whether the supplier's latest say of an earlier phase lets this party look; a later "no" counts.
    func hasSay(for partij: Identifier<Partij>, before current: Phase) -> Bool {
        akkoorden.last { $0.phase < current && $0.recipient == partij && $0.use == .view }?.given == true
    }
}

extension PlanVanAanpak {
    /// Whether the supplier lets this executor take the item home for a running intervention.
    package func takesHome(_ item: Identifier<Inbreng>, _ partij: Identifier<Partij>) -> Bool {
        interventies.contains { interventie in
            interventie.executor == partij && interventie.isRunning
                && takeHome.last {
                    $0.item == item && $0.executor == partij && $0.interventie == interventie.id
                }?.given == true
        }
    }
}
