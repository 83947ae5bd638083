// SPDX-License-Identifier: EUPL-1.2

import Domain

extension House {
    /// Tells parties what a change of a request asks of them, in its transaction; answers the journal lines.
    ///
    /// A notice holds the number of the request or of the casus, and nothing of the person (decision 0015).
    func tell(
        _ verzoek: Verzoek, since before: Verzoek?, about casus: Casus?, under arrangement: Arrangement,
        in session: any LedgerWriting, _ situation: Situation
    ) throws -> [JournalLine] {
        var lines = try verzoek.parts.dropFirst(before?.parts.count ?? 0).map { part -> JournalLine in
            let people = situation.collaboration.people(of: part.partij).filter {
                situation.seen(by: $0).mayAnswer(verzoek.kind, under: arrangement)
            }
            return try store(
                House.notice(of: part.way), to: part.partij, people.map(\.id), number: verzoek.number, casus: nil,
                about: verzoek, in: session, situation)
        }
        guard let casus, let change = restriction(of: verzoek, since: before) else { return lines }
        // Who knows the casus is told its number: a request alone would not say what must not be used.
        for (partij, people) in casus.toldOfRestriction(in: situation).sorted(by: { $0.key < $1.key }) {
            lines.append(
                try store(
                    change, to: partij, people.sorted(), number: casus.number, casus: casus.id, about: verzoek,
                    in: session, situation))
        }
        return lines
    }

    private static func notice(of way: Verzoek.Part.Way) -> BerichtDraft.Kind {
        switch way {
        case .answers: return .requestAsked
        case .ownDesk: return .requestSentOn
        case .ownFiles: return .requestForwarded
        }
    }

    /// Whether a restriction began or ended with this change.
    private func restriction(of verzoek: Verzoek, since before: Verzoek?) -> BerichtDraft.Kind? {
        switch (before?.restrictsSince, verzoek.restrictsSince) {
        case (nil, .some): return .requestRestricts
        case (.some, nil): return .requestLifted
        case (nil, nil), (.some, .some): return nil
        }
    }

    private func store(
        _ kind: BerichtDraft.Kind, to partij: Identifier<Partij>, _ people: [Identifier<User>], number: String,
        casus: Identifier<Casus>?, about verzoek: Verzoek, in session: any LedgerWriting, _ situation: Situation
    ) throws -> JournalLine {
        let id = ids.next()
        try session.store(
            StoredBericht(
                id: id, casus: casus, number: number, kind: kind, partij: partij, madeAt: situation.moment,
                sealed: nil),
            for: people, on: situation.day)
        return try scribe.line("bericht.made", verzoek.casus, by: situation.actor, about: id, at: situation.moment)
    }
}
