// SPDX-License-Identifier: EUPL-1.2

extension JournalVerifier {
    /// The key in the form that note programs read: `name+keyid+base64`.
    package var keyText: String {
        let id = Hex.text(NoteKeyID.bytes(keyID))
        return "\(name)+\(id)+\(Base64.text([NoteKeyID.ed25519] + publicKey))"
    }

    /// Reads exactly what `keyText` wrote; refuses a key id that does not belong to name and key.
    package init?(keyText: String) {
        let parts = keyText.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.bytes(parts[2]), bytes.first == NoteKeyID.ed25519 else {
            return nil
        }
        self.init(name: String(parts[0]), publicKey: Array(bytes.dropFirst()))
        guard self.keyText == keyText else { return nil }
    }

    /// The key as a PEM file (SubjectPublicKeyInfo, RFC 8410), which `openssl pkeyutl -verify -rawin` reads.
    package var pem: String {
        let header: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
        return "-----BEGIN PUBLIC KEY-----\n\(Base64.text(header + publicKey))\n-----END PUBLIC KEY-----\n"
    }
}
