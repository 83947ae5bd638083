// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// What those who watch over the house may see: the journal without content, the retention days, the counts.
package struct Oversight: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// A page of the journal, the newest first, for the privacy officer; absent for others.
    ///
    /// Who acted is shown for people who are still in the register: the journal itself knows only a commitment.
    package func journal(
        before: Int64?, by user: Identifier<User>, limit: Int = 50
    ) async throws -> JournalPage? {
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session),
                situation.mayOversee(as: [.privacyOfficer])
            else { return nil }
            let people = situation.collaboration.users.values.map { (house.scribe.commitment(to: $0.id), $0.id) }
            return JournalPage(
                rows: try session.journal(before: before, of: nil, limit: limit), size: try session.journalSize(),
                actors: Dictionary(people, uniquingKeysWith: { first, _ in first }), situation: situation)
        }
    }

    /// The casussen with a retention day, by number and day only, and the counts of those that ended.
    package func retention(by user: Identifier<User>) async throws -> RetentionPage? {
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session),
                situation.mayOversee(as: [.manager, .recordManager, .privacyOfficer])
            else { return nil }
            return RetentionPage(
                rows: try session.retention(limit: 500), tallies: try session.tallies(),
                phases: try session.phaseCounts(), open: try session.openDestructions(), situation: situation)
        }
    }
}

extension Situation {
    /// Whether the actor has one of these roles, and neither left nor lacks screening or secrecy statement.
    func mayOversee(as roles: Set<User.Role>) -> Bool {
        !actor.roles.isDisjoint(with: roles) && collaboration.obstacles(for: actor, on: day).isEmpty
    }
}

/// A page of the journal.
package struct JournalPage: Sendable {
    package let rows: [JournalRow]
    package let size: Int64
    package let actors: [String: Identifier<User>]
    package let situation: Situation
}

/// The retention days of scaled-down casussen, and what remains of ended ones.
package struct RetentionPage: Sendable {
    package let rows: [RetentionRow]
    package let tallies: [Tally]
    package let phases: [Phase: Int]
    /// Destructions that are not finished; what an earlier check found says why.
    package let open: [OpenDestruction]
    package let situation: Situation
}

/// A scaled-down casus, without anything about a person.
package struct RetentionRow: Sendable {
    package let number: String
    package let stage: Int
    package let nextClock: Day?

    package init(number: String, stage: Int, nextClock: Day?) {
        self.number = number
        self.stage = stage
        self.nextClock = nextClock
    }
}
