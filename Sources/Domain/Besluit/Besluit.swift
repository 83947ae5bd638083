// SPDX-License-Identifier: EUPL-1.2

/// A decision of the parties about the collaboration itself, from proposal to outcome (*besluit*).
///
/// It says nothing of a person and it stays. Nothing in it is overwritten: each version of the proposal, each vote and
/// each step keeps who and when.
package struct Besluit: Identifiable, Hashable, Sendable, Codable {
    /// What it is about.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case amendment
        /// The work process of the collaboration, or of one part of it.
        case process
        /// Somebody who handles data for the parties.
        case processor
        case accession
        case exclusion
        /// A party gives notice; nobody votes.
        case leaving
        /// The collaboration was evaluated; nobody votes.
        case evaluation

        /// The word of the profile for how a body decides it; nothing where nobody votes.
        package var matter: Arrangement.Decision.Matter? {
            switch self {
            case .amendment: return .amendment
            case .process: return .process
            case .processor: return .processor
            case .accession: return .accession
            case .exclusion: return .exclusion
            case .leaving, .evaluation: return nil
            }
        }

        /// Whether it is about one party of the register, which has no access after it.
        package var endsAParty: Bool { self == .exclusion || self == .leaving }
    }

    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case open
        case adopted
        case rejected
        case withdrawn
    }

    /// What is proposed at one moment; the latest counts.
    package struct Version: Hashable, Sendable, Codable {
        package let proposal: BesluitProposal
        package let by: Identifier<User>
        package let at: Moment
    }

    /// Something that became of it.
    package struct Event: Hashable, Sendable, Codable {
        package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            case adopted
            case rejected
            case withdrawn
            /// All parties signed what was adopted, so that it holds.
            case inForce
        }

        package let kind: Kind
        package let text: String
        /// The day of the decision itself.
        package let on: Day
        /// From when it holds; nothing when that waits for something, or for a decision that nothing follows from.
        package let effect: Day?
        package let by: Identifier<User>
        package let partij: Identifier<Partij>
        package let at: Moment
    }

    package let id: Identifier<Besluit>
    package let number: String
    package let by: Identifier<User>
    package let on: Day
    package internal(set) var versions: [Version]
    package internal(set) var votes: [BesluitVote]
    package internal(set) var events: [Event]

    init(
        id: Identifier<Besluit>, number: String, by actor: User, on day: Day, _ proposal: BesluitProposal,
        at moment: Moment
    ) {
        (self.id, self.number, by, on) = (id, number, actor.id, day)
        versions = [Version(proposal: proposal, by: actor.id, at: moment)]
        votes = []
        events = []
    }

    /// The number of a decision in the register of a year: three figures, and more when these are used up.
    package static func number(_ serial: Int, in year: Int) -> String {
        let figures = serial < 1000 ? String(String(1000 + serial).dropFirst()) : String(serial)
        return "BS-\(year)-\(figures)"
    }

    package var proposal: BesluitProposal { versions.last?.proposal ?? BesluitProposal(.amendment) }
    package var kind: Kind { proposal.kind }

    package var state: State {
        switch events.last(where: { $0.kind != .inForce })?.kind {
        case .adopted: return .adopted
        case .rejected: return .rejected
        case .withdrawn: return .withdrawn
        case .inForce, nil: return .open
        }
    }

    package var isOpen: Bool { state == .open }

    /// From when it holds, as far as that is known.
    package var effect: Day? { events.last { $0.effect != nil }?.effect }

    /// The last vote of each party.
    package var standing: [Identifier<Partij>: BesluitVote] {
        Dictionary(votes.map { ($0.partij, $0) }, uniquingKeysWith: { _, last in last })
    }
}
