// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What the work process of a profile and the supplier put in the way of an item, apart from the law.
    ///
    /// First the profile: whether a role of the reader reads this kind of data in this stage. Then what holds for every
    /// profile: the account of this part of the collaboration, reservations, the test for special and criminal data, necessity, the person being told, consent across
    /// domains, the supplier's say. A profile narrows; it never opens by itself.
    func courseBarriers(_ item: Inbreng, _ use: Akkoord.Use, _ situation: Situation) -> [Barrier] {
        guard let arrangement = situation.arrangement(of: self) else { return [.notConcerned] }
        let actor = situation.actor
        // Who is here over a wall, for an own item that came along, gets nothing of anybody else's.
        guard !isBehindWall(from: actor, in: situation.collaboration) else { return [.notConcerned] }
        let partij = actor.partij
        var barriers: [Barrier] = []
        let reads = accessCode(of: actor, for: item.content.kind, under: arrangement).reads
        // INVARIANT: no line of the access table can exclude what has no kind, so it stays with its supplier.
        let hasKind = item.content.kind != nil
        if !hasKind || (!reads && !isAgreed(item.id, for: actor, under: arrangement)) {
            barriers.append(.withheldByProfile)
        }
        if item.isReserved(against: partij) { barriers.append(.reservation) }
        barriers += firstConsentBarriers(item, under: arrangement, in: situation.collaboration)
        if arrangement.policeMention != nil, item.isPoliceData, !item.isDisclosed(to: partij) {
            barriers.append(.disclosureNotRecorded)
        }
        let isHouse = partij == situation.collaboration.house
        if !isHouse {
            if !accountProblems(in: situation).isEmpty { barriers.append(.accountWithdrawn) }
            if item.isKeptFromConference { barriers.append(.keptFromConference) }
            if isDelicate(item, in: situation), !mayHandle(item, partij, under: arrangement, in: situation) {
                barriers.append(.specialDataUntested)
            }
            if !isTold(on: situation.day) { barriers.append(.notInformed) }
            if lacksDomainConsent(item, for: partij, under: arrangement) { barriers.append(.withoutDomainConsent) }
            if !restsOnConsentGiven(item.content, under: arrangement) { barriers.append(.withoutPersonConsent) }
        }
        barriers += courseNecessity(item, under: arrangement)
        if use == .take { return barriers + (plan.takesHome(item.id, partij) ? [] : [.withoutAkkoord]) }
        if !hasCourseSay(item, for: partij, under: arrangement) { barriers.append(.withoutAkkoord) }
        return barriers
    }

    /// Whether the supplier's say lets a party look now: of this phase, or of an earlier one where the profile does not
    /// ask it anew.
    package func hasCourseSay(
        _ item: Inbreng, for partij: Identifier<Partij>, under arrangement: Arrangement
    ) -> Bool {
        let asksAnew = arrangement.sharing.recheck?.value == .yes
        let said = item.akkoorden.last { akkoord in
            akkoord.recipient == partij && akkoord.use == .view && (asksAnew ? akkoord.phase == phase : true)
        }
        return said?.given == true
    }

    private func courseNecessity(_ item: Inbreng, under arrangement: Arrangement) -> [Barrier] {
        switch item.necessity(in: phase) {
        case .necessary: return []
        case .untested: return arrangement.sharing.recheck?.value == .yes ? [.necessityUntested] : []
        case .notNecessary: return [.notNecessary]
        }
    }

    /// Whether the profile lets a party handle special or criminal data; what is blank or said to be no is no.
    private func mayHandle(
        _ item: Inbreng, _ id: Identifier<Partij>, under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        mayHandle(item.content.classes, id, under: arrangement, in: situation)
    }

    /// The same for whatever has a class, as a life domain of the plan may have.
    func mayHandle(
        _ classes: [String], _ id: Identifier<Partij>, under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        guard let party = arrangement.party(id) else { return isTested(id, for: situation) }
        let isCriminal = classes.contains { $0.hasPrefix("criminal") }
        let isSpecial = classes.contains { $0.hasPrefix("special") }
        let says = (isCriminal ? [party.criminal] : []) + (isSpecial || !isCriminal ? [party.special] : [])
        return says.allSatisfy { say in
            switch say {
            case .yes: return true
            // Consent is a question of the law for each item; the account was checked when the casus came in.
            case .withConsent: return true
            case .byAccount:
                return arrangement.hasAccount(of: course?.pillar, adopted: situation.collaboration.adopted)
            case .afterTest: return isTested(id, for: situation)
            case .no, .blank: return false
            }
        }
    }

    /// Whether an item of one life domain would reach a party of another without the consent that the profile asks.
    ///
    /// The domains of a party stand in the profile and nowhere else: a party for which it names none needs consent for
    /// every domain, whatever it labels its own items. About a professional no consent is asked.
    package func lacksDomainConsent(
        _ item: Inbreng, for partij: Identifier<Partij>, under arrangement: Arrangement
    ) -> Bool {
        lacksDomainConsent(item.content.domain, about: item.content.betrokkene, for: partij, under: arrangement)
    }

    /// The same for whatever is labelled with a life domain and a person, as the parts of a plan are.
    func lacksDomainConsent(
        _ domain: String?, about id: Identifier<Betrokkene>, for partij: Identifier<Partij>,
        under arrangement: Arrangement
    ) -> Bool {
        guard arrangement.asksConsentAcrossDomains else { return false }
        if let person = betrokkene(id), person.isAtWork { return false }
        guard let domain else { return true }
        if arrangement.party(partij)?.domains?.contains(domain) ?? false { return false }
        guard let consent = course?.consent(of: id, .acrossDomains) else { return true }
        return consent.status != .given || !consent.domains.contains(domain)
    }
}

extension Arrangement {
    /// Whether data pass from one life domain to another only with consent.
    var asksConsentAcrossDomains: Bool { sharing.consent.contains { $0.mode == .acrossDomains } }
}
