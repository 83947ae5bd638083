// SPDX-License-Identifier: EUPL-1.2

/// Handing a casus over to another table (*overdracht*): where to, who reports it there, and which items go along.
///
/// It comes before the outcome that destroys the casus (Handvat annex 2, 2.6d, 2.7, 3.9c and 3.10; lines 4189-4199 and
/// 4246-4253, 4396-4411). Items go along only with the akkoord of their supplier for this re-use (decision 0018).
package struct Overdracht: Hashable, Sendable, Codable {
    /// Who reports at the other table: the party itself, or the house in its name when the grant covers that.
    package enum Way: String, Hashable, Sendable, Codable, CaseIterable {
        case partij
        case house
    }

    /// How it ended; only then may the casus end.
    package enum End: Hashable, Sendable, Codable {
        case supplied([Verstrekking])
        case nothingGoesAlong(why: String, by: Identifier<User>, at: Moment)
    }

    package let table: String
    package let purpose: String
    /// The party that reports at the other table; in its name the house acts.
    package let partij: Identifier<Partij>
    package let way: Way
    package let items: [Identifier<Inbreng>]
    package let phase: Phase
    package let by: Identifier<User>
    package let at: Moment
    package internal(set) var end: End?

    init(
        draft: OverdrachtDraft, partij: Identifier<Partij>, way: Way, phase: Phase, by: Identifier<User>, at: Moment
    ) {
        table = draft.table
        purpose = draft.purpose
        self.partij = partij
        self.way = way
        items = draft.items
        self.phase = phase
        self.by = by
        self.at = at
        end = nil
    }
}

/// What a procesregisseur fills in about a hand-over.
package struct OverdrachtDraft: Sendable {
    package let table: String
    package let purpose: String
    package let partij: Identifier<Partij>?
    package let way: Overdracht.Way?
    package let items: [Identifier<Inbreng>]

    package init(
        table: String, purpose: String, partij: Identifier<Partij>?, way: Overdracht.Way?, items: [Identifier<Inbreng>]
    ) {
        self.table = table
        self.purpose = purpose
        self.partij = partij
        self.way = way
        self.items = items
    }
}
