// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials

/// Signs the checkpoints of one journal with its Ed25519 key.
package struct JournalSigner: Sendable {
    private let privateKey: Curve25519.Signing.PrivateKey
    /// What outsiders check with; it may be published.
    package let verifier: JournalVerifier

    /// Takes the name of the journal and the 32 bytes of its private key.
    ///
    /// Refuses an empty name and one with white space or a plus sign, and any other number of bytes.
    package init?(name: String, privateKey bytes: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else { return nil }
        self.init(name: name, key: key)
    }

    /// Makes a new random key; `secret` is what to keep, outside the database.
    package static func generate(name: String) -> (signer: JournalSigner, secret: [UInt8])? {
        let key = Curve25519.Signing.PrivateKey()
        return JournalSigner(name: name, key: key).map { ($0, Array(key.rawRepresentation)) }
    }

    private init?(name: String, key: Curve25519.Signing.PrivateKey) {
        guard let verifier = JournalVerifier(name: name, publicKey: Array(key.publicKey.rawRepresentation))
        else { return nil }
        privateKey = key
        self.verifier = verifier
    }

    /// The checkpoint of this tree as a signed note, under the name of the signer as origin.
    ///
    /// Sign only what is durable, and never a tree that does not begin with the one signed before.
    package func sign(_ tree: CompactRange) throws -> String {
        try sign(Checkpoint(origin: verifier.name, of: tree))
    }

    /// The checkpoint as a signed note.
    ///
    /// - Throws: what the cryptographic library throws.
    package func sign(_ checkpoint: Checkpoint) throws -> String {
        let signature = try privateKey.signature(for: Array(checkpoint.text.utf8))
        let line = NoteSignature(name: verifier.name, keyID: verifier.keyID, signature: Array(signature))
        return SignedNote(text: checkpoint.text, signatures: [line]).encoded
    }
}
