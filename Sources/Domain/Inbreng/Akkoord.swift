// SPDX-License-Identifier: EUPL-1.2

/// The supplier's say over one item: for which phase, which recipient and which use (*akkoord*).
///
/// Nothing moves without one, and one for viewing is not one for taking home (Handvat 4.4.2, model protocol 3.5).
/// A later say replaces an earlier one for the same phase, recipient and use; a "no" is a say as well.
package struct Akkoord: Hashable, Sendable, Codable {
    package enum Use: String, Hashable, Sendable, Codable, CaseIterable {
        case view
        case viewBeforehand
        case take
        /// Handing it to another house after a hit (Handvat annex 2, 2.5).
        case otherHouse
        /// Taking it along to another table (Handvat annex 2, 2.7 and 3.10).
        case refer
    }

    package let phase: Phase
    package let recipient: Identifier<Partij>
    package let use: Use
    package let given: Bool
    package let by: Identifier<User>
    package let at: Moment
    /// How and when staff of the house heard it from the supplier; nothing when the supplier said it itself.
    package let heard: String?

    package init(
        phase: Phase, recipient: Identifier<Partij>, use: Use, given: Bool, by: Identifier<User>, at: Moment,
        heard: String? = nil
    ) {
        self.heard = heard
        self.phase = phase
        self.recipient = recipient
        self.use = use
        self.given = given
        self.by = by
        self.at = at
    }
}

/// The supplier keeps an item away: from the conference as a whole, or from one party (Handvat annex 2, phase 2).
package struct Reservation: Hashable, Sendable, Codable {
    package enum Against: Hashable, Sendable, Codable {
        case conference
        case partij(Identifier<Partij>)
    }

    package let against: Against
    package let by: Identifier<User>
    package let at: Moment

    package init(against: Against, by: Identifier<User>, at: Moment) {
        self.against = against
        self.by = by
        self.at = at
    }
}

extension Inbreng {
    /// The supplier's say in force for a phase, a recipient and a use; nothing when none was given.
    package func akkoord(in phase: Phase, for recipient: Identifier<Partij>, use: Akkoord.Use) -> Akkoord? {
        akkoorden.last { $0.phase == phase && $0.recipient == recipient && $0.use == use }
    }

    /// Whether the supplier keeps the item out of the conference altogether.
    package var isKeptFromConference: Bool { reservations.contains { $0.against == .conference } }

    /// Whether the supplier made a reservation against this party.
    package func isReserved(against partij: Identifier<Partij>) -> Bool {
        reservations.contains { $0.against == .partij(partij) }
    }
}
