// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// An attachment that passed both gates with its item.
package struct OpenedBijlage: Sendable {
    package let bijlage: Bijlage
    package let bytes: [UInt8]
}

extension Gate {
    /// The bytes of an attachment for whoever may look at its item now; nothing for anybody else.
    ///
    /// The gate is that of the item and of the class of the attachment's own kind. The reading goes into the journal in the transaction that fetches the bytes, and that
    /// refuses when the casus or the register changed since they were read.
    /// - Throws: `StaleCasus`; read again and ask again.
    func open(
        _ bijlage: Bijlage, of item: Inbreng, in casus: Casus, at version: Int, in situation: Situation
    ) async throws -> OpenedBijlage? {
        let passage = casus.passage(of: bijlage, of: item, in: situation)
        guard passage.isOpen, let key = try await house.vault.key(for: casus.id.description) else { return nil }
        let line = try house.scribe.line(
            "inbreng.attachment-read", casus.id, by: situation.actor, about: bijlage.id.description,
            detail: casus.record(of: passage, item, in: situation), with: key, at: situation.moment)
        let readings =
            passage.isOwn
            ? []
            : [
                ItemReading(
                    item: item.id, kind: .read, partij: situation.actor.partij,
                    reader: house.scribe.commitment(to: situation.actor.id), at: situation.moment)
            ]
        let parts = try await house.ledger.write { session in
            guard try session.version(of: casus.id) == version,
                try session.registerRevision() == situation.collaboration.revision
            else { throw StaleCasus() }
            try session.append([line])
            try session.note(readings, of: casus.id)
            return try session.parts(of: bijlage.id, in: casus.id)
        }
        let bytes = try BijlageSealing.open(parts, of: bijlage, item: item.id, with: key)
        return OpenedBijlage(bijlage: bijlage, bytes: bytes)
    }
}

extension CasusReader {
    /// One attachment of a casus that was opened before, through the gate; nothing when it is not for this reader.
    package func open(
        _ bijlage: Identifier<Bijlage>, of item: Identifier<Inbreng>, in view: CasusView
    ) async throws -> OpenedBijlage? {
        try await fresh(view) { casus, version, situation in
            guard let item = casus.inbreng(item), let bijlage = item.bijlage(bijlage) else { return nil }
            return try await Gate(house).open(bijlage, of: item, in: casus, at: version, in: situation)
        }
    }
}
