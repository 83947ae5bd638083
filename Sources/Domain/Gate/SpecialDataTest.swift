// SPDX-License-Identifier: EUPL-1.2

import Rulebook

extension Casus {
    /// The classes that only a chain partner, or a party that was tested, may handle (Handvat annex 2, 1.4.3 and 3).
    static let delicate: Set<String> = ["special_health", "special_other", "criminal_police", "criminal_justice"]

    /// Whether an item is special or criminal: by its classes, or because it comes from who holds only such data.
    ///
    /// The mere involvement of a secrecy-bound supplier tells something special too, so it counts.
    func isDelicate(_ item: Inbreng, in situation: Situation) -> Bool {
        if !Casus.delicate.isDisjoint(with: item.content.classes) { return true }
        if item.content.subtype == "outside-information" { return true }
        guard let supplier = situation.collaboration.partij(item.supplier) else { return true }
        let ruleSet = situation.law.ruleSets.first { $0.id == situation.ruleset }
        return ruleSet?.vocabulary.party(supplier.kind)?.regime != .avg
    }

    /// Whether a party may handle special and criminal data: a chain partner, tested once by the house as a party, or
    /// tested for this casus: when it was invited to a conference, or by who leads the casus.
    func isTested(_ id: Identifier<Partij>, for situation: Situation) -> Bool {
        guard let partij = situation.collaboration.partij(id) else { return false }
        if situation.profile.chainPartnerKinds.contains(partij.kind) { return true }
        if let tested = partij.specialDataTested, tested <= situation.day { return true }
        if course?.partyTests?.contains(where: { $0.partij == id }) ?? false { return true }
        return overleggen.flatMap(\.deelnemers).contains { $0.partij == id && $0.lawfulness.specialDataTested }
    }
}
