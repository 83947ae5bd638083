// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// Acts on one casus: load, decide, store, log, in one place and one transaction.
package struct CasusHandling: Sendable {
    let house: House

    package init(_ house: House) { self.house = house }

    /// Performs one act on a casus.
    ///
    /// The casus is opened, the actor's standing checked, the act decided by the domain; then the casus, its
    /// projection, new texts, the notices to parties and the journal lines are stored together. A casus that the user may not see is `absent`.
    /// When the act ends the casus, everything of it is erased and its key destroyed.
    /// - Parameters:
    ///   - once: the form's once-token; a second time the act is `repeated`.
    ///   - act: the word for the journal.
    ///   - subject: the id that the act is about.
    ///   - texts: new texts of items, sealed and stored when the act is done.
    func perform<Value: Sendable>(
        _ act: String, on id: Identifier<Casus>, by user: Identifier<User>, once: String?, about subject: String? = nil,
        texts: [Identifier<Inbreng>: String] = [:], detail: [String: String] = [:],
        _ body: @escaping @Sendable (inout Casus, Situation) -> Outcome<Value>
    ) async throws -> Handled<Value> {
        guard let key = try await house.vault.key(for: id.description) else { return .absent }
        let house = self.house
        let result: (Handled<Value>, ended: Bool) = try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session),
                let stored = try session.casus(id)
            else { return (.absent, false) }
            var casus = try Dossier.open(stored, with: key)
            guard !casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day).isEmpty else {
                return (.absent, false)
            }
            if let once, try !session.consume(once: once, at: situation.moment) { return (.repeated, false) }
            let before = casus
            let value: Value
            switch body(&casus, situation) {
            case .refused(let problems): throw Refused(problems)
            case .done(let done): value = done
            }
            let line = try house.scribe.line(
                act, id, by: situation.actor, about: subject, detail: detail, with: key, at: situation.moment)
            if let ending = casus.ended {
                try house.erase(
                    casus, since: before, because: ending, after: [line], with: key, in: session, situation)
                return (.done(value), true)
            }
            casus.archive(on: situation.day, situation.profile.bewaartermijn, at: situation.moment)
            try session.replace(
                try Dossier.seal(casus, version: stored.version + 1, with: key),
                Projection(of: casus, in: situation, index: house.index))
            for (item, text) in texts {
                try session.store(try Dossier.seal(text, of: item, with: key), as: item, of: id)
            }
            for item in casus.inbrengen where item.isWithdrawn && before.inbreng(item.id)?.isWithdrawn != true {
                try session.remove(item.id, of: id)
            }
            let told = try house.notify(
                of: casus, since: before, with: key, by: situation.actor, in: session, situation)
            try session.append([line] + told)
            return (.done(value), false)
        } orRefused: { problems in
            (.refused(problems), false)
        }
        if result.ended { try await house.finishDestruction(of: id) }
        return result.0
    }
}

/// Carries a refusal out of a transaction, so that nothing of it is stored, the once-token included.
struct Refused: Error {
    let problems: [Refusal]

    init(_ problems: [Refusal]) { self.problems = problems }
}

extension Ledger {
    /// A transaction that a refusal rolls back and turns into a value.
    func write<T: Sendable>(
        _ body: @escaping @Sendable (any LedgerWriting) throws -> T, orRefused: ([Refusal]) -> T
    ) async throws -> T {
        do {
            return try await write(body)
        } catch let refused as Refused {
            return orRefused(refused.problems)
        }
    }
}
