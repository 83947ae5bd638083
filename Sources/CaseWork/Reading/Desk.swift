// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// What somebody finds when they sit down: their work, their casussen, and what keeps them from either.
package struct Desk: Sendable {
    let house: House

    package init(_ house: House) { self.house = house }

    /// What keeps the user from any personal data today; empty when nothing does.
    package func obstacles(for user: Identifier<User>) async throws -> [Refusal] {
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session) else { return [Refusal(.unknownUser)] }
            return situation.collaboration.obstacles(for: situation.actor, on: situation.day)
        }
    }

    /// The world as it is now for this user, for pages that are not about one casus.
    package func situation(for user: Identifier<User>) async throws -> Situation? {
        let house = self.house
        return try await house.ledger.read { try house.situation(for: user, in: $0) }
    }

    /// What waits for the user, by date, then without date.
    package func work(of user: Identifier<User>, limit: Int = 200) async throws -> [StoredWork] {
        try await house.ledger.read { try $0.work(of: user, limit: limit) }
    }

    /// One page of the casussen that the user may see, with names where these are for them; journaled as one reading.
    package func list(_ query: CasusQuery) async throws -> CasusPage {
        let house = self.house
        let found = try await house.ledger.read { session in
            (try session.list(query), try house.situation(for: query.reader, in: session))
        }
        guard let situation = found.1 else { return CasusPage(entries: [], more: false) }
        let keys = try await house.vault.keys(for: found.0.rows.map(\.id.description))
        let entries = try found.0.rows.map { row in
            CasusPage.Entry(
                row: row,
                heading: try keys[row.id.description].flatMap { key in
                    row.seesNames ? try Dossier.heading(row.sealedHeading, of: row.id, with: key) : nil
                })
        }
        let lines = try found.0.rows.filter(\.seesNames).map {
            try house.scribe.line("casus.listed", $0.id, by: situation.actor, at: situation.moment)
        }
        try await house.ledger.write { try $0.append(lines) }
        return CasusPage(entries: entries, more: found.0.more)
    }
}

/// One page of a list of casussen, readable.
package struct CasusPage: Sendable {
    package struct Entry: Sendable {
        package let row: CasusList.Row
        /// The names of the persons aimed at; nothing when these are not for this reader.
        package let heading: String?
    }

    package let entries: [Entry]
    package let more: Bool
}
