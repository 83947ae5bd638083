// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// Whether parties of this kind share only with the explicit consent of the person (Utrecht protocol, lines 264 and
    /// 1458).
    func asksExplicitConsent(kind: String) -> Bool {
        sharing.consent.contains { rule in
            rule.mode == .explicit && rule.kinds.contains { $0.word == kind }
        }
    }
}

extension Casus {
    /// Whether a party would share data about a person without the explicit consent that the profile asks of it.
    ///
    /// It holds when an item comes in and at each reading, so that a withdrawal closes at once (AVG 7(3)).
    func lacksExplicitConsent(
        of person: Identifier<Betrokkene>, for supplier: Identifier<Partij>, under arrangement: Arrangement,
        in collaboration: Collaboration
    ) -> Bool {
        guard let partij = collaboration.partij(supplier), arrangement.asksExplicitConsent(kind: partij.kind) else {
            return false
        }
        return course?.consent(of: person, .explicit)?.status != .given
    }

    /// What the profile asks of consent before anything of an item is shared, within the casus or out of it.
    func firstConsentBarriers(
        _ item: Inbreng, under arrangement: Arrangement, in collaboration: Collaboration
    ) -> [Barrier] {
        var barriers: [Barrier] = []
        if lacksFirstConsent(item, under: arrangement, in: collaboration) { barriers.append(.withoutFirstConsent) }
        if lacksExplicitConsent(
            of: item.content.betrokkene, for: item.supplier, under: arrangement, in: collaboration)
        {
            barriers.append(.withoutPersonConsent)
        } else if restsOnConsentTakenBack(item, under: arrangement, in: collaboration) {
            barriers.append(.withoutPersonConsent)
        }
        return barriers
    }

    /// Whether the person took back on the register of consent what an item still carries as a yes (AVG 7(3)): nobody
    /// reads it while its supplier has not answered that.
    private func restsOnConsentTakenBack(
        _ item: Inbreng, under arrangement: Arrangement, in collaboration: Collaboration
    ) -> Bool {
        guard item.restsOnConsent, let rested = consentBehind(item, under: arrangement, in: collaboration) else {
            return false
        }
        return rested.mode == .perItem && rested.people.contains { course?.consentEnded(of: $0, .perItem) != nil }
    }
}
