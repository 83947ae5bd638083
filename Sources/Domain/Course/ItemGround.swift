// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// The grounds that may be chosen in a stage: vital interest only in the stages that the profile names.
    package func groundsOffered(in stage: Stage) -> [Ground] {
        stage.grounds.filter { ground in
            guard ground == .vitalInterest else { return true }
            return sharing.vitalInterest?.stages.contains { $0.word == stage.id.word } ?? false
        }
    }

    /// The grounds on which a party may share an item in a stage: its own, and of the stage those that anybody may have,
    /// consent and vital interest. A task of general interest has only the party of which the profile says so.
    ///
    /// Legitimate interest is no ground for the kinds of party that the profile names, such as public bodies and
    /// professionals under disciplinary law (AVG 6(1), last sentence).
    package func groundsOffered(in stage: Stage, to id: Identifier<Partij>) -> [Ground] {
        let party = party(id)
        let kinds = party?.kinds.map(\.word) ?? []
        let excluded = sharing.legitimateInterestExcluded.contains { kinds.contains($0.value.word) }
        let listed = (party?.grounds ?? []).filter { $0 != .vitalInterest }
        let isOpen = listed.isEmpty || listed.contains(.byAccount)
        let shared = groundsOffered(in: stage).filter { ground in
            isOpen || ground == .consent || ground == .vitalInterest || listed.contains(ground)
        }
        let own = listed.filter { !stage.grounds.contains($0) }
        return (shared + own).filter { $0 != .legitimateInterest || !excluded }
    }

    /// Whether each item names the ground on which it is shared.
    package var asksGroundOfItems: Bool { sharing.base.value == .groundPerStep }

    /// The kind of consent on which an item rests, when consent is its ground.
    var consentModeOfItems: ConsentRule.Mode? {
        let modes = sharing.consent.map(\.mode)
        return modes.contains(.perItem) ? .perItem : modes.first
    }
}

extension Casus {
    /// The grounds that the actor may choose for an item now; empty where the profile asks none.
    package func groundsForItems(in situation: Situation) -> [Arrangement.Ground] {
        groundsForItems(of: situation.actor.partij, in: situation)
    }

    /// The same for an item of a party, whoever enters it.
    func groundsForItems(of supplier: Identifier<Partij>, in situation: Situation) -> [Arrangement.Ground] {
        guard let arrangement = situation.arrangement(of: self), arrangement.asksGroundOfItems, let course,
            let stage = arrangement.stage(of: course)
        else { return [] }
        return arrangement.groundsOffered(in: stage, to: supplier)
    }

    /// A ground for each item where the profile asks one, out of its closed list; on consent only when that was given.
    func groundProblems(
        with content: ContentClass, of supplier: Identifier<Partij>, in stage: Arrangement.Stage,
        under arrangement: Arrangement
    ) -> [Refusal] {
        guard arrangement.asksGroundOfItems else { return [] }
        guard let ground = content.ground else { return [Refusal(.required, field: "item-ground")] }
        let offered = arrangement.groundsOffered(in: stage, to: supplier)
        if !offered.contains(ground) {
            let reason: Refusal.Reason = ground == .legitimateInterest ? .groundExcluded : .groundNotOffered
            return [Refusal(reason, field: "item-ground")]
        }
        if [.vitalInterest, .legitimateInterest].contains(ground), (content.groundWhy ?? "").isEmpty {
            return [Refusal(.required, field: "item-ground-why")]
        }
        guard restsOnConsentGiven(content, under: arrangement) else {
            return [Refusal(.personConsentMissing, field: "item-ground", about: content.betrokkene.description)]
        }
        return []
    }

    /// Whether the person gave the consent on which an item rests; true for an item on another ground.
    func restsOnConsentGiven(_ content: ContentClass, under arrangement: Arrangement) -> Bool {
        guard content.ground == .consent else { return true }
        return arrangement.consentModeOfItems.flatMap { course?.consent(of: content.betrokkene, $0) }?.status == .given
    }
}

extension Betrokkene {
    /// Whether the person is in the casus for their work only.
    var isAtWork: Bool { category == .professional || category == .thirdPartyStaff }
}
