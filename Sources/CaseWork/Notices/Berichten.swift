// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Foundation
import Vault

/// The notices to a party, for those of its people whom they are meant for.
package struct Berichten: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// One notice, readable.
    package struct Entry: Sendable {
        package let bericht: StoredBericht
        /// Nothing once the casus was destroyed, and for a party that never knew the item.
        package let particulars: BerichtDraft.Particulars?
    }

    /// One page of notices.
    package struct List: Sendable {
        package let entries: [Entry]
        package let more: Bool
        package let unseen: Int
        package let situation: Situation
    }

    /// The notices for a user, unseen ones first; opening particulars is journaled as reading.
    ///
    /// Nothing when there is no such user, or when the user may not see personal data at all.
    package func list(
        for user: Identifier<User>, unseenOnly: Bool = false, offset: Int = 0, limit: Int = 25
    ) async throws -> List? {
        let house = self.house
        let found: (Situation, [StoredBericht], Int)? = try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session) else { return nil }
            guard let all = situation.berichten(unseenOnly: unseenOnly, offset: offset, limit: limit + 1),
                let unseen = situation.berichten(unseenOnly: true)
            else { return (situation, [], 0) }
            return (situation, try session.berichten(all), try session.countUnseen(unseen))
        }
        guard let (situation, rows, unseen) = found else { return nil }
        let entries = try await open(Array(rows.prefix(limit)), in: situation)
        return List(entries: entries, more: rows.count > limit, unseen: unseen, situation: situation)
    }

    /// How many notices wait to be seen by this user.
    package func unseen(for user: Identifier<User>) async throws -> Int {
        let house = self.house
        return try await house.ledger.read { session in
            guard let query = try house.situation(for: user, in: session)?.berichten(unseenOnly: true) else { return 0 }
            return try session.countUnseen(query)
        }
    }

    /// Records that a notice was seen for the party; a second time changes nothing.
    package func see(
        _ id: String, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let house = self.house
        return try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session),
                let query = situation.berichten(id: id), let bericht = try session.berichten(query).first
            else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            guard bericht.seenAt == nil else { return .done(()) }
            try session.markSeen(id, by: user, at: situation.moment)
            try session.append([
                try house.scribe.line(
                    "bericht.seen", bericht.casus, by: situation.actor, about: id, at: situation.moment)
            ])
            return .done(())
        }
    }

    /// Opens the particulars of notices; writes in the journal which, before it does.
    private func open(_ rows: [StoredBericht], in situation: Situation) async throws -> [Entry] {
        let keys = try await house.vault.keys(for: rows.compactMap { $0.sealed == nil ? nil : $0.casus?.description })
        let readable = rows.filter { $0.sealed != nil && $0.casus.map { keys[$0.description] != nil } ?? false }
        let lines = try readable.map {
            try house.scribe.line("bericht.read", $0.casus, by: situation.actor, about: $0.id, at: situation.moment)
        }
        if !lines.isEmpty { try await house.ledger.write { try $0.append(lines) } }
        return try rows.map { row in
            guard let sealed = row.sealed, let key = row.casus.flatMap({ keys[$0.description] }) else {
                return Entry(bericht: row, particulars: nil)
            }
            let plain = try key.open(sealed, at: House.particularsPlace(row.id))
            return Entry(
                bericht: row,
                particulars: try JSONDecoder().decode(BerichtDraft.Particulars.self, from: Data(plain)))
        }
    }
}

extension Situation {
    /// The notices that are for the actor; nothing for somebody who is not in service, screened and bound to secrecy.
    func berichten(
        unseenOnly: Bool = false, id: String? = nil, offset: Int = 0, limit: Int = 1
    ) -> BerichtQuery? {
        let active = collaboration.activePeople(of: actor.partij, on: day)
        guard active.contains(actor.id) else { return nil }
        return BerichtQuery(
            reader: actor.id, partij: actor.partij, active: active.sorted(), standsIn: collaboration.standsIn(actor),
            unseenOnly: unseenOnly, id: id, offset: offset, limit: limit)
    }
}
