// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The consent on which an item rests: of which kind, and of whom; nothing for an item on another ground.
    ///
    /// Where each item names its ground, that says it. Elsewhere the rules of the profile do: a party that shares on
    /// explicit consent only; a party under consent first, unless a weighing carries the item; and a party that may
    /// need consent, for an item under which one was put on record.
    func consentBehind(
        _ item: Inbreng, under arrangement: Arrangement, in collaboration: Collaboration
    ) -> RestsOn? {
        let own = [item.content.betrokkene]
        if arrangement.asksGroundOfItems {
            guard item.content.ground == .consent else { return nil }
            return arrangement.consentModeOfItems.map { RestsOn(mode: $0, people: own) }
        }
        guard let kind = collaboration.partij(item.supplier)?.kind else { return nil }
        if arrangement.asksExplicitConsent(kind: kind) { return RestsOn(mode: .explicit, people: own) }
        if arrangement.isUnderConsent(kind: kind) {
            guard !isCarriedByWeighing(item, under: arrangement) else { return nil }
            return RestsOn(mode: .first, people: askedFirst(about: item.content.betrokkene))
        }
        let mayNeed = arrangement.sharing.consent.contains { rule in
            rule.mode == .perItem && rule.kinds.contains { $0.word == kind }
        }
        guard mayNeed, item.everHadConsent else { return nil }
        return RestsOn(mode: .perItem, people: own)
    }

    /// A kind of consent, and whose.
    struct RestsOn {
        let mode: Arrangement.ConsentRule.Mode
        let people: [Identifier<Betrokkene>]
    }

    /// Whether an item may be shared without consent: released by name by a second weighing, or of a kind that the
    /// first weighing lets pass.
    private func isCarriedByWeighing(_ item: Inbreng, under arrangement: Arrangement) -> Bool {
        let isListed = arrangement.consentFirst?.withoutConsent.contains { $0.word == item.content.kind } ?? false
        return isReleased(item.id) || (isListed && isWeighed(under: arrangement))
    }

    /// Whose consent comes first: the person's, or for what is about others that of all at whom the approach is aimed.
    private func askedFirst(about person: Identifier<Betrokkene>) -> [Identifier<Betrokkene>] {
        let aimedAt = personsAimedAt.map(\.id)
        return aimedAt.contains(person) ? [person] : aimedAt
    }

    /// Whether consent that comes first was taken back and no weighing stands in its place: then nothing comes in or
    /// passes.
    package func awaitsWeighing(under arrangement: Arrangement) -> Bool {
        guard let course, isLimited(under: arrangement), !isWeighed(under: arrangement) else { return false }
        return personsAimedAt.contains { course.consentEnded(of: $0.id, .first) != nil }
    }
}

extension Inbreng {
    /// Whether a consent of the person was ever put on record under this item.
    var everHadConsent: Bool {
        let said = answers.contains { $0.value && Inbreng.consentCodes.contains($0.code) }
        return said
            || worksheets.flatMap(\.conclusions).contains { conclusion in
                Inbreng.consentCodes.contains { conclusion.values[$0] == true }
            }
    }
    /// The day on which the last consent under this item was answered with "no"; nothing while one holds, and when there
    /// never was any.
    var consentEndedOn: Day? {
        guard everHadConsent, !restsOnConsent else { return nil }
        return answers.last { !$0.value && Inbreng.consentCodes.contains($0.code) }.map { Day(utc: $0.at) }
    }
}
