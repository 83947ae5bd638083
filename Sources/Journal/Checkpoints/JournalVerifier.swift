// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials

/// Checks the checkpoints of one journal: its name and its public key.
package struct JournalVerifier: Hashable, Sendable {
    /// The name of the journal, which is also the origin of its checkpoints.
    package let name: String
    /// The 32 bytes of the Ed25519 key.
    package let publicKey: [UInt8]
    package let keyID: UInt32

    /// Refuses an empty name and one with white space or a plus sign, and bytes that are no Ed25519 key.
    package init?(name: String, publicKey: [UInt8]) {
        guard NoteKeyID.accepts(name: name),
            (try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)) != nil
        else { return nil }
        self.name = name
        self.publicKey = publicKey
        keyID = NoteKeyID.make(name: name, publicKey: publicKey)
    }

    /// Believes a signed note, or says why not.
    ///
    /// Signatures by other keys are left alone, so witnesses may add theirs.
    package func open(_ note: String) throws(CheckpointRefusal) -> Checkpoint {
        let note = try SignedNote(encoded: note)
        let ours = note.signatures.filter { $0.name == name && $0.keyID == keyID }
        guard !ours.isEmpty else { throw .unknownSigner }
        let signed = Array(note.text.utf8)
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey),
            ours.allSatisfy({ key.isValidSignature($0.signature, for: signed) })
        else { throw .badSignature }
        let checkpoint = try Checkpoint(text: note.text)
        guard checkpoint.origin == name else { throw .origin(found: checkpoint.origin) }
        return checkpoint
    }
}
