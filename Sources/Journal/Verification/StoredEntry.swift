// SPDX-License-Identifier: EUPL-1.2

/// One entry as the store gave it, nothing of it believed yet.
package struct StoredEntry: Hashable, Sendable {
    /// The number in the column beside the entry.
    package let seq: Int
    package let leaf: [UInt8]
    /// The hash that the store keeps beside the entry; nothing when it keeps none.
    package let leafHash: MerkleHash?

    package init(seq: Int, leaf: [UInt8], leafHash: MerkleHash?) {
        self.seq = seq
        self.leaf = leaf
        self.leafHash = leafHash
    }
}
