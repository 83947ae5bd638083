// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// Acts on one casus: load, decide, store, log, in one place and one transaction.
package struct CasusHandling: Sendable {
    /// What somebody who otherwise only reads is asked to do: to take the rung of a ladder that is up to them, and to
    /// come down from it.
    private static let actsOfReaders: Set<String> = ["course.rung-taken", "course.ladder-settled"]

    let house: House

    package init(_ house: House) { self.house = house }

    /// Performs one act on a casus.
    ///
    /// The casus is opened, the actor's standing checked, the act decided by the domain; then the casus, its
    /// projection, new texts, the notices to parties and the journal lines are stored together. A casus that the user may not see is `absent`,
    /// and that it was asked for is journaled.
    /// When the act ends the casus, everything of it is erased and its key destroyed.
    /// - Parameters:
    ///   - once: the form's once-token; a second time the act is `repeated`.
    ///   - act: the word for the journal.
    ///   - subject: the id that the act is about.
    ///   - afterlife: the key for what stays when the act may end the casus and leave a copy.
    ///   - texts: new texts of items, sealed and stored when the act is done.
    ///   - parts: the sealed pieces of a new attachment, stored when the act is done.
    ///   - replacesWords: whether words of the casus itself may be gone after it, which must leave the files too.
    ///   - along: what else changes in the same transaction, such as the agenda on which the casus stands.
    func perform<Value: Sendable>(
        _ act: String, on id: Identifier<Casus>, by user: Identifier<User>, once: String?, about subject: String? = nil,
        texts: [Identifier<Inbreng>: String] = [:], parts: [SealedPart] = [], detail: [String: String] = [:],
        afterlife: CasusKey? = nil, replacesWords: Bool = false,
        along: @escaping @Sendable (any LedgerWriting, Casus, Situation) throws -> Void = { _, _, _ in },
        _ body: @escaping @Sendable (inout Casus, Situation) -> Outcome<Value>
    ) async throws -> Handled<Value> {
        try await perform(
            act, on: id, by: user, once: once, about: subject, texts: texts, parts: parts, detail: detail,
            afterlife: afterlife, replacesWords: replacesWords, along: along,
            reading: { casus, situation, _ in body(&casus, situation) })
    }

    /// The same for an act that looks at something else as well: what it reads is as it is in the transaction itself.
    func perform<Value: Sendable>(
        _ act: String, on id: Identifier<Casus>, by user: Identifier<User>, once: String?, about subject: String? = nil,
        texts: [Identifier<Inbreng>: String] = [:], parts: [SealedPart] = [], detail: [String: String] = [:],
        afterlife: CasusKey? = nil, replacesWords: Bool = false,
        along: @escaping @Sendable (any LedgerWriting, Casus, Situation) throws -> Void = { _, _, _ in },
        reading body: @escaping @Sendable (inout Casus, Situation, any LedgerReading) throws -> Outcome<Value>
    ) async throws -> Handled<Value> {
        guard let key = try await house.vault.key(for: id.description) else {
            try await house.noteDenied(id, to: user)
            return .absent
        }
        let house = self.house
        let result: (Handled<Value>, left: Remains) = try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session),
                let stored = try session.casus(id)
            else { return (.absent, .nothing) }
            var casus = try Dossier.open(stored, with: key)
            guard !casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day).isEmpty else {
                return (.absent, .nothing)
            }
            if casus.onlyReads(in: situation), !Self.actsOfReaders.contains(act) {
                throw Refused([Refusal(.notYourAct)])
            }
            if let once, try !session.consume(once: once, at: situation.moment) { return (.repeated, .nothing) }
            let before = casus
            let value: Value
            switch try body(&casus, situation, session) {
            case .refused(let problems): throw Refused(problems)
            case .done(let done): value = done
            }
            try house.keepOut(of: casus, since: before, texts: texts.values, in: situation)
            let line = try house.scribe.line(
                act, id, by: situation.actor, about: subject, detail: detail, with: key, at: situation.moment)
            try along(session, casus, situation)
            if let ending = casus.ended {
                try house.erase(
                    casus, since: before, because: ending, after: [line], with: key, afterlife: afterlife, in: session,
                    situation)
                return (.done(value), .casus)
            }
            casus.archive(on: situation.day, situation.profile.bewaartermijn, at: situation.moment)
            try session.replace(
                try Dossier.seal(casus, version: stored.version + 1, with: key),
                try Projection(of: casus, in: situation, index: house.index))
            for (item, text) in texts {
                try session.store(try Dossier.seal(text, of: item, with: key), as: item, of: id)
            }
            for part in parts { try session.store(part, of: id) }
            let gone = Set(before.bijlagen.map(\.id)).subtracting(casus.bijlagen.map(\.id))
            for bijlage in gone { try session.removeParts(of: bijlage, in: id) }
            var withdrawn = !gone.isEmpty
            for item in casus.inbrengen where item.isWithdrawn && before.inbreng(item.id)?.isWithdrawn != true {
                for text in [item.id] + item.formerTexts { try session.remove(text, of: id) }
                withdrawn = true
            }
            for item in before.inbrengen where casus.inbreng(item.id) == nil {
                for text in [item.id] + item.formerTexts { try session.remove(text, of: id) }
                withdrawn = true
            }
            let told = try house.notify(
                of: casus, since: before, with: key, by: situation.actor, in: session, situation)
            try session.append([line] + told)
            let old = texts.keys.contains { before.inbreng($0) != nil }
            return (.done(value), old || withdrawn || replacesWords ? .text : .nothing)
        } orRefused: { problems in
            (.refused(problems), .nothing)
        }
        if case .absent = result.0 { try await house.noteDenied(id, to: user) }
        switch result.left {
        case .casus: try await house.finishDestruction(of: id)
        // The act is durable; a text that was taken back must also leave the log of the database. The clock's next
        // scrub does it when this one cannot.
        case .text: try? await house.scrub(false)
        case .nothing: break
        }
        return result.0
    }

    /// What an act left behind that must still go from the files.
    private enum Remains {
        case nothing
        case text
        case casus
    }
}

extension House {
    /// Refuses what the profile of a casus keeps out of everything that is stored of it.
    func keepOut(
        of casus: Casus, since before: Casus?, texts: some Sequence<String>, in situation: Situation
    ) throws {
        let kept = KeptOut(situation.arrangement(of: casus))
        let inCasus = try kept.problems(in: casus, since: before)
        let problems = inCasus.isEmpty ? kept.problems(inTexts: texts, field: "text") : inCasus
        guard problems.isEmpty else { throw Refused(problems) }
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
