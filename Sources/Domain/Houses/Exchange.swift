// SPDX-License-Identifier: EUPL-1.2

/// Content for another house after a hit: what is proposed, what our side weighed, what their side said, what went.
///
/// Both procesregisseurs first consult the parties involved in their own casus (Handvat annex 2, 2.5; lines
/// 4071-4076). Each item needs the akkoord of its supplier for this house, after it was proposed.
package struct Exchange: Hashable, Sendable, Codable {
    /// Items that the procesregisseur proposes to let go, and for what.
    package struct Proposal: Hashable, Sendable, Codable {
        package let items: [Identifier<Inbreng>]
        package let purpose: String
        package let necessity: String
        package let by: Identifier<User>
        package let at: Moment

        package init(
            items: [Identifier<Inbreng>], purpose: String, necessity: String, by: Identifier<User>, at: Moment
        ) {
            self.items = items
            self.purpose = purpose
            self.necessity = necessity
            self.by = by
            self.at = at
        }
    }

    /// The weighing with our own involved parties: who was consulted, on which day, what it came to, about what.
    package struct Weighing: Hashable, Sendable, Codable {
        package enum Result: String, Hashable, Sendable, Codable, CaseIterable {
            case share
            case doNotShare
        }

        package let result: Result
        package let consulted: String
        package let on: Day
        package let motivation: String
        /// What was on the table; an item that was proposed later was not weighed.
        package let items: Set<Identifier<Inbreng>>
        package let by: Identifier<User>
        package let at: Moment

        package init(
            result: Result, consulted: String, on: Day, motivation: String, items: Set<Identifier<Inbreng>>,
            by: Identifier<User>, at: Moment
        ) {
            self.result = result
            self.consulted = consulted
            self.on = on
            self.motivation = motivation
            self.items = items
            self.by = by
            self.at = at
        }
    }

    package let house: Identifier<Partij>
    package internal(set) var proposals: [Proposal]
    package internal(set) var weighings: [Weighing]
    /// What the other house said of its own weighing.
    package internal(set) var theirSide: [TextRevision]
    package internal(set) var supplied: [Verstrekking]

    init(house: Identifier<Partij>) {
        self.house = house
        proposals = []
        weighings = []
        theirSide = []
        supplied = []
    }

    /// Everything proposed, in order, each once.
    package var items: [Identifier<Inbreng>] {
        var seen: Set<Identifier<Inbreng>> = []
        return proposals.flatMap(\.items).filter { seen.insert($0).inserted }
    }

    /// Whether the latest weighing with our parties says that this item may be shared.
    package func isWeighed(_ item: Identifier<Inbreng>) -> Bool {
        guard let last = weighings.last(where: { $0.items.contains(item) }) else { return false }
        return last.result == .share
    }
}
