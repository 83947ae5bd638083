// SPDX-License-Identifier: EUPL-1.2

/// The proof that a later tree only added to an earlier one (RFC 6962, section 2.1.2).
package struct ConsistencyProof: Hashable, Sendable {
    package let oldSize: Int
    package let newSize: Int
    package let path: [MerkleHash]

    package init(oldSize: Int, newSize: Int, path: [MerkleHash]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.path = path
    }

    /// Makes the proof; nothing when the earlier tree is empty or larger than the later.
    ///
    /// - Throws: `NodeSource.MissingNode`; what the source throws.
    package static func make(from oldSize: Int, to newSize: Int, source: NodeSource) throws -> ConsistencyProof? {
        guard oldSize > 0, oldSize <= newSize else { return nil }
        var range = 0..<newSize
        var path: [MerkleHash] = []
        while range.upperBound != oldSize {
            let (left, right) = (range.lowerBound..<range.middle, range.middle..<range.upperBound)
            let goesLeft = oldSize <= range.middle
            path.append(try source.root(of: goesLeft ? right : left))
            range = goesLeft ? left : right
        }
        // The whole earlier tree is known to the one who checks; any other subtree is not.
        if range.lowerBound != 0 { path.append(try source.root(of: range)) }
        return ConsistencyProof(oldSize: oldSize, newSize: newSize, path: path.reversed())
    }

    /// Whether the proof shows that the tree with the new root begins with the tree with the old root.
    ///
    /// After RFC 9162, section 2.1.4.2.
    package func proves(_ oldRoot: MerkleHash, precedes newRoot: MerkleHash) -> Bool {
        guard oldSize > 0, oldSize <= newSize else { return false }
        if oldSize == newSize { return path.isEmpty && oldRoot == newRoot }
        var hashes = (oldSize.nonzeroBitCount == 1 ? [oldRoot] : []) + path
        guard !hashes.isEmpty else { return false }
        var (node, last) = (oldSize - 1, newSize - 1)
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        let first = hashes.removeFirst()
        var (old, new) = (first, first)
        for hash in hashes {
            if last == 0 { return false }
            if node & 1 == 1 || node == last {
                old = .node(hash, old)
                new = .node(hash, new)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                new = .node(new, hash)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && old == oldRoot && new == newRoot
    }
}
