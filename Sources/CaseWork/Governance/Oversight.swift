// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// What those who watch over the house may see: the journal without content, the retention days, the counts.
package struct Oversight: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// A page of the journal, the newest first, for the privacy officer; absent for others.
    ///
    /// Who acted is shown for people who are still in the register: the journal itself knows only a commitment.
    ///
    /// - Parameter casus: only the lines of this casus.
    package func journal(
        before: Int64?, of casus: Identifier<Casus>? = nil, by user: Identifier<User>, limit: Int = 50
    ) async throws -> JournalPage? {
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session),
                situation.mayOversee(as: [.privacyOfficer])
            else { return nil }
            return JournalPage(
                rows: try session.journal(before: before, of: casus, limit: limit), size: try session.journalSize(),
                actors: house.scribe.actors(in: situation.collaboration), situation: situation)
        }
    }

    /// One line of the journal with the decision under which an item passed, for the privacy officer; absent for others,
    /// for a line without a decision, and once the casus was destroyed. That it was looked at is journaled too.
    package func decision(at sequence: Int64, by user: Identifier<User>) async throws -> JournaledDecision? {
        let house = self.house
        let found: (JournalRow, Situation)? = try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session),
                situation.mayOversee(as: [.privacyOfficer]),
                let row = try session.journal(before: sequence + 1, of: nil, limit: 1).first, row.sequence == sequence
            else { return nil }
            return (row, situation)
        }
        guard let (row, situation) = found, let casus = row.line.casus,
            let key = try await house.vault.key(for: casus.description),
            let detail = Scribe.detail(of: row.line, with: key), let record = DecisionRecord(detail: detail)
        else { return nil }
        let line = try house.scribe.line(
            "casus.decision-read", casus, by: situation.actor, about: row.line.subject, at: situation.moment)
        try await house.ledger.write { try $0.append([line]) }
        let reader = row.line.actor.flatMap { house.scribe.actors(in: situation.collaboration)[$0] }
        return JournaledDecision(row: row, reader: reader, record: record, situation: situation)
    }

    /// One page of the casussen with a retention day, by number and day only, and the counts of those that ended.
    package func retention(
        _ query: RetentionQuery = RetentionQuery(), by user: Identifier<User>
    ) async throws -> RetentionPage? {
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session),
                situation.mayOversee(as: [.manager, .recordManager, .privacyOfficer])
            else { return nil }
            return RetentionPage(
                list: try session.retention(query), tallies: try session.tallies(),
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

extension JournalRow {
    /// Whether an item passed to somebody with this line, and its detail still exists.
    package var tellsDecision: Bool {
        line.sealedDetail != nil && ["inbreng.read", "inbreng.taken"].contains(line.act)
    }
}

/// A line of the journal about an item that somebody read or took home, with the decision under which it passed.
package struct JournaledDecision: Sendable {
    package let row: JournalRow
    package let reader: Identifier<User>?
    package let record: DecisionRecord
    package let situation: Situation
}
