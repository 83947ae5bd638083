// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// An item that goes along with a report, with its text.
package struct ReportedItem: Sendable {
    package let draft: InbrengDraft
    package let text: String

    package init(draft: InbrengDraft, text: String) {
        self.draft = draft
        self.text = text
    }
}

extension CasusHandling {
    /// Adds a person to a running casus.
    package func add(
        _ person: Betrokkene, to id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("betrokkene.added", on: id, by: user, once: once, about: person.id.description) {
            casus, situation in
            casus.add(person, in: situation)
        }
    }

    /// A new id for a person.
    package func newPersonID() -> Identifier<Betrokkene> { Identifier(known: house.ids.next()) }

    /// Reports a casus with its items; all of it or nothing is stored.
    ///
    /// The key of the casus is made first: a key without a casus does no harm, a casus without a key would be lost.
    package func report(
        _ draft: ReportDraft, items: [ReportedItem], by user: Identifier<User>, once: String?
    ) async throws -> Handled<Identifier<Casus>> {
        try await bringIn(items, by: user, once: once) { id, number, situation in
            Casus.report(draft, as: id, number: number, in: situation)
        }
    }

    /// A new casus as the domain makes it, with its items.
    ///
    /// - Parameter also: what else is stored in the same transaction.
    func bringIn(
        _ items: [ReportedItem], by user: Identifier<User>, once: String?,
        _ report: @escaping @Sendable (Identifier<Casus>, String, Situation) -> Outcome<Casus>,
        also: @escaping @Sendable (any LedgerWriting, Situation) throws -> Void = { _, _ in }
    ) async throws -> Handled<Identifier<Casus>> {
        let house = self.house
        let id = Identifier<Casus>(known: house.ids.next())
        let itemIDs = items.map { _ in Identifier<Inbreng>(known: house.ids.next()) }
        let refused = try await house.ledger.read { session -> [Refusal] in
            guard let situation = try house.situation(for: user, in: session) else { return [] }
            return Self.problems(with: report(id, "", situation), items, in: situation)
        }
        guard refused.isEmpty else { return .refused(refused) }
        let key = try await house.vault.createKey(for: id.description, at: house.time.now().milliseconds)
        let handled: Handled<Identifier<Casus>> = try await house.ledger.write { session in
            guard let situation = try house.situation(for: user, in: session) else { return .absent }
            if let once, try !session.consume(once: once, at: situation.moment) { return .repeated }
            let year = situation.day.year
            let number = CasusNumber.text(year: year, try session.nextNumber(in: year))
            var casus = try report(id, number, situation).valueOrThrow()
            for (item, itemID) in zip(items, itemIDs) {
                try casus.bringIn(item.draft, as: itemID, in: situation).valueOrThrow()
            }
            try house.keepOut(of: casus, since: nil, texts: items.map(\.text), in: situation)
            try session.insert(
                try Dossier.seal(casus, version: 1, with: key),
                try Projection(of: casus, in: situation, index: house.index))
            for (item, itemID) in zip(items, itemIDs) {
                try session.store(try Dossier.seal(item.text, of: itemID, with: key), as: itemID, of: id)
            }
            try also(session, situation)
            try session.append([try house.scribe.line("casus.reported", id, by: situation.actor, at: situation.moment)])
            return .done(id)
        } orRefused: {
            .refused($0)
        }
        if case .done = handled { return handled }
        // The report was sent twice or refused after all. A key of nothing does no harm, so nobody hears of it.
        try? await house.vault.destroyKey(for: id.description, at: house.time.now().milliseconds)
        return handled
    }

    /// Everything that is wrong with a report and its items at once, before a key is made for it.
    private static func problems(
        with report: Outcome<Casus>, _ items: [ReportedItem], in situation: Situation
    ) -> [Refusal] {
        switch report {
        case .refused(let problems): return problems
        case .done(let casus):
            return items.flatMap { item in
                casus.problems(with: item.draft, in: situation)
                    + casus.textProblems(item.text, of: item.draft.content.kind, in: situation)
            }
        }
    }
}

extension Outcome {
    /// The value, or the refusal as an error that rolls the transaction back.
    func valueOrThrow() throws -> Value {
        switch self {
        case .done(let value): return value
        case .refused(let problems): throw Refused(problems)
        }
    }
}
