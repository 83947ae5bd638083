// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What the others hear when the data of a person were put right: everybody who took part, and the house (AVG 19;
    /// model protocol 9.5). Which fields, and never what they were or are.
    ///
    /// Not of whom: whoever was only invited, or left, may not know it, and a name that was wrong may be somebody else's.
    /// Of somebody around them only that something was put right.
    func personNotices(since before: Casus, in situation: Situation) -> [BerichtDraft] {
        let collaboration = situation.collaboration
        let house = collaboration.house
        return personChanges.dropFirst(before.personChanges.count).flatMap { change -> [BerichtDraft] in
            var told = involved(besides: house)
            told[house] = Set(procesregisseur.map { [$0] } ?? [])
            told[change.partij] = nil
            let particulars = knownParticulars(of: change, since: before)
            return told.sorted { $0.key < $1.key }.map { partij, people in
                BerichtDraft(.personCorrected, for: partij, people: people.sorted(), particulars: particulars)
            }
        }
    }

    private func knownParticulars(of change: PersonChange, since before: Casus) -> BerichtDraft.Particulars? {
        guard let person = before.betrokkene(change.person), person.category == .aimedAt else { return nil }
        var particulars = BerichtDraft.Particulars()
        particulars.fields = change.was.keys.sorted()
        return particulars
    }
}
