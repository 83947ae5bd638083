// SPDX-License-Identifier: EUPL-1.2

/// A tree of any size in as little as it takes to go on: the roots of its complete subtrees, largest first.
///
/// This is what the store keeps beside the entries. Adding an entry and giving the root cost a number of hashes that
/// grows with the logarithm of the size.
package struct CompactRange: Hashable, Sendable {
    /// The number of entries.
    package private(set) var size: Int
    /// One hash for every bit that is set in `size`.
    package private(set) var frontier: [MerkleHash]

    /// The tree without entries.
    package init() {
        size = 0
        frontier = []
    }

    /// Takes up a stored tree; refuses a number of hashes that does not belong to the size.
    package init?(size: Int, frontier: [MerkleHash]) {
        guard size >= 0, frontier.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.frontier = frontier
    }

    /// Adds the hash of the next entry.
    package mutating func append(_ leaf: MerkleHash) {
        var hash = leaf
        for _ in 0..<size.trailingOneBits { hash = .node(frontier.removeLast(), hash) }
        frontier.append(hash)
        size += 1
    }

    /// Adds the hash of the next entry, and tells of each complete subtree that it makes, the leaf first.
    ///
    /// A store that keeps these hashes can give proofs without reading the entries (`NodeSource`). When `storing`
    /// throws, the tree stays as it was.
    package mutating func append(_ leaf: MerkleHash, storing: (NodeAddress, MerkleHash) throws -> Void) rethrows {
        var grown = frontier
        var hash = leaf
        var address = NodeAddress(level: 0, index: size)
        try storing(address, hash)
        for _ in 0..<size.trailingOneBits {
            hash = .node(grown.removeLast(), hash)
            address = address.parent
            try storing(address, hash)
        }
        grown.append(hash)
        frontier = grown
        size += 1
    }

    /// The root of the tree.
    package var root: MerkleHash {
        guard var hash = frontier.last else { return .emptyRoot }
        for left in frontier.dropLast().reversed() { hash = .node(left, hash) }
        return hash
    }
}

extension CompactRange {
    /// The stored form: a version byte, the size in eight bytes, most significant first, and the hashes.
    package var serialized: [UInt8] {
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: size >> (56 - 8 * $0)) }
        return [1] + bytes + frontier.flatMap(\.bytes)
    }

    /// Reads exactly what `serialized` wrote.
    package init?(serialized bytes: [UInt8]) {
        guard bytes.count >= 9, bytes[0] == 1, bytes[1] < 128 else { return nil }
        let size = bytes[1..<9].reduce(0) { $0 << 8 | Int($1) }
        guard bytes.count == 9 + MerkleHash.length * size.nonzeroBitCount else { return nil }
        let hashes = stride(from: 9, to: bytes.count, by: MerkleHash.length)
            .compactMap { MerkleHash(bytes[$0..<($0 + MerkleHash.length)]) }
        self.init(size: size, frontier: hashes)
    }
}

extension Int {
    fileprivate var trailingOneBits: Int { (~self).trailingZeroBitCount }
}
