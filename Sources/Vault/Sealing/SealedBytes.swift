// SPDX-License-Identifier: EUPL-1.2

import Crypto
import FoundationEssentials

/// The form of everything sealed: a format byte, a random nonce (12), the ciphertext, the tag (16).
///
/// AES-256-GCM. With random nonces one key must stay far below 2^32 values; a key per casus sees to that.
enum SealedBytes {
    static let format: UInt8 = 1
    static let overhead = 1 + 12 + 16

    static func seal(
        _ plain: [UInt8], under key: SymmetricKey, binding place: [UInt8]
    ) throws(SealFault) -> [UInt8] {
        guard let box = try? AES.GCM.seal(plain, using: key, authenticating: place) else {
            throw .sealingRefused
        }
        var out: [UInt8] = []
        out.reserveCapacity(plain.count + overhead)
        out.append(format)
        box.nonce.withUnsafeBytes { out.append(contentsOf: $0) }
        out.append(contentsOf: box.ciphertext)
        out.append(contentsOf: box.tag)
        return out
    }

    static func open(
        _ sealed: [UInt8], under key: SymmetricKey, binding place: [UInt8]
    ) throws(SealFault) -> [UInt8] {
        guard let first = sealed.first else { throw .truncated }
        guard first == format else { throw .unknownFormat(first) }
        guard sealed.count >= overhead else { throw .truncated }
        guard let box = try? AES.GCM.SealedBox(combined: sealed.dropFirst()),
            let plain = try? AES.GCM.open(box, using: key, authenticating: place)
        else { throw .notAuthentic }
        return Array(plain)
    }
}
