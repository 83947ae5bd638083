// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

extension Gate {
    /// The entries of a dossier that may be read now, with what they say; each is journaled as read, before it is
    /// given.
    ///
    /// - Throws: `StaleCasus` when the casus or the register changed meanwhile; read again and ask again.
    func open(
        _ entries: [DossierEntry], of casus: Casus, at version: Int, in situation: Situation
    ) async throws -> [OpenedEntry] {
        guard let key = try await house.vault.key(for: casus.id.description) else { return [] }
        let opened = entries.compactMap { casus.opened($0, in: situation) }
        guard !opened.isEmpty else { return [] }
        let lines = try opened.map { one in
            let detail = casus.dossierItem(one.entry, in: situation).map {
                casus.record(of: one.passage, $0, in: situation)
            }
            return try house.scribe.line(
                "dossier.read", casus.id, by: situation.actor, about: one.entry.id.description, detail: detail ?? [:],
                with: key, at: situation.moment)
        }
        let readings = opened.filter { !$0.passage.isOwn }.map { one in
            ItemReading(
                item: one.entry.asItem, kind: .read, partij: situation.actor.partij,
                reader: house.scribe.commitment(to: situation.actor.id), at: situation.moment)
        }
        try await house.ledger.write { session in
            guard try session.version(of: casus.id) == version,
                try session.registerRevision() == situation.collaboration.revision
            else { throw StaleCasus() }
            try session.append(lines)
            try session.note(readings, of: casus.id)
        }
        return opened
    }
}

extension CasusReader {
    /// Opens entries of the dossier of a casus that was read before, as far as they pass to this reader.
    package func entries(
        _ view: CasusView, _ selection: @escaping @Sendable (Casus) -> [DossierEntry] = { $0.dossierEntries }
    ) async throws -> [OpenedEntry] {
        try await fresh(view) { casus, version, situation in
            try await Gate(house).open(selection(casus), of: casus, at: version, in: situation)
        } ?? []
    }

    /// Who of other parties read the entries of the visitor's own party: each once per entry, the latest first.
    package func entryReadings(of view: CasusView) async throws -> [Reading] {
        let own = view.casus.dossierEntries.filter { $0.supplier == view.situation.actor.partij }
        return try await readings(of: own.map(\.asItem), in: view)
    }
}

extension DossierEntry {
    /// The id under which the gate and the readings know it, as `Casus.dossierItem` does.
    package var asItem: Identifier<Inbreng> { Identifier(known: id.description) }
}
