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
        let house = self.house
        let (work, situation, isCurrent) = try await house.ledger.read { session in
            (
                try session.work(of: user, limit: limit), try house.situation(for: user, in: session),
                try session.isProjected
            )
        }
        guard let situation else { return [] }
        let concerned = try await concerned(Set(work.map(\.casus)), in: situation, isCurrent: isCurrent)
        return work.filter { concerned.contains($0.casus) }
    }

    /// The same, for lists that are made elsewhere.
    func concerned(_ ids: Set<Identifier<Casus>>, for user: Identifier<User>) async throws -> Set<Identifier<Casus>> {
        let house = self.house
        let (situation, isCurrent) = try await house.ledger.read {
            (try house.situation(for: user, in: $0), try $0.isProjected)
        }
        guard let situation else { return [] }
        return try await concerned(ids, in: situation, isCurrent: isCurrent)
    }

    /// Those of these casussen in which the user really is something now.
    ///
    /// Lists are a projection, which lags behind a change of the register until every casus was looked at again. Then,
    /// and for somebody with anything in the way, each casus is opened and asked; otherwise the projection is right.
    private func concerned(
        _ ids: Set<Identifier<Casus>>, in situation: Situation, isCurrent: Bool
    ) async throws -> Set<Identifier<Casus>> {
        let obstacles = situation.collaboration.obstacles(for: situation.actor, on: situation.day)
        guard !ids.isEmpty, !isCurrent || !obstacles.isEmpty else { return ids }
        let keys = try await house.vault.keys(for: ids.map(\.description))
        return try await house.ledger.read { session in
            try ids.filter { id in
                guard let key = keys[id.description], let stored = try session.casus(id) else { return false }
                let casus = try Dossier.open(stored, with: key)
                return !casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day).isEmpty
            }
        }
    }

    /// One page of the casussen that the user may see, with names where these are for them; journaled as one reading.
    package func list(_ query: CasusQuery) async throws -> CasusPage {
        let house = self.house
        let found = try await house.ledger.read { session in
            (try session.list(query), try house.situation(for: query.reader, in: session), try session.isProjected)
        }
        guard let situation = found.1 else { return CasusPage(entries: [], more: false) }
        let concerned = try await concerned(Set(found.0.rows.map(\.id)), in: situation, isCurrent: found.2)
        let rows = found.0.rows.filter { concerned.contains($0.id) }
        let keys = try await house.vault.keys(for: rows.map(\.id.description))
        let entries = try rows.map { row in
            CasusPage.Entry(
                row: row,
                heading: try keys[row.id.description].flatMap { key in
                    row.seesNames ? try Dossier.heading(row.sealedHeading, of: row.id, with: key) : nil
                })
        }
        let lines = try rows.filter(\.seesNames).map {
            try house.scribe.line("casus.listed", $0.id, by: situation.actor, at: situation.moment)
        }
        try await house.ledger.write { try $0.append(lines) }
        return CasusPage(entries: entries, more: found.0.more)
    }
}

extension CasusReading {
    /// Whether every casus was projected under the register as it is now.
    fileprivate var isProjected: Bool {
        get throws { try projectedRevision() == registerRevision() }
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
