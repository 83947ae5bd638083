// SPDX-License-Identifier: EUPL-1.2

/// What the verification of a journal came to.
package struct JournalReport: Hashable, Sendable {
    /// How many entries were read.
    package let entries: Int
    /// The tree over the entries as they are.
    package let tree: CompactRange
    /// How many checkpoints were signed well and agree with the entries.
    package let checkpointsAgreeing: Int
    /// The entries below this number are held fast by a checkpoint that agrees; later ones are not yet.
    package let anchored: Int
    /// What is wrong, in the order in which it was found; never more than the limit.
    package let findings: [JournalFinding]
    /// How many findings were left out because of the limit.
    package let omitted: Int

    /// Whether nothing is wrong.
    package var isIntact: Bool { findings.isEmpty && omitted == 0 }
}
