// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// Acts on breaches: report, complete, tell, settle, close, reopen. Notices and journal go along in the transaction.
package struct BreachHandling: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// Puts a breach in the register.
    ///
    /// Refuses numbers of casussen that this user may not find, as numbers that do not exist.
    package func report(
        _ facts: BreachFacts, telling: Bool, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Identifier<Datalek>> {
        let house = self.house
        let id = Identifier<Datalek>(known: house.ids.next())
        let unknown = try await unknown(facts.casussen, beside: [], to: user)
        let involved = try await involved(in: facts.casussen)
        let named = facts.problems(naming: try await persons(in: facts.casussen, seenBy: user))
        let key = try await house.keyForBreaches()
        return try await house.ledger.write { session in
            guard let situation = try house.breachWorld(for: user, in: session)?.situation else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let year = situation.day.year
            let number = Datalek.number(try session.nextBreachNumber(in: year), in: year)
            let outcome = Datalek.report(
                facts, telling: telling, as: id, number: number, involved: involved, in: situation)
            guard unknown.isEmpty, named.isEmpty else { throw Refused(outcome.problems + unknown + named) }
            let reported = try outcome.valueOrThrow()
            try situation.keepOut(of: reported.datalek, since: nil)
            try session.store(StoredBreach(reported.datalek, with: key))
            let line = try house.scribe.line(
                "breach.reported", nil, by: situation.actor, about: id.description, at: situation.moment)
            let told = try house.notify(reported.notices, .breachTold, of: reported.datalek, in: session, situation)
            try session.append([line] + told)
            return .done(id)
        } orRefused: {
            .refused($0)
        }
    }

    /// Writes down what became known since. Casussen that this user may not find stay as they were.
    ///
    /// - Parameter revision: how many versions there were when the writer began.
    package func amend(
        _ facts: BreachFacts, over revision: Int, of id: Identifier<Datalek>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        let before = try await BreachReader(house).open(id, for: user)
        guard let before else { return .absent }
        let hidden = before.datalek.facts.casussen.filter { !before.casussen.contains($0) }
        let unknown = try await unknown(facts.casussen, beside: before.casussen, to: user)
        var merged = facts
        merged.casussen = facts.casussen + hidden.filter { !facts.casussen.contains($0) }
        // The same ones in another order are no news.
        let known = before.datalek.facts.casussen
        if Set(merged.casussen) == Set(known) { merged.casussen = known }
        return try await change(id, "breach.amended", touching: merged.casussen, by: user, once: once) {
            [merged] datalek, situation, _ in
            let outcome = datalek.amend(merged, over: revision, in: situation)
            return unknown.isEmpty ? outcome.withoutNotices : .refused(outcome.problems + unknown)
        }
    }

    /// Sends the notice inside the collaboration.
    package func tell(
        _ text: String, of id: Identifier<Datalek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "breach.told", telling: .breachTold, by: user, once: once) {
            datalek, situation, involved in
            datalek.tell(text, involved: involved, in: situation)
        }
    }

    /// Records that a duty was done, or why it is not necessary.
    package func settle(
        _ duty: Datalek.Duty, isDone: Bool, _ text: String, doneAt: Moment?, ground: Datalek.SilenceGround? = nil,
        of id: Identifier<Datalek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let act = isDone ? "breach.done" : "breach.unnecessary"
        return try await change(id, act, by: user, once: once) { datalek, situation, _ in
            datalek.settle(duty, isDone: isDone, text, doneAt: doneAt, ground: ground, in: situation).withoutNotices
        }
    }

    /// Takes back a step that was settled by mistake.
    package func takeBack(
        _ duty: Datalek.Duty, _ text: String, of id: Identifier<Datalek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "breach.taken-back", by: user, once: once) { datalek, situation, _ in
            datalek.takeBack(duty, text, in: situation).withoutNotices
        }
    }

    /// Sends whoever was told how it goes on.
    package func send(
        _ text: String, also extra: Set<Identifier<Partij>>, of id: Identifier<Datalek>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "breach.message-sent", telling: .breachMessage, by: user, once: once) {
            datalek, situation, involved in
            // A casus that was named later brings parties that were not told before.
            let partners = situation.collaboration.breachRules.tellsParties ? involved : []
            return datalek.send(text, also: extra.union(partners), in: situation)
        }
    }

    package func close(
        _ text: String, _ id: Identifier<Datalek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "breach.closed", by: user, once: once) { datalek, situation, _ in
            datalek.close(text, in: situation).withoutNotices
        }
    }

    package func reopen(
        _ text: String, _ id: Identifier<Datalek>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "breach.reopened", by: user, once: once) { datalek, situation, _ in
            datalek.reopen(text, in: situation).withoutNotices
        }
    }

    // MARK: Parts

    private func change(
        _ id: Identifier<Datalek>, _ act: String, telling kind: BerichtDraft.Kind = .breachMessage,
        touching casussen: [String] = [], by user: Identifier<User>, once: String?,
        _ body: @escaping @Sendable (inout Datalek, Situation, Set<Identifier<Partij>>) -> Outcome<BreachNotices>
    ) async throws -> Handled<Void> {
        let house = self.house
        guard let key = try await house.keyOfBreaches() else { return .absent }
        let touched = try await house.ledger.read { try $0.breach(id)?.open(with: key).facts.casussen } ?? []
        let involved = try await involved(in: touched)
        let persons = try await persons(in: touched + casussen, seenBy: user)
        return try await house.ledger.write { session in
            guard let world = try house.breachWorld(for: user, in: session),
                var datalek = try session.breach(id)?.open(with: key), world.sight(of: datalek) != nil
            else { return .absent }
            let situation = world.situation
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let before = datalek
            let notices = try body(&datalek, situation, involved).valueOrThrow()
            try situation.keepOut(of: datalek, since: before)
            let named = datalek.problems(naming: persons, since: before)
            guard named.isEmpty else { throw Refused(named) }
            try session.store(StoredBreach(datalek, with: key))
            let line = try house.scribe.line(
                act, nil, by: situation.actor, about: id.description, at: situation.moment)
            try session.append([line] + (try house.notify(notices, kind, of: datalek, in: session, situation)))
            return .done(())
        } orRefused: {
            .refused($0)
        }
    }

    private func unknown(
        _ numbers: [String], beside known: [String], to user: Identifier<User>
    ) async throws -> [Refusal] {
        let new = numbers.filter { !known.contains($0) }
        let visible = try await BreachReader(house).visible(new, to: user)
        return visible.count < new.count ? [Refusal(.casusNotFound, field: "casussen")] : []
    }

    /// The parties with a part in these casussen, to tell them; nobody is shown who they are by this.
    private func involved(in numbers: [String]) async throws -> Set<Identifier<Partij>> {
        guard !numbers.isEmpty else { return [] }
        let own = try await house.ledger.read { try $0.collaboration().house }
        return Set(try await opened(numbers).flatMap { $0.involved(besides: own).keys })
    }

    /// The persons whom these casussen are about, of those that the user may find: nobody learns by it whether a name
    /// stands in a casus that is not theirs.
    private func persons(in numbers: [String], seenBy user: Identifier<User>) async throws -> [Betrokkene] {
        let visible = try await BreachReader(house).visible(numbers, to: user)
        return try await opened(visible).flatMap(\.personsAimedAt)
    }

    /// Opens casussen to compare with; nothing of them is shown to anybody.
    private func opened(_ numbers: [String]) async throws -> [Casus] {
        guard !numbers.isEmpty else { return [] }
        let house = self.house
        let ids = try await house.ledger.read { session in
            try numbers.compactMap { try session.casus(numbered: $0) }
        }
        let keys = try await house.vault.keys(for: ids.map(\.description))
        return try await house.ledger.read { session in
            try ids.compactMap { id in
                guard let key = keys[id.description], let stored = try session.casus(id) else { return nil }
                return try Dossier.open(stored, with: key)
            }
        }
    }
}

extension Outcome {
    /// What is in the way; nothing of what was done.
    fileprivate var problems: [Refusal] {
        switch self {
        case .done: return []
        case .refused(let problems): return problems
        }
    }
}

extension Outcome where Value == Void {
    /// The same for an act that tells nobody.
    fileprivate var withoutNotices: Outcome<BreachNotices> {
        switch self {
        case .done: return .done([:])
        case .refused(let problems): return .refused(problems)
        }
    }
}
