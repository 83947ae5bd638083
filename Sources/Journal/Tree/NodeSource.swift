// SPDX-License-Identifier: EUPL-1.2

/// Gives the hashes of complete subtrees, from which every root and proof can be put together.
package struct NodeSource {
    private let find: (NodeAddress) throws -> MerkleHash?

    /// - Parameter find: the hash of a complete subtree; nothing when the store lacks it.
    package init(_ find: @escaping (NodeAddress) throws -> MerkleHash?) { self.find = find }

    /// A source that keeps all hashes of these leaves in memory.
    package init(leaves: [MerkleHash]) {
        var levels = [leaves]
        while let below = levels.last, below.count > 1 {
            levels.append(
                stride(from: 0, to: below.count - 1, by: 2).map { .node(below[$0], below[$0 + 1]) })
        }
        self.init { address in
            guard levels.indices.contains(address.level), levels[address.level].indices.contains(address.index)
            else { return nil }
            return levels[address.level][address.index]
        }
    }

    /// The root over the first `size` entries.
    ///
    /// - Throws: `MissingNode` when the source lacks a hash; what the source throws.
    package func root(size: Int) throws -> MerkleHash { try root(of: 0..<size) }

    /// The hash over a range as the tree cuts it: complete subtrees from the source, the rest put together.
    func root(of range: Range<Int>) throws -> MerkleHash {
        if range.isEmpty { return .emptyRoot }
        if range.count.nonzeroBitCount == 1 {
            let level = range.count.trailingZeroBitCount
            let address = NodeAddress(level: level, index: range.lowerBound >> level)
            guard let hash = try find(address) else { throw MissingNode(address: address) }
            return hash
        }
        let middle = range.middle
        return .node(
            try root(of: range.lowerBound..<middle), try root(of: middle..<range.upperBound))
    }

    /// The source has no hash for a subtree that is needed.
    package struct MissingNode: Error, Hashable {
        package let address: NodeAddress
    }
}

extension Range<Int> {
    /// Where RFC 6962 cuts this range of two or more entries: after the largest power of two below their number.
    var middle: Int { lowerBound + (1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)) }
}
