// SPDX-License-Identifier: EUPL-1.2

import Rulebook

extension Casus {
    /// Whether an item may leave the collaboration through the hands of the actor: to another house or along to
    /// another table.
    ///
    /// Part of `passage`, which asks here. It takes a request for the item, one that is neither frozen nor marked as
    /// wrong, its supplier's akkoord for exactly that, the necessity in this phase, both weighings, the supplier's grant
    /// to deliver, a person who was told, a recipient that may handle the class, and a law that is open (Handvat annex 2,
    /// 2.5, 2.7 and 3.10; decisions 0017 and 0018).
    func outwardPassage(
        of item: Inbreng, use: Akkoord.Use, to recipient: Identifier<Partij>, in situation: Situation
    ) -> Passage {
        guard let request = outwardRequests(for: item.id).first(where: { $0.use == use && $0.recipient == recipient }),
            carries(request, in: situation)
        else { return .closed([.notConcerned]) }
        if item.isFrozen { return .closed([.frozen]) }
        if item.isMarkedWrong { return .closed([.markedWrong]) }
        let barriers = outwardBarriers(item, request, situation)
        guard barriers.isEmpty else { return .closed(barriers) }
        if item.isReserved(against: recipient) { return .closed([.reservation]) }
        // What a party reports elsewhere of its own is its own disclosure; nobody supplies it to that party here. When the
        // house reports in its name, the house reads it, so it must be an item that the house may read.
        if item.supplier == recipient {
            return item.supplier == situation.actor.partij ? .own : passage(of: item, in: situation)
        }
        guard let decision = lawDecision(on: item, for: recipient, in: situation) else {
            return .closed([.notConcerned])
        }
        return decision.verdict == .allow ? .open(decision) : .closed([.law(decision)])
    }

    /// Whether the actor is the one through whose hands it goes.
    private func carries(_ request: OutwardRequest, in situation: Situation) -> Bool {
        switch request.use {
        case .otherHouse: return must(be: [.procesregisseur], in: situation).isEmpty
        case .refer: return reportsElsewhere(in: situation)
        case .view, .viewBeforehand, .take: return false
        }
    }

    private func outwardBarriers(
        _ item: Inbreng, _ request: OutwardRequest, _ situation: Situation
    ) -> [Barrier] {
        guard phase == .triage || phase == .casusoverleg else { return [.phase] }
        var barriers: [Barrier] = []
        switch item.necessity(in: phase) {
        case .necessary: break
        case .untested: barriers.append(.necessityUntested)
        case .notNecessary: barriers.append(.notNecessary)
        }
        let isOwn = item.supplier == request.recipient
        if !isOwn, akkoordInForce(on: item, for: request.recipient, use: request.use)?.given != true {
            barriers.append(.withoutAkkoord)
        }
        if request.use == .otherHouse, outside.exchange(with: request.recipient)?.isWeighed(item.id) != true {
            barriers.append(.notWeighed)
        }
        if request.use == .otherHouse, outside.exchange(with: request.recipient)?.theirSide.isEmpty != false {
            barriers.append(.theirSideOpen)
        }
        if !isOwn, isDelicate(item, in: situation), !isTested(request.recipient, for: situation) {
            barriers.append(.specialDataUntested)
        }
        if !isSettled(phase == .triage ? .report : .triageOutcome, on: situation.day) { barriers.append(.notInformed) }
        if !isOwn, !(situation.collaboration.partij(item.supplier)?.grants(.deliver, on: situation.day) ?? false) {
            barriers.append(.noAuthority)
        }
        return barriers + consentBarriers(item, in: situation)
    }

    /// What a profile asks of consent holds for an item that leaves as it does within the casus.
    private func consentBarriers(_ item: Inbreng, in situation: Situation) -> [Barrier] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        let isUnasked = !restsOnConsentGiven(item.content, under: arrangement)
        return firstConsentBarriers(item, under: arrangement, in: situation.collaboration)
            + (isUnasked ? [.withoutPersonConsent] : [])
    }
}
