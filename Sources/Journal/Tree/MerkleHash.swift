// SPDX-License-Identifier: EUPL-1.2

import Crypto

/// One hash of the journal's tree (RFC 6962, section 2.1, with SHA-256).
///
/// Leaves and inner nodes are hashed with different first bytes, so that neither can be passed off as the other.
package struct MerkleHash: Hashable, Sendable {
    /// The number of bytes of a hash.
    package static let length = 32

    // Four words in memory order and no array: a tree of millions of hashes then costs no allocations.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    private init(_ digest: SHA256Digest) {
        words = digest.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
    }

    /// Takes exactly 32 bytes.
    package init?(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == Self.length else { return nil }
        words = bytes.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
    }

    /// The hash of one entry: SHA-256 of a zero byte and the entry.
    package static func leaf(_ bytes: [UInt8]) -> MerkleHash {
        var hash = SHA256()
        withUnsafeBytes(of: UInt8(0)) { hash.update(bufferPointer: $0) }
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return MerkleHash(hash.finalize())
    }

    /// The hash of two neighbouring hashes: SHA-256 of a one byte, the left and the right.
    package static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        withUnsafeTemporaryAllocation(byteCount: 1 + 2 * length, alignment: 8) { buffer in
            buffer[0] = 1
            buffer.storeBytes(of: left.words, toByteOffset: 1, as: (UInt64, UInt64, UInt64, UInt64).self)
            buffer.storeBytes(of: right.words, toByteOffset: 33, as: (UInt64, UInt64, UInt64, UInt64).self)
            var hash = SHA256()
            hash.update(bufferPointer: UnsafeRawBufferPointer(buffer))
            return MerkleHash(hash.finalize())
        }
    }

    /// The root of a tree without entries: SHA-256 of nothing.
    package static let emptyRoot = MerkleHash(SHA256().finalize())

    /// The 32 bytes.
    package var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

    /// 64 lower case hexadecimal digits.
    package var hex: String { Hex.text(bytes) }

    package static func == (left: MerkleHash, right: MerkleHash) -> Bool { left.words == right.words }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}

extension MerkleHash: CustomStringConvertible {
    package var description: String { hex }
}
