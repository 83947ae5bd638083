// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

extension CasusHandling {
    /// Brings in one item with its text; answers with the id of the new item.
    package func bringIn(
        _ draft: InbrengDraft, text: String, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Identifier<Inbreng>> {
        let item = Identifier<Inbreng>(known: house.ids.next())
        return try await perform(
            "inbreng.added", on: id, by: user, once: once, about: item.description, texts: [item: text]
        ) { casus, situation in
            let inText = casus.textProblems(text, of: draft.content.kind, in: situation)
            switch casus.bringIn(draft, as: item, in: situation) {
            case .done: return inText.isEmpty ? .done(item) : .refused(inText)
            case .refused(let problems): return .refused(problems + inText)
            }
        }
    }

    /// Replaces the text of an item by a corrected one; the old text is gone unless the profile keeps it, the reason stays.
    ///
    /// - Parameter heard: how and when staff heard it from the supplier; empty when the supplier does it itself.
    package func correct(
        _ item: Identifier<Inbreng>, to text: String, because why: String, heard: String = "",
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let former = Identifier<Inbreng>(known: house.ids.next())
        let key = try await house.vault.key(for: id.description)
        return try await perform(
            "inbreng.corrected", on: id, by: user, once: once, about: item.description, texts: [item: text],
            along: { session, casus, _ in
                guard let key, casus.inbreng(item)?.formerTexts.contains(former) == true,
                    let sealed = try session.inbreng([item], of: id)[item]
                else { return }
                let old = String(decoding: try key.open(sealed, at: Dossier.textPlace(item)), as: UTF8.self)
                try session.store(try Dossier.seal(old, of: former, with: key), as: former, of: id)
            }
        ) { casus, situation in
            if text.isEmpty { return .refused([Refusal(.required, field: "text")]) }
            let inText = casus.textProblems(text, of: casus.inbreng(item)?.content.kind, in: situation)
            if !inText.isEmpty { return .refused(inText) }
            return casus.correct(item, because: why, heard: heard, former: former, in: situation)
        }
    }

    /// Marks an item as wrong: nobody else gets it until it is corrected, and whoever had it is told.
    package func markWrong(
        _ item: Identifier<Inbreng>, because why: String, heard: String = "", in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("inbreng.marked-wrong", on: id, by: user, once: once, about: item.description) {
            casus, situation in casus.reportWrong(item, because: why, heard: heard, in: situation)
        }
    }

    /// Records that the person withdrew consent for an item; the recipients are told.
    package func withdrawConsent(
        on item: Identifier<Inbreng>, because why: String, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform("inbreng.consent-withdrawn", on: id, by: user, once: once, about: item.description) {
            casus, situation in casus.withdrawConsent(on: item, because: why, in: situation)
        }
    }

    /// Freezes an item, so that nobody but its supplier sees it, or thaws it again.
    package func freeze(
        _ item: Identifier<Inbreng>, thaw: Bool, because why: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let kind: Change.Kind = thaw ? .unfrozen : .frozen
        return try await perform("inbreng.\(kind.rawValue)", on: id, by: user, once: once, about: item.description) {
            casus, situation in casus.change(kind, item, because: why, in: situation)
        }
    }

    /// Takes an item back; its text is destroyed in the same transaction.
    package func withdraw(
        _ item: Identifier<Inbreng>, because why: String, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        try await perform("inbreng.withdrawn", on: id, by: user, once: once, about: item.description) {
            casus, situation in casus.change(.withdrawn, item, because: why, in: situation)
        }
    }
}

/// Somebody of another party read an item, or took it home; when last.
package struct Reading: Hashable, Sendable {
    package let item: Identifier<Inbreng>
    package let kind: ItemReading.Kind
    package let partij: Identifier<Partij>
    /// Nothing when the reader is not registered any more.
    package let user: Identifier<User>?
    package let at: Moment
}

extension CasusReader {
    /// One item of a casus that was opened before, through the gate; nothing when it is not for this reader.
    package func open(_ item: Identifier<Inbreng>, in view: CasusView) async throws -> OpenedInbreng? {
        try await open(view) { casus, _ in casus.inbreng(item).map { [$0] } ?? [] }.first
    }

    /// What an item said before it was corrected, by the id of each earlier text.
    package func formerTexts(of id: Identifier<Inbreng>, in view: CasusView) async throws -> [Identifier<Inbreng>:
        String]
    {
        try await fresh(view) { casus, version, situation in
            guard let item = casus.inbreng(id) else { return nil }
            return try await Gate(house).formerTexts(of: item, in: casus, at: version, in: situation)
        } ?? [:]
    }

    /// Who of other parties read or took the items of the visitor's own party: each once per item, the latest first.
    package func readings(of view: CasusView) async throws -> [Reading] {
        let partij = view.situation.actor.partij
        return try await readings(of: view.casus.inbrengen.filter { $0.supplier == partij }.map(\.id), in: view)
    }

    func readings(of own: [Identifier<Inbreng>], in view: CasusView) async throws -> [Reading] {
        guard !own.isEmpty else { return [] }
        let id = view.casus.id
        let rows = try await house.ledger.read { try $0.readings(of: own, in: id) }
        let users = view.situation.collaboration.users.keys.map { (house.scribe.commitment(to: $0), $0) }
        let byCommitment = Dictionary(users, uniquingKeysWith: { first, _ in first })
        return rows.map { row in
            Reading(
                item: row.item, kind: row.kind, partij: row.partij, user: byCommitment[row.reader], at: row.at)
        }
    }
}
