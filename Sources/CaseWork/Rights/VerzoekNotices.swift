// SPDX-License-Identifier: EUPL-1.2

import Domain

extension House {
    /// Tells parties what a change of a request asks of them, in its transaction; answers the journal lines.
    ///
    /// A notice holds the number of the request and nothing of the person (decision 0015).
    func tell(
        _ verzoek: Verzoek, since before: Verzoek?, about casus: Casus?, under arrangement: Arrangement,
        in session: any LedgerWriting, _ situation: Situation
    ) throws -> [JournalLine] {
        var told: [(BerichtDraft.Kind, Identifier<Partij>)] = []
        for part in verzoek.parts.dropFirst(before?.parts.count ?? 0) {
            let kind: BerichtDraft.Kind = part.way == .ownDesk ? .requestSentOn : .requestAsked
            told.append((kind, part.partij))
        }
        if verzoek.restrictsSince != nil, before?.restrictsSince == nil, let casus {
            // Everybody who has the data, or may have received them (GDPR 19).
            let suppliers = Set(casus.concernedPartijen.map(\.partij))
            let all = suppliers.union(casus.involved(besides: situation.collaboration.house).keys)
            for partij in all.sorted() { told.append((BerichtDraft.Kind.requestRestricts, partij)) }
        }
        return try told.map { kind, partij in
            let id = ids.next()
            let people = situation.collaboration.people(of: partij).filter {
                situation.seen(by: $0).mayAnswer(verzoek.kind, under: arrangement)
            }
            try session.store(
                StoredBericht(
                    id: id, casus: nil, number: verzoek.number, kind: kind, partij: partij, madeAt: situation.moment,
                    sealed: nil),
                for: people.map(\.id), on: situation.day)
            return try scribe.line("bericht.made", verzoek.casus, by: situation.actor, about: id, at: situation.moment)
        }
    }
}
