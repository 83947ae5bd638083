// SPDX-License-Identifier: EUPL-1.2

import Crypto

/// How keys are named in signed notes (c2sp.org/signed-note, "Signatures").
enum NoteKeyID {
    /// The type byte of plain Ed25519 signatures.
    static let ed25519: UInt8 = 1

    /// The first four bytes of SHA-256 over name, line break, type and public key.
    static func make(name: String, publicKey: [UInt8]) -> UInt32 {
        let digest = SHA256.hash(data: Array(name.utf8) + [10, ed25519] + publicKey)
        return digest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// A name is not empty, and has neither white space nor a plus sign.
    static func accepts(name: some StringProtocol) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { $0.value > 32 && !$0.properties.isWhitespace && $0 != "+" }
    }

    static func bytes(_ id: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: id >> $0) }
    }
}
