// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The notices that follow from what changed since this casus was `before`; none when nothing did.
    ///
    /// The one place where notices come from: acts and clock only compare. At most one of each kind for each party and
    /// item, in a fixed order.
    package func notices(since before: Casus, in situation: Situation) -> [BerichtDraft] {
        let collaboration = situation.collaboration
        guard ended == nil else {
            let kind: BerichtDraft.Kind = ended?.fate == .anonymised ? .anonymised : .destroyed
            let told = before.ended == nil ? before.endNotices(kind, in: situation) : []
            return told + feedback(since: before, in: situation)
        }
        if isCore, !before.isCore {
            return before.endNotices(nil, in: situation) + feedback(since: before, in: situation)
        }
        let stages = stageKinds(since: before, situation).flatMap { toInvolved($0, days(situation), in: collaboration) }
        let earlier = Dictionary(before.inbrengen.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let tookBack = itemsOfConsentTakenBack(since: before, in: situation)
        let released = releasedForSupplier(since: before, in: collaboration).flatMap {
            notices(.itemReleased, on: $0, to: [$0.supplier], collaboration)
        }
        let passedOn = itemsPassedOn(since: before).flatMap { item, partij in
            notices(.itemPassedOn, on: item, to: [item.supplier], by: partij, collaboration)
        }
        let persons = personNotices(since: before, in: situation)
        let found = stages + released + passedOn + persons + feedback(since: before, in: situation)
        return found
            + inbrengen.flatMap { item in
                earlier[item.id].map { itemNotices(item, since: $0, tookBack: tookBack, in: collaboration) } ?? []
            }
    }

    // MARK: The stages after scaling down

    private func stageKinds(since before: Casus, _ situation: Situation) -> [BerichtDraft.Kind] {
        guard let afschaling else { return before.afschaling == nil ? [] : [.reopened] }
        guard let earlier = before.afschaling else { return [.scaledDown] }
        var kinds: [BerichtDraft.Kind] = []
        if afschaling.cleaned.count > earlier.cleaned.count { kinds.append(.cleaned) }
        let (collaboration, day) = (situation.collaboration, situation.day)
        if destroyDay(in: collaboration, on: day) != before.destroyDay(in: collaboration, on: day) {
            kinds.append(.termChanged)
        }
        if afschaling.archivedAt != nil, earlier.archivedAt == nil { kinds.append(.archived) }
        return kinds
    }

    private func days(_ situation: Situation) -> BerichtDraft.Particulars {
        var particulars = BerichtDraft.Particulars()
        if course == nil { particulars.archiveOn = afschaling?.archiveOn(situation.profile.bewaartermijn) }
        particulars.destroyOn = destroyDay(in: situation.collaboration, on: situation.day)
        return particulars
    }

    private func toInvolved(
        _ kind: BerichtDraft.Kind, _ particulars: BerichtDraft.Particulars?, in collaboration: Collaboration
    ) -> [BerichtDraft] {
        involved(besides: collaboration.house).sorted { $0.key < $1.key }.map { partij, people in
            BerichtDraft(kind, for: partij, people: people.sorted(), particulars: particulars)
        }
    }

    /// Who received something removes it too, where the profile says so; the others hear of the end as such.
    ///
    /// Enschede covenant, lines 488-491: partners remove from their own systems what is removed from the joint one.
    private func endNotices(_ kind: BerichtDraft.Kind?, in situation: Situation) -> [BerichtDraft] {
        let cascade = situation.arrangement(of: self)?.retention.cascade?.value
        let takingPart = Set((course?.team ?? []).map(\.partij))
        let receiving = Set(inbrengen.flatMap { receivers(of: $0) }).union(takingPart)
        return toInvolved(.destroyed, nil, in: situation.collaboration).compactMap { told in
            if cascade == .receivedCopies, receiving.contains(told.partij) {
                return BerichtDraft(.removeCopies, for: told.partij, people: told.people, particulars: nil)
            }
            return kind.map { BerichtDraft($0, for: told.partij, people: told.people, particulars: nil) }
        }
    }

    // MARK: One item

    private func itemNotices(
        _ item: Inbreng, since before: Inbreng, tookBack: Set<Identifier<Inbreng>>, in collaboration: Collaboration
    ) -> [BerichtDraft] {
        let new = item.history.dropFirst(before.history.count)
        let changes = Set(new.map(\.kind))
        // The procesregisseur coordinates a correction; the casusregisseur works with what was wrong.
        let coordinating = Set([collaboration.house] + (plan.casusregisseur.map { [$0.partij] } ?? []))
        let others = receivers(of: item).union(coordinating).subtracting([item.supplier])
        // What staff wrote down in the name of the supplier, the supplier hears as well.
        let told = new.contains { $0.heard != nil } ? others.union([item.supplier]) : others
        var found: [BerichtDraft] = []
        let says = item.akkoorden.dropFirst(before.akkoorden.count)
        if says.contains(where: { $0.given && $0.heard != nil && $0.use == .view }) {
            found += notices(.itemHeard, on: item, to: [item.supplier], collaboration)
        }
        if changes.contains(.markedWrong) { found += notices(.itemMarkedWrong, on: item, to: told, collaboration) }
        if changes.contains(.corrected) { found += notices(.itemCorrected, on: item, to: told, collaboration) }
        // A file that goes along is told like a changed text, but not to the house while nobody received the item.
        let isAttached = changes.contains(.attached) || changes.contains(.detached)
        if isAttached, !receivers(of: item).isEmpty {
            found += notices(.itemAttachments, on: item, to: told, collaboration)
        }
        if changes.contains(.withdrawn) {
            found += notices(.itemWithdrawn, on: item, to: takers(of: item), collaboration)
        }
        let stopped = receivers(of: item).filter {
            before.hasConsent(for: $0) && item.hasLostConsent(of: before, for: $0) || tookBack.contains(item.id)
        }
        return found + notices(.consentWithdrawn, on: item, to: stopped, collaboration)
    }

    private func notices(
        _ kind: BerichtDraft.Kind, on item: Inbreng, to partijen: Set<Identifier<Partij>>,
        by passer: Identifier<Partij>? = nil, _ collaboration: Collaboration
    ) -> [BerichtDraft] {
        var particulars = BerichtDraft.Particulars()
        particulars.passedOnBy = passer
        particulars.item = item.id
        particulars.supplier = item.supplier
        particulars.classes = item.content.classes
        particulars.enteredAt = item.enteredAt
        let involved = involved(besides: collaboration.house)
        return partijen.sorted().map { partij in
            let house = procesregisseur.map { [$0] } ?? []
            let people = partij == collaboration.house ? house : involved[partij, default: []].sorted()
            return BerichtDraft(kind, for: partij, people: people, particulars: particulars)
        }
    }
}
