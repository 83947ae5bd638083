// SPDX-License-Identifier: EUPL-1.2

import Domain

extension Casus {
    /// The parties for which an item can be meant in this phase, the house first.
    ///
    /// The house always; in triage also the reporter and, for its items, whoever was asked; in the conference phase
    /// everybody at the table. A party for which the supplier already said something stays on the list.
    func recipients(of item: Inbreng, in situation: Situation) -> [Identifier<Partij>] {
        let said = item.akkoorden.filter { $0.phase == phase }.map(\.recipient)
        let outward = outwardRequests(for: item.id).map(\.recipient)
        let others = Set(recipients(for: item.supplier, in: situation) + said + outward)
            .subtracting([item.supplier, situation.collaboration.house])
        return [situation.collaboration.house] + others.sorted(by: situation.byName)
    }

    /// The same for a new item of this supplier.
    func recipients(for supplier: Identifier<Partij>, in situation: Situation) -> [Identifier<Partij>] {
        let house = situation.collaboration.house
        var others: Set<Identifier<Partij>> = []
        if let course {
            others = Set(course.currentTeam.filter { $0.presence == .system }.map(\.partij))
            others.insert(aanmelding.partij)
            others.formUnion(vragen.map(\.to))
            others.formUnion(course.knownPartners.map(\.partij))
        }
        switch phase {
        case .aanmelding: break
        case .triage:
            others.insert(aanmelding.partij)
            if supplier == aanmelding.partij { others.formUnion(vragen.map(\.to)) }
        case .casusoverleg:
            others.formUnion((currentOverleg ?? overleggen.last)?.deelnemers.map(\.partij) ?? [])
            if let keeper = plan.casusregisseur?.partij { others.insert(keeper) }
        case .afschaling:
            if let keeper = plan.casusregisseur?.partij { others.insert(keeper) }
        }
        return [house] + others.subtracting([supplier, house]).sorted(by: situation.byName)
    }

    /// What the supplier can say about an item towards a recipient.
    ///
    /// Looking beforehand exists only for those who come to a conference; outside the collaboration only what was asked.
    func uses(of item: Inbreng, for recipient: Identifier<Partij>, in situation: Situation) -> [Akkoord.Use] {
        let outward = outwardRequests(for: item.id).filter { $0.recipient == recipient }.map(\.use)
        if situation.collaboration.isOtherHouse(recipient) { return outward }
        let isTable = phase == .casusoverleg && recipient != situation.collaboration.house
        return (isTable ? [.view, .viewBeforehand] : [.view]) + outward
    }

    /// Partners that could still be asked in triage, for which a supplier may clear an item beforehand.
    func furtherRecipients(of item: Inbreng, in situation: Situation) -> [Partij] {
        guard phase == .triage else { return [] }
        let shown = Set(recipients(of: item, in: situation) + [item.supplier])
        return situation.collaboration.partijen.values
            .filter { $0.isPartner(on: situation.day) && !shown.contains($0.id) }
            .sorted { $0.name < $1.name }
    }

    /// The users of a party who take part in this casus.
    func readers(of partij: Identifier<Partij>, in situation: Situation) -> [User] {
        situation.collaboration.users.values
            .filter { $0.partij == partij }
            .filter { !standings(of: $0, in: situation.collaboration, on: situation.day).subtracting([.pool]).isEmpty }
            .sorted { $0.name < $1.name }
    }
}

extension Situation {
    /// The order of parties on a page.
    func byName(_ left: Identifier<Partij>, _ right: Identifier<Partij>) -> Bool {
        (collaboration.partij(left)?.name ?? "", left) < (collaboration.partij(right)?.name ?? "", right)
    }
}
