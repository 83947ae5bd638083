// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// Who looks at requests of people, and under which profile.
package struct VerzoekWorld: Sendable {
    package let situation: Situation
    package let arrangement: Arrangement

    /// The kinds that this user records as the desk.
    package var recordedKinds: [Verzoek.Kind] { situation.recordedKinds }

    package func tasks(on stored: StoredVerzoek) -> [VerzoekTask] {
        guard stored.isOpen, let own = situation.collaboration.arrangements[stored.heading.arrangement] else {
            return []
        }
        return stored.heading.tasks(in: situation, under: own)
    }
}

/// One request that a user opened.
package struct OpenedVerzoek: Sendable {
    package let stored: StoredVerzoek
    /// Nothing once its casus was destroyed.
    package let verzoek: Verzoek?
    /// What the request rests on; what of it is shown is `shownCasus`.
    package let casus: Casus?
    /// Whether the user may see of the casus what the request tells.
    package let seesCasus: Bool
    /// The version of the profile under which it was recorded.
    package let arrangement: Arrangement
    package let situation: Situation
    /// Whether the user keeps it as the desk; else as a party that was asked.
    package let isKept: Bool

    /// The casus as far as the user may see that it is about this one.
    package var shownCasus: Casus? { seesCasus ? casus : nil }
}

extension VerzoekHandling {
    /// The world for whoever keeps or answers requests; nothing for others.
    ///
    /// - Parameter openOnly: whether requests that ended count for a party that was asked.
    package func world(for user: Identifier<User>, openOnly: Bool = false) async throws -> VerzoekWorld? {
        let house = self.house
        return try await house.ledger.read { session in
            guard let world = try house.verzoekWorld(for: user, in: session) else { return nil }
            if !world.recordedKinds.isEmpty { return world }
            let query = VerzoekQuery(isOpen: openOnly ? true : nil)
            return try session.verzoeken(query).contains { world.situation.mayOpen($0.heading) } ? world : nil
        }
    }

    /// The requests that this user may open, the latest first.
    package func list(_ query: VerzoekQuery, for user: Identifier<User>) async throws -> [StoredVerzoek] {
        let house = self.house
        return try await house.ledger.read { session in
            guard let world = try house.verzoekWorld(for: user, in: session) else { return [] }
            return try session.verzoeken(query).filter { world.situation.mayOpen($0.heading) }
        }
    }

    /// What waits for the user, the first day first.
    package func work(of user: Identifier<User>) async throws -> [(stored: StoredVerzoek, task: VerzoekTask)] {
        let house = self.house
        return try await house.ledger.read { session in
            guard let world = try house.verzoekWorld(for: user, in: session) else { return [] }
            return try session.verzoeken(VerzoekQuery(isOpen: true)).reversed().flatMap { stored in
                world.tasks(on: stored).map { (stored: stored, task: $0) }
            }
        }
    }

    /// Opens a request; that it was read is journaled.
    package func open(_ id: Identifier<Verzoek>, for user: Identifier<User>) async throws -> OpenedVerzoek? {
        let house = self.house
        guard let found = try await house.ledger.read({ try $0.verzoek(id) }) else { return nil }
        let key = try await house.vault.key(for: found.keyName)
        return try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session),
                let stored = try session.verzoek(id), situation.mayOpen(stored.heading),
                let arrangement = situation.collaboration.arrangements[stored.heading.arrangement]
            else { return nil }
            let verzoek = try key.flatMap { try house.opened(stored, with: $0) }
            if let verzoek {
                try session.append([
                    try house.scribe.line(
                        "verzoek.read", verzoek.casus, by: situation.actor, about: id.description,
                        at: situation.moment)
                ])
            }
            let casus = try key.flatMap { key in
                try verzoek.flatMap { try house.casus(of: $0, with: key, in: session) }
            }
            let seesCasus =
                casus.map { situation.seesCasus($0, of: stored.heading.kind, under: arrangement) } ?? false
            return OpenedVerzoek(
                stored: stored, verzoek: verzoek, casus: casus, seesCasus: seesCasus, arrangement: arrangement,
                situation: situation,
                isKept: situation.keeps(stored.heading, under: arrangement))
        }
    }
}

extension House {
    /// Nothing for somebody with anything in the way, or where no profile is installed.
    func verzoekWorld(for user: Identifier<User>, in session: any LedgerReading) throws -> VerzoekWorld? {
        guard let situation = try situation(for: user, in: session), let arrangement = situation.rightsProfile,
            situation.collaboration.obstacles(for: situation.actor, on: situation.day).isEmpty
        else { return nil }
        return VerzoekWorld(situation: situation, arrangement: arrangement)
    }
}
