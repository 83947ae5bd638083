// SPDX-License-Identifier: EUPL-1.2

/// What the journal was at one size: whoever keeps a signed one can later prove any change before it.
///
/// The text form is that of c2sp.org/tlog-checkpoint, so that existing programs can check it.
package struct Checkpoint: Hashable, Sendable {
    /// Which journal this is, as a URL without scheme.
    package let origin: String
    /// The number of entries.
    package let size: Int
    /// The root of the tree over these entries.
    package let root: MerkleHash

    package init(origin: String, size: Int, root: MerkleHash) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// The checkpoint of this journal as it is now.
    package init(origin: String, of tree: CompactRange) {
        self.init(origin: origin, size: tree.size, root: tree.root)
    }

    /// The text that is signed: origin, size and root in base64, a line each.
    package var text: String { "\(origin)\n\(size)\n\(Base64.text(root.bytes))\n" }

    /// Reads the text of a checkpoint; refuses extension lines, which nobody could check.
    package init(text: some StringProtocol) throws(CheckpointRefusal) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 4, lines[3].isEmpty, !lines[0].isEmpty else { throw .lines }
        guard let size = Int(lines[1]), size >= 0, String(size) == lines[1] else { throw .size }
        guard let bytes = Base64.bytes(lines[2]), let root = MerkleHash(bytes) else { throw .root }
        self.init(origin: String(lines[0]), size: size, root: root)
    }
}
