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
        let found: ([StoredWork], Situation, Bool)? = try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session) else { return nil }
            let work = try session.work(of: user, roles: situation.rolesThatRead, limit: limit)
            return (work, situation, try session.isProjected)
        }
        guard let (work, situation, isCurrent) = found else { return [] }
        let doubtful = doubtful(work.map { ($0.casus, $0.isBehind) }, in: situation, isCurrent: isCurrent)
        let gone = try await notConcerning(doubtful, in: situation)
        return work.filter { !gone.contains($0.casus) }
    }

    /// Those of these casussen in which the user is something now, for lists that are made elsewhere.
    func concerned(_ ids: Set<Identifier<Casus>>, for user: Identifier<User>) async throws -> Set<Identifier<Casus>> {
        let house = self.house
        let found: (Situation, Set<Identifier<Casus>>, Bool)? = try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session) else { return nil }
            return (situation, try session.behind(among: ids), try session.isProjected)
        }
        guard let (situation, behind, isCurrent) = found else { return [] }
        let doubtful = doubtful(ids.map { ($0, behind.contains($0)) }, in: situation, isCurrent: isCurrent)
        return ids.subtracting(try await notConcerning(doubtful, in: situation))
    }

    /// Those of these casussen of which the projection cannot be believed.
    ///
    /// It lags behind a change of the register until the casussen concerned were looked at again, and each of those is
    /// marked. Every casus is doubtful after a change that touches all, and for somebody with anything in the way.
    private func doubtful(
        _ listed: [(id: Identifier<Casus>, isBehind: Bool)], in situation: Situation, isCurrent: Bool
    ) -> Set<Identifier<Casus>> {
        let obstacles = situation.collaboration.obstacles(for: situation.actor, on: situation.day)
        let all = !isCurrent || !obstacles.isEmpty
        return Set(listed.filter { all || $0.isBehind }.map(\.id))
    }

    /// Those of these casussen that are closed to the user now: each is opened and asked.
    private func notConcerning(
        _ ids: Set<Identifier<Casus>>, in situation: Situation
    ) async throws -> Set<Identifier<Casus>> {
        guard !ids.isEmpty else { return [] }
        let keys = try await house.vault.keys(for: ids.map(\.description))
        return try await house.ledger.read { session in
            try ids.filter { id in
                guard let key = keys[id.description], let stored = try session.casus(id) else { return true }
                let casus = try Dossier.open(stored, with: key)
                // Who has only something to do for it, such as the say over an own item, has no line in a list.
                return casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
                    .isSubset(of: [.called])
            }
        }
    }

    /// In which stage of its profile each casus is; the phase beside the list says only what the stage behaves like.
    private func stages(
        of ids: [Identifier<Casus>], _ keys: [String: CasusKey], in situation: Situation
    ) async throws -> [Identifier<Casus>: Arrangement.Stage] {
        guard situation.collaboration.workProcess != nil, !ids.isEmpty else { return [:] }
        return try await house.ledger.read { session in
            var stages: [Identifier<Casus>: Arrangement.Stage] = [:]
            for id in ids {
                guard let key = keys[id.description], let stored = try session.casus(id) else { continue }
                let casus = try Dossier.open(stored, with: key)
                guard let course = casus.course, let arrangement = situation.arrangement(of: casus) else { continue }
                stages[id] = arrangement.stage(of: course)
            }
            return stages
        }
    }

    /// One page of the casussen that the user may see, with names where these are for them; journaled as one reading.
    package func list(_ query: CasusQuery) async throws -> CasusPage {
        guard let (found, rows, situation) = try await listed(query) else {
            return CasusPage(entries: [], next: nil, previous: nil)
        }
        let keys = try await house.vault.keys(for: rows.map(\.id.description))
        let stages = try await stages(of: rows.map(\.id), keys, in: situation)
        let entries = try rows.map { row in
            CasusPage.Entry(
                row: row,
                heading: try keys[row.id.description].flatMap { key in
                    row.seesNames ? try Dossier.heading(row.sealedHeading, of: row.id, with: key) : nil
                }, stage: stages[row.id])
        }
        let lines = try rows.filter(\.seesNames).map {
            try house.scribe.line("casus.listed", $0.id, by: situation.actor, at: situation.moment)
        }
        if !lines.isEmpty { try await house.ledger.write { try $0.append(lines) } }
        return CasusPage(entries: entries, next: found.cursor(.after, query), previous: found.cursor(.before, query))
    }

    /// Whether the user may find the casus with this number. No name is opened for it, so nothing is journaled.
    func finds(_ number: String, for user: Identifier<User>) async throws -> Bool {
        try await listed(CasusQuery(reader: user, number: number, limit: 1))?.rows.isEmpty == false
    }

    /// What the store lists, and those of its rows in which the user is something now.
    private func listed(
        _ query: CasusQuery
    ) async throws -> (found: CasusList, rows: [CasusList.Row], situation: Situation)? {
        let house = self.house
        let read: (CasusList, Situation, Bool)? = try await house.ledger.read { session in
            guard let situation = try house.situation(for: query.reader, in: session) else { return nil }
            var query = query
            query.roles = situation.rolesThatRead
            return (try session.list(query), situation, try session.isProjected)
        }
        guard let (found, situation, isCurrent) = read else { return nil }
        let doubtful = doubtful(found.rows.map { ($0.id, $0.isBehind) }, in: situation, isCurrent: isCurrent)
        let gone = try await notConcerning(doubtful, in: situation)
        return (found, found.rows.filter { !gone.contains($0.id) }, situation)
    }
}

extension Situation {
    /// The roles by which the actor sees casussen without being named in them; none with anything in the way.
    fileprivate var rolesThatRead: Set<User.Role> {
        collaboration.obstacles(for: actor, on: day).isEmpty
            ? actor.roles.intersection([.procesregisseur, .manager]) : []
    }
}

extension CasusList {
    /// Where the page after or before this one begins; nothing when there is none.
    fileprivate func cursor(_ direction: CasusQuery.Cursor.Direction, _ query: CasusQuery) -> CasusQuery.Cursor? {
        let asked = query.cursor?.direction
        // In the direction that was asked for it is known; from the other one the visitor came.
        let exists = direction == (asked ?? .after) ? more : asked != nil
        guard exists, let row = direction == .after ? rows.last : rows.first else { return nil }
        return CasusQuery.Cursor(direction, place: row.place(in: query.order), casus: row.id)
    }
}

extension CasusReading {
    /// Whether every casus that is not marked was projected under the register as it is now.
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
        /// Where it is in the work process of its profile; nothing on the national one.
        package let stage: Arrangement.Stage?
    }

    package let entries: [Entry]
    /// Where the next and the previous page begin, as far as there are any.
    package let next: CasusQuery.Cursor?
    package let previous: CasusQuery.Cursor?
}
