// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Foundation
import Vault

/// Rounds of counting outside the system, and figures on what was anonymised.
package struct Counting: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// The rounds so far, the latest first, for those who may count one; nothing for others.
    package func rounds(by user: Identifier<User>) async throws -> (rounds: [CountedRound], situation: Situation)? {
        let house = self.house
        return try await house.ledger.read { session in
            guard let situation = try house.situation(for: user, in: session),
                let arrangement = situation.collaboration.workProcess,
                arrangement.countedRoutes.contains(where: { arrangement.mayTake($0.step, situation.actor) }),
                situation.collaboration.obstacles(for: situation.actor, on: situation.day).isEmpty
            else { return nil }
            return (try session.countedRounds().reversed(), situation)
        }
    }

    /// Counts a round: numbers and a day.
    package func count(
        step: String, on day: Day?, _ counts: [String: Int], by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let house = self.house
        return try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session) else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let round = try CountedRound.count(step: step, on: day, counts, in: situation).valueOrThrow()
            try session.store(round)
            try session.append([
                try house.scribe.line("round.counted", nil, by: situation.actor, about: step, at: situation.moment)
            ])
            return .done(())
        } orRefused: {
            .refused($0)
        }
    }

    /// Figures on everything that was anonymised and on what runs, for the roles that get counts; nothing for others. That
    /// they were asked is journaled.
    package func figures(
        by user: Identifier<User>
    ) async throws -> (figures: Figures, running: RunningFigures, situation: Situation)? {
        let house = self.house
        let found = try await house.ledger.read { session in
            try house.situation(for: user, in: session).map { ($0, try session.copies(), try session.countedRounds()) }
        }
        guard let (situation, stored, rounds) = found, let arrangement = situation.collaboration.workProcess,
            arrangement.getsCounts(situation.actor),
            situation.collaboration.obstacles(for: situation.actor, on: situation.day).isEmpty
        else { return nil }
        var copies: [AnonymisedCopy] = []
        if !stored.isEmpty {
            let key = try await house.afterlifeKey()
            copies = try stored.map { row in
                let plain = try key.open(row.sealed, at: House.copyPlace(row.number))
                return try JSONDecoder().decode(AnonymisedCopy.self, from: Data(plain))
            }
        }
        let running = try await running(in: situation, smallest: arrangement.smallestGroup)
        let line = try house.scribe.line("figures.read", nil, by: situation.actor, at: situation.moment)
        try await house.ledger.write { try $0.append([line]) }
        return (Figures(of: copies, rounds: rounds, smallest: arrangement.smallestGroup), running, situation)
    }

    /// Counts of what is there now: each casus is opened and only its words are counted.
    private func running(in situation: Situation, smallest: Int) async throws -> RunningFigures {
        let house = self.house
        let ids = try await house.ledger.read { try $0.allCasussen() }
        let keys = try await house.vault.keys(for: ids.map(\.description))
        return try await house.ledger.read { session in
            let casussen = try ids.compactMap { id -> Casus? in
                guard let key = keys[id.description], let stored = try session.casus(id) else { return nil }
                return try Dossier.open(stored, with: key)
            }
            return RunningFigures(
                of: casussen, tickets: try session.tickets(.all()), in: situation.collaboration,
                smallest: smallest)
        }
    }
}
