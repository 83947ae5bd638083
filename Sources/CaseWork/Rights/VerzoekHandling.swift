// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// Requests of people and complaints: recording them, asking parties, and deciding.
///
/// A request that somebody may not open is `absent`, as one that does not exist.
package struct VerzoekHandling: Sendable {
    let house: House

    package init(_ house: House) { self.house = house }

    /// Records a request, about the casus with this number or about none.
    ///
    /// A number that is nobody's and one of a casus that the desk may not find are refused alike. The key of its own is
    /// made first, since a request without a key would be lost, and is destroyed again when no request came of it.
    package func record(
        _ draft: VerzoekDraft, about number: String, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Identifier<Verzoek>> {
        let house = self.house
        let id = Identifier<Verzoek>(known: house.ids.next())
        let about = number.isEmpty ? nil : try await house.ledger.read { try $0.casus(numbered: number) }
        var casusKey: CasusKey?
        if let about { casusKey = try await house.vault.key(for: about.description) }
        let found = casusKey
        let make: @Sendable (any LedgerReading, String) throws -> (Verzoek, Casus?, Situation)? = { session, ordinal in
            guard let situation = try house.verzoekWorld(for: user, in: session)?.situation,
                !situation.recordedKinds.isEmpty
            else { return nil }
            let casus = try house.casus(about, with: found, for: draft.kind, in: session, situation)
            let isMissing = casus == nil && !number.isEmpty && draft.kind != nil
            let missing = isMissing ? [Refusal(.casusNotForDesk, field: "number")] : []
            switch Verzoek.record(draft, as: id, number: ordinal, about: casus, in: situation) {
            case .refused(let problems): throw Refused(problems + missing)
            case .done(let verzoek):
                guard missing.isEmpty else { throw Refused(missing) }
                try situation.keepOut(of: verzoek, since: nil)
                return (verzoek, casus, situation)
            }
        }
        do {
            guard try await house.ledger.read({ try make($0, "") }) != nil else { return .absent }
        } catch let refused as Refused {
            return .refused(refused.problems)
        }
        let key: CasusKey
        if let found {
            key = found
        } else {
            key = try await house.vault.createKey(for: id.description, at: house.time.now().milliseconds)
        }
        let handled: Handled<Identifier<Verzoek>> = try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session) else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let year = situation.day.year
            let ordinal = "V" + CasusNumber.text(year: year, try session.nextVerzoekNumber(in: year))
            guard let (verzoek, _, now) = try make(session, ordinal),
                let arrangement = now.arrangement(of: verzoek)
            else { return .absent }
            try session.store(try house.sealed(verzoek, with: key, under: arrangement))
            try session.append([
                try house.scribe.line(
                    "verzoek.recorded", verzoek.casus, by: now.actor, about: id.description, at: now.moment)
            ])
            return .done(id)
        } orRefused: {
            .refused($0)
        }
        if case .done = handled { return handled }
        if found == nil {
            // A key of nothing does no harm, so nobody hears of it.
            try? await house.vault.destroyKey(for: id.description, at: house.time.now().milliseconds)
        }
        return handled
    }

    /// Records that it was verified who asks.
    package func verify(
        _ means: Verzoek.Identity.Means?, on day: Day?, of id: Identifier<Verzoek>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.verified", by: user, once: once) { verzoek, _, situation in
            verzoek.verify(means, on: day, in: situation)
        }
    }

    /// Records that the legal representative asks.
    package func represent(
        by name: String, in id: Identifier<Verzoek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.represented", by: user, once: once) { verzoek, _, situation in
            verzoek.represent(by: name, in: situation)
        }
    }

    /// Asks parties for their part; they get a notice.
    package func ask(
        _ partijen: [Identifier<Partij>], in id: Identifier<Verzoek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.asked", by: user, once: once) { verzoek, casus, situation in
            verzoek.ask(partijen, about: casus, in: situation)
        }
    }

    /// Passes it on to parties that answer the person themselves; they get a notice.
    package func forward(
        to partijen: [Identifier<Partij>], in id: Identifier<Verzoek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.forwarded", by: user, once: once) { verzoek, casus, situation in
            verzoek.forward(to: partijen, about: casus, in: situation)
        }
    }

    /// Takes the question to a party back.
    package func takeBack(
        _ partij: Identifier<Partij>, reason: String, in id: Identifier<Verzoek>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.question-taken-back", by: user, once: once) { verzoek, _, situation in
            verzoek.takeBack(partij, reason: reason, in: situation)
        }
    }

    /// Records the answer of the user's party for its own data.
    package func answer(
        _ draft: VerzoekDecisionDraft, in id: Identifier<Verzoek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.answered", by: user, once: once) { verzoek, casus, situation in
            verzoek.answer(draft, about: casus, in: situation)
        }
    }

    /// Replaces the answer of the user's party; the earlier one stays.
    package func correctAnswer(
        _ draft: VerzoekDecisionDraft, reason: String, in id: Identifier<Verzoek>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.answer-corrected", by: user, once: once) { verzoek, casus, situation in
            verzoek.correctAnswer(draft, reason: reason, about: casus, in: situation)
        }
    }

    /// Takes the answer of the user's party back; it stays in the history.
    package func withdrawAnswer(
        reason: String, in id: Identifier<Verzoek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.answer-withdrawn", by: user, once: once) { verzoek, _, situation in
            verzoek.withdrawAnswer(reason: reason, in: situation)
        }
    }

    /// Records that the joint body dealt with a complaint.
    package func treatJointly(
        on day: Day?, note: String, _ id: Identifier<Verzoek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.treated-jointly", by: user, once: once) { verzoek, _, situation in
            verzoek.treatJointly(on: day, note: note, in: situation)
        }
    }

    /// Records a longer term.
    package func extend(
        toldOn day: Day?, reason: String, of id: Identifier<Verzoek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.extended", by: user, once: once) { verzoek, _, situation in
            verzoek.extend(toldOn: day, reason: reason, in: situation)
        }
    }

    /// Records the decision on the whole.
    package func decide(
        _ draft: VerzoekDecisionDraft, in id: Identifier<Verzoek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.decided", by: user, once: once) { verzoek, casus, situation in
            verzoek.decide(draft, about: casus, in: situation)
        }
    }

    /// Records that the person took the request back.
    package func withdraw(
        on day: Day?, note: String, _ id: Identifier<Verzoek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.withdrawn", by: user, once: once) { verzoek, _, situation in
            verzoek.withdraw(on: day, note: note, in: situation)
        }
    }

    /// Opens an ended request again.
    package func reopen(
        reason: String, _ id: Identifier<Verzoek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.reopened", by: user, once: once) { verzoek, _, situation in
            verzoek.reopen(reason: reason, in: situation)
        }
    }

    /// Takes back what was recorded by mistake.
    package func takeBack(
        _ what: Verzoek.Recorded?, reason: String, _ id: Identifier<Verzoek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.record-taken-back", by: user, once: once) { verzoek, _, situation in
            verzoek.takeBack(what, reason: reason, in: situation)
        }
    }

    /// Records that a restriction ended.
    package func lift(
        on day: Day?, reason: String, _ id: Identifier<Verzoek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "verzoek.lifted", by: user, once: once) { verzoek, _, situation in
            verzoek.lift(on: day, reason: reason, in: situation)
        }
    }

    private func change(
        _ id: Identifier<Verzoek>, _ act: String, by user: Identifier<User>, once: String?,
        _ body: @escaping @Sendable (inout Verzoek, Casus?, Situation) -> Outcome<Void>
    ) async throws -> Handled<Void> {
        let house = self.house
        guard let found = try await house.ledger.read({ try $0.verzoek(id) }),
            let key = try await house.vault.key(for: found.keyName)
        else { return .absent }
        return try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session),
                let stored = try session.verzoek(id), situation.mayOpen(stored.heading),
                let arrangement = situation.collaboration.arrangements[stored.heading.arrangement],
                var verzoek = try house.opened(stored, with: key)
            else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let before = verzoek
            let casus = try house.casus(of: verzoek, with: key, in: session)
            try body(&verzoek, casus, situation).valueOrThrow()
            try situation.keepOut(of: verzoek, since: before)
            try session.store(try house.sealed(verzoek, with: key, under: arrangement))
            let line = try house.scribe.line(
                act, verzoek.casus, by: situation.actor, about: id.description, at: situation.moment)
            let told = try house.tell(
                verzoek, since: before, about: casus, under: arrangement, in: session, situation)
            try session.append([line] + told)
            return .done(())
        } orRefused: {
            .refused($0)
        }
    }
}

extension House {
    /// The casus that a desk may find for a request; nothing when there is none or it is not for this desk.
    fileprivate func casus(
        _ id: Identifier<Casus>?, with key: CasusKey?, for kind: Verzoek.Kind?, in session: any LedgerReading,
        _ situation: Situation
    ) throws -> Casus? {
        guard let id, let key, let kind, let arrangement = situation.rightsProfile,
            let stored = try session.casus(id)
        else { return nil }
        let casus = try Dossier.open(stored, with: key)
        return situation.mayFind(casus, for: kind, under: arrangement) ? casus : nil
    }
}
