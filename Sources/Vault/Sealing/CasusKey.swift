// SPDX-License-Identifier: EUPL-1.2

import Crypto

/// The key of one casus: all that can identify a person in it is sealed with this key.
///
/// Held in memory only while needed; at rest it exists wrapped (`WrappedKey`). When that is destroyed, all that was
/// sealed with it is unreadable for ever, also in backups of the data.
package struct CasusKey: Sendable {
    /// The id of the casus.
    package let casus: String
    /// Counts from 1; a value sealed under one version does not open under another.
    package let version: Int

    private let sealing: SymmetricKey
    private let committing: KeyedHash

    init(casus: String, version: Int, secret: SymmetricKey) {
        self.casus = casus
        self.version = version
        func derive(_ use: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: secret, salt: [UInt8](),
                info: LengthPrefixed("sluis", "casus", "1", use).bytes, outputByteCount: 32)
        }
        sealing = derive("sealing")
        committing = KeyedHash(key: derive("commitment"))
    }

    /// The value made unreadable for who lacks the key, and bound to its place; 29 bytes longer than the value.
    package func seal(_ plain: [UInt8], at place: SealedPlace) throws(SealFault) -> [UInt8] {
        try SealedBytes.seal(plain, under: sealing, binding: binding(place))
    }

    /// The value that was sealed at exactly this place with this key.
    ///
    /// - Throws: `SealFault` when a byte was changed, or when it was sealed for another place, casus or version.
    package func open(_ sealed: [UInt8], at place: SealedPlace) throws(SealFault) -> [UInt8] {
        try SealedBytes.open(sealed, under: sealing, binding: binding(place))
    }

    /// A fingerprint that proves later what the message was, as long as the key exists (HMAC-SHA256, 32 bytes).
    ///
    /// This is what the journal keeps of a detail: after destruction of the key nobody can test a guess against it.
    package func commitment(of message: [UInt8]) -> [UInt8] { committing.code(of: message) }

    private func binding(_ place: SealedPlace) -> [UInt8] {
        var bound = LengthPrefixed("sluis-sealed-1", casus, place.table, place.column, place.row)
        bound.append(version)
        return bound.bytes
    }
}
