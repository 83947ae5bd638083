// SPDX-License-Identifier: EUPL-1.2

package import Crypto

/// The one secret of an installation that is not in any database.
///
/// Everything else hangs below it: it wraps the keys of the casus, and gives a separate key for each other use. Losing
/// it loses every casus; leaking it together with the key store opens every casus.
package struct MasterKey: Sendable {
    /// The number of bytes of a master key.
    package static let length = 32

    private let secret: SymmetricKey

    /// Takes exactly 32 bytes; refuses any other number, and 32 equal bytes, which no generator gives.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.length, bytes.contains(where: { $0 != bytes[0] }) else { return nil }
        secret = SymmetricKey(data: bytes)
    }

    /// A new random master key, together with the bytes to keep outside the database.
    package static func generate() -> (key: MasterKey, bytes: [UInt8]) {
        while true {
            let bytes = RandomBytes.make(length)
            if let key = MasterKey(bytes: bytes) { return (key, bytes) }
        }
    }

    /// What a key below the master key is for; keys for different purposes say nothing about each other.
    package enum Purpose: String, CaseIterable, Sendable {
        /// Wraps the keys of the casus.
        case keyWrapping = "key-wrapping"
        /// Finds a person without storing the name or number (`BlindIndex`).
        case blindIndex = "blind-index"
        /// Stands in the journal for the person who acted.
        case actorCommitment = "actor-commitment"
        /// Fingerprints of session tokens.
        case session = "session"
        /// Says for whom a form was made.
        case formToken = "form-token"
        /// Seals what was typed in a form that could not be sent.
        case keptForm = "kept-form"
        /// Marks the browsers from which somebody logged in before.
        case knownBrowser = "known-browser"
        /// Knows the master key again.
        case fingerprint = "fingerprint"
        /// Stands in the journal for the detail of an entry that belongs to no casus.
        case journalDetail = "journal-detail"
    }

    /// The key for one purpose, by HKDF-SHA256.
    package func key(for purpose: Purpose) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: secret, salt: [UInt8](),
            info: LengthPrefixed("sluis", "master", "1", purpose.rawValue).bytes, outputByteCount: 32)
    }

    /// The keyed fingerprint for one purpose, for those who need no key in hand.
    package func hash(for purpose: Purpose) -> KeyedHash { KeyedHash(key: key(for: purpose)) }
}
