// SPDX-License-Identifier: EUPL-1.2

/// How a life domain stood at a moment, as a score of the profile; a new score never replaces an earlier one.
package struct LeefgebiedState: Hashable, Sendable, Codable {
    /// The scores of the national model.
    package enum Colour: String, Hashable, Sendable, Codable, CaseIterable {
        case green
        case orange
        case red
    }

    package let leefgebied: String
    /// The code of a score of the profile.
    package let score: String
    package let note: String
    package let by: Identifier<User>
    package let at: Moment
    /// The conference that gave it; nothing for a score given in between.
    package let overleg: Identifier<Casusoverleg>?
    /// Nothing in a document from before scores were given per person.
    private let storedAim: Aim?

    // The first installations stored the score as a colour.
    private enum CodingKeys: String, CodingKey {
        case leefgebied, note, by, at, overleg, storedAim
        case score = "colour"
    }

    package init(
        leefgebied: String, score: String, note: String, by: Identifier<User>, at: Moment,
        overleg: Identifier<Casusoverleg>? = nil, aim: Aim? = nil
    ) {
        self.leefgebied = leefgebied
        self.score = score
        self.note = note
        self.by = by
        self.at = at
        self.overleg = overleg
        storedAim = aim
    }

    /// Of whom it tells; of all of them when nobody said.
    package var aim: Aim { storedAim ?? .together }
}

/// The scores of one life domain for the same people, first to last.
package struct ScoreSeries: Hashable, Sendable {
    package let aim: Aim
    package internal(set) var states: [LeefgebiedState]

    package init(aim: Aim, states: [LeefgebiedState]) {
        self.aim = aim
        self.states = states
    }
}
