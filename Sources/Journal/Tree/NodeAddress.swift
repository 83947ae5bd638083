// SPDX-License-Identifier: EUPL-1.2

/// Where a complete subtree stands: at level `l`, subtree `i` covers the entries from `i * 2^l` on, `2^l` of them.
package struct NodeAddress: Hashable, Sendable {
    /// 0 for the leaves.
    package let level: Int
    /// Counted from the left, from 0.
    package let index: Int

    package init(level: Int, index: Int) {
        self.level = level
        self.index = index
    }

    /// The subtree of double size that this one is half of.
    package var parent: NodeAddress { NodeAddress(level: level + 1, index: index >> 1) }
}
