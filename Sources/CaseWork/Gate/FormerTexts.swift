// SPDX-License-Identifier: EUPL-1.2

import Domain
import Vault

extension Gate {
    /// What an item said before it was corrected, for its supplier and for whoever may correct it, as far as the item
    /// itself passes to them. Reading it is journaled like reading the item.
    ///
    /// - Throws: `StaleCasus` when the casus or the register changed since they were read.
    func formerTexts(
        of item: Inbreng, in casus: Casus, at version: Int, in situation: Situation
    ) async throws -> [Identifier<Inbreng>: String] {
        let isFor = casus.isOwn(item, in: situation) || casus.mayCorrect(item, in: situation)
        let passage = casus.passage(of: item, in: situation)
        guard isFor, !item.formerTexts.isEmpty, passage.isOpen,
            let key = try await house.vault.key(for: casus.id.description)
        else { return [:] }
        let line = try house.scribe.line(
            "inbreng.former-read", casus.id, by: situation.actor, about: item.id.description,
            detail: casus.record(of: passage, item, in: situation), with: key, at: situation.moment)
        let sealed = try await house.ledger.write { session in
            guard try session.version(of: casus.id) == version,
                try session.registerRevision() == situation.collaboration.revision
            else { throw StaleCasus() }
            try session.append([line])
            return try session.inbreng(item.formerTexts, of: casus.id)
        }
        var texts: [Identifier<Inbreng>: String] = [:]
        for (id, bytes) in sealed {
            texts[id] = String(decoding: try key.open(bytes, at: Dossier.textPlace(id)), as: UTF8.self)
        }
        return texts
    }
}
