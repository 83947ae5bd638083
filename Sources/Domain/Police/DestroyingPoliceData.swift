// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The people who still have to confirm that they destroyed the police data they received.
    ///
    /// The purpose is met, or cannot be met any more, when the casus is closed: recipients then destroy at once.
    package func policeToDestroy(under arrangement: Arrangement) -> Set<PoliceDisclosure.Recipient> {
        guard afschaling != nil, arrangement.data.police?.destroyWhenMet.value == .yes else { return [] }
        let confirmed = Set((course?.policeDestroyed ?? []).map(\.partij))
        let received = inbrengen.filter { !$0.isWithdrawn }.flatMap(\.disclosures).flatMap(\.recipients)
        return Set(received.filter { !confirmed.contains($0.partij) })
    }

    /// A recipient confirms for its party that the police data it received were destroyed.
    package mutating func confirmPoliceDestroyed(in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.otherProcess)]) }
        let actor = situation.actor
        let mine = PoliceDisclosure.Recipient(partij: actor.partij, user: actor.id)
        guard policeToDestroy(under: arrangement).contains(mine) else { return .refused([Refusal(.notYourAct)]) }
        let confirmed = PoliceDestruction(partij: actor.partij, by: actor.id, at: situation.moment)
        let earlier = course?.policeDestroyed ?? []
        course?.policeDestroyed = earlier + [confirmed]
        return .done(())
    }

    /// Whether somebody has an errand here: to answer whether the person is known, or to confirm that police data were
    /// destroyed.
    package func hasErrand(_ user: User, under arrangement: Arrangement) -> Bool {
        if course?.query?.mayAnswer(user) ?? false { return true }
        return policeToDestroy(under: arrangement).contains { $0.user == user.id && $0.partij == user.partij }
    }

    func policeWork(in situation: Situation) -> [WorkItem] {
        guard let afschaling, let arrangement = situation.arrangement(of: self) else { return [] }
        return policeToDestroy(under: arrangement).map(\.user).sorted().map {
            WorkItem(kind: .destroyPolice, user: $0, due: afschaling.on)
        }
    }
}
