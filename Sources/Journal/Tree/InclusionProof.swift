// SPDX-License-Identifier: EUPL-1.2

/// The proof that an entry is in a tree, without the other entries (RFC 6962, section 2.1.1).
package struct InclusionProof: Hashable, Sendable {
    /// The place of the entry, from 0.
    package let index: Int
    /// The number of entries of the tree.
    package let size: Int
    /// The neighbouring hashes on the way up, the lowest first.
    package let path: [MerkleHash]

    package init(index: Int, size: Int, path: [MerkleHash]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// Makes the proof for one entry; nothing when the tree has no such entry.
    ///
    /// - Throws: `NodeSource.MissingNode`; what the source throws.
    package static func make(index: Int, size: Int, from source: NodeSource) throws -> InclusionProof? {
        guard index >= 0, index < size else { return nil }
        var range = 0..<size
        var path: [MerkleHash] = []
        while range.count > 1 {
            let (left, right) = (range.lowerBound..<range.middle, range.middle..<range.upperBound)
            path.append(try source.root(of: left.contains(index) ? right : left))
            range = left.contains(index) ? left : right
        }
        return InclusionProof(index: index, size: size, path: path.reversed())
    }

    /// Whether the proof shows that an entry with this hash is at this place in the tree with this root.
    ///
    /// After RFC 9162, section 2.1.3.2.
    package func proves(_ leaf: MerkleHash, in root: MerkleHash) -> Bool {
        guard index >= 0, index < size else { return false }
        var (node, last) = (index, size - 1)
        var hash = leaf
        for neighbour in path {
            if last == 0 { return false }
            if node & 1 == 1 || node == last {
                hash = .node(neighbour, hash)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                hash = .node(hash, neighbour)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }
}
