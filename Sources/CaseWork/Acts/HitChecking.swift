// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

extension CasusHandling {
    /// Looks in the own house whether a person is in an active casus; the answer is stored with the question.
    package func checkHit(
        on person: Identifier<Betrokkene>, because necessity: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<HitCheck.Answer> {
        let house = self.house
        let asked = try await perform("casus.hit-check-asked", on: id, by: user, once: once) {
            casus, situation -> Outcome<[[UInt8]]> in
            let problems = casus.hitCheckProblems(of: person, because: necessity, in: situation)
            guard problems.isEmpty, let found = casus.betrokkene(person) else { return .refused(problems) }
            let tokens = house.index.tokens(of: found)
            return tokens.isEmpty ? .refused([Refusal(.notSearchable, field: "betrokkene")]) : .done(tokens)
        }
        switch asked {
        case .refused(let problems): return .refused(problems)
        case .absent: return .absent
        case .repeated: return .repeated
        case .done(let tokens):
            return try await StaleCasus.retried {
                let keys = try await house.keys(forMatchesOf: tokens)
                return try await perform(
                    "casus.hit-check", on: id, by: user, once: nil,
                    reading: { casus, situation, session -> Outcome<HitCheck.Answer> in
                        let others = try house.matches(of: tokens, with: keys, from: casus, in: session, for: situation)
                            .filter { $0.id != id }
                        let answer: HitCheck.Answer =
                            others.isEmpty
                            ? .notKnown : .known(procesregisseurs: Set(others.compactMap(\.procesregisseur)).sorted())
                        switch casus.record(answer, of: person, because: necessity, in: situation) {
                        case .done: return .done(answer)
                        case .refused(let problems): return .refused(problems)
                        }
                    })
            }
        }
    }
}

extension House {
    /// The keys of the active casussen that match one of these tokens now.
    fileprivate func keys(forMatchesOf tokens: [[UInt8]]) async throws -> [String: CasusKey] {
        let found = try await ledger.read { session in
            try tokens.flatMap { try session.matches($0, activeOnly: true) }.map(\.id.description)
        }
        return try await vault.keys(for: Set(found).sorted())
    }

    /// The active casussen that match one of these tokens, without those behind a wall from the asker or from its casus.
    ///
    /// Behind a hard wall even that a casus exists stays hidden (`Casus.isBehindWall`), and the answer is read by all who
    /// work on the casus that asks. Throws `StaleCasus` for a match of which the key was not fetched, because it came up
    /// since.
    fileprivate func matches(
        of tokens: [[UInt8]], with keys: [String: CasusKey], from casus: Casus, in session: any LedgerReading,
        for situation: Situation
    ) throws -> [CasusMatch] {
        let found = try tokens.flatMap { try session.matches($0, activeOnly: true) }
        guard situation.collaboration.hasWalls else { return found }
        return try found.filter { match in
            guard let stored = try session.casus(match.id) else { return false }
            guard let key = keys[match.id.description] else { throw StaleCasus() }
            let other = try Dossier.open(stored, with: key)
            return !other.isBehindWall(from: situation.actor, in: situation.collaboration)
                && !other.isBehindWall(from: casus, in: situation.collaboration)
        }
    }
}
