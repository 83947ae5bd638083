// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Rulebook
import Vault

/// The one way in which a stored contribution becomes readable text.
///
/// It asks both gates for every item, writes the reading in the journal, and only then opens what may be read. Pages,
/// letters, exports and the API get text from here and nowhere else.
package struct Gate: Sendable {
    let house: House

    package init(_ house: House) { self.house = house }

    /// The items that may be read now, with their text; what may not be read is simply not there.
    ///
    /// What is decided here holds at the moment of the journal line: the transaction that writes it and fetches the
    /// texts refuses when the casus or the register changed since they were read.
    /// - Parameters:
    ///   - version: the version of the casus that was read.
    ///   - first: journal lines of the reading of which this is a part, written in the same transaction.
    /// - Throws: `StaleCasus` when somebody froze, withdrew or changed anything meanwhile; read again and ask again.
    package func open(
        _ items: [Inbreng], of casus: Casus, at version: Int, use: Akkoord.Use = .view, in situation: Situation,
        after first: [JournalLine] = []
    ) async throws -> [OpenedInbreng] {
        guard let key = try await house.vault.key(for: casus.id.description) else { return [] }
        let passable = items.map { ($0, casus.passage(of: $0, use: use, in: situation)) }.filter { $0.1.isOpen }
        guard !passable.isEmpty || !first.isEmpty else { return [] }
        let lines =
            try first
            + passable.map { item, passage in
                try house.scribe.line(
                    use == .take ? "inbreng.taken" : "inbreng.read", casus.id, by: situation.actor,
                    about: item.id.description, detail: passage.explanation(situation), with: key, at: situation.moment)
            }
        let ids = passable.map(\.0.id)
        let readings = passable.filter { !$0.1.isOwn }.map { item, _ in
            ItemReading(
                item: item.id, kind: use == .take ? .taken : .read, partij: situation.actor.partij,
                reader: house.scribe.commitment(to: situation.actor.id), at: situation.moment)
        }
        let sealed = try await house.ledger.write { session in
            guard try session.version(of: casus.id) == version,
                try session.registerRevision() == situation.collaboration.revision
            else { throw StaleCasus() }
            try session.append(lines)
            try session.note(readings, of: casus.id)
            return try session.inbreng(ids, of: casus.id)
        }
        return try passable.compactMap { item, passage in
            guard let bytes = sealed[item.id] else { return nil }
            let text = String(decoding: try key.open(bytes, at: Dossier.textPlace(item.id)), as: UTF8.self)
            return OpenedInbreng(item: item, text: text, passage: passage)
        }
    }
}

/// A contribution that passed both gates, readable.
package struct OpenedInbreng: Sendable {
    package let item: Inbreng
    package let text: String
    package let passage: Passage
}

extension Passage {
    /// Why it passed, for the sealed detail of the journal: rules and rule set, or that it was the reader's own.
    func explanation(_ situation: Situation) -> [String: String] {
        switch self {
        case .own: return ["passage": "own"]
        case .open(let decision):
            return [
                "passage": "open", "ruleset": situation.profile.ruleset,
                "rules": decision.rules.joined(separator: " "), "citations": decision.citations.joined(separator: "; "),
            ]
        case .closed: return [:]
        }
    }
}
