// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Every entry that is not taken back, newest first.
    package var dossierEntries: [DossierEntry] {
        (course?.dossierEntries ?? []).filter { !$0.isTakenBack }.sorted { ($0.at, $0.id) > ($1.at, $1.id) }
    }

    package func dossierEntry(_ id: Identifier<DossierEntry>) -> DossierEntry? {
        course?.dossierEntries?.first { $0.id == id }
    }

    /// Whether an entry may pass to the reader of the situation: the gate for items, and then the readers of its part.
    ///
    /// For the author's own party it is its own. The house reads it in the roles that the profile names, when the
    /// access table lets them read this kind of data in this stage, the supplier said so, and the law lets it through.
    /// Other parties get it only as an item that somebody brings in (AVG 5(1)(b) and (c), 6 and 9).
    package func passage(of entry: DossierEntry, in situation: Situation) -> Passage {
        guard let arrangement = situation.arrangement(of: self), let part = arrangement.dossierPart(entry.part),
            let item = dossierItem(entry, in: situation)
        else { return .closed([.notConcerned]) }
        if entry.isTakenBack { return .closed([.withdrawn]) }
        let passage = passage(of: item, in: situation)
        guard passage.isOpen else { return passage }
        let actor = situation.actor
        let isHouse = actor.partij == situation.collaboration.house
        if entry.by == actor.id { return passage }
        // Within the house too it is for who needs it: the roles that the part names.
        let reads = heldRoles(of: actor, under: arrangement).contains { role in
            arrangement.isOfHouse(role) && part.readers.contains { $0.word == role.id.word }
        }
        return (passage.isOwn && !isHouse) || (isHouse && reads) ? passage : .closed([.withheldByProfile])
    }

    /// What an entry says, for whoever it passes to; nothing for anybody else.
    package func opened(_ entry: DossierEntry, in situation: Situation) -> OpenedEntry? {
        let passage = passage(of: entry, in: situation)
        return passage.isOpen ? OpenedEntry(entry: entry, values: entry.values, passage: passage) : nil
    }

    /// An entry as the gate and the law know data: of whom, of which kind and class, supplied why and to whom.
    package func dossierItem(_ entry: DossierEntry, in situation: Situation) -> Inbreng? {
        guard let arrangement = situation.arrangement(of: self), let part = arrangement.dossierPart(entry.part),
            let kind = arrangement.dataKind(part.kind)
        else { return nil }
        let say = entry.says.last { $0.given }
        var item = Inbreng(
            id: Identifier(known: entry.id.description), supplier: entry.supplier, enteredBy: entry.by,
            enteredAt: entry.at, phase: say?.phase ?? entry.phase, origin: .conference,
            content: ContentClass(
                betrokkene: entry.betrokkene, classes: [kind.dataClass.word], subtype: nil, origin: "own", hat: nil,
                task: say?.task ?? "", kind: kind.id.word),
            necessity: say?.necessity ?? "")
        item.akkoorden = entry.says.map { said in
            Akkoord(
                phase: said.phase, recipient: situation.collaboration.house, use: .view, given: said.given, by: said.by,
                at: said.at, heard: nil)
        }
        return item
    }

    /// The parts of this dossier that are there for the actor: where it writes now, or where something passes to it.
    package func dossierParts(in situation: Situation) -> [Arrangement.DossierPart] {
        guard let arrangement = situation.arrangement(of: self), let kind = dossierKind(under: arrangement) else {
            return []
        }
        let readable = Set(dossierEntries.filter { passage(of: $0, in: situation).isOpen }.map(\.part))
        return arrangement.parts(of: kind).filter { part in
            readable.contains(part.id.word) || mayWrite(part, in: situation)
        }
    }
}
