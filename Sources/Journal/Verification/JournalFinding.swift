// SPDX-License-Identifier: EUPL-1.2

/// One thing that is not as it should be in a journal: what, and where.
package enum JournalFinding: Hashable, Sendable {
    /// These entries are not there.
    case missing(Range<Int>)
    /// An entry with this number came twice.
    case duplicate(seq: Int)
    /// The entry is there, but not in its place.
    case outOfOrder(seq: Int)
    /// The entry is not what was written: it does not have the hash that the store keeps beside it.
    case changed(seq: Int)
    /// The entry is not in canonical form.
    case unreadable(seq: Int, JournalEntryRefusal)
    /// The number inside the entry is another than the one beside it.
    case renumbered(seq: Int, inside: Int)
    /// The entries do not give the root that was signed at this size; up to `lastAgreeing` they did.
    ///
    /// Only the first such checkpoint is reported: after a change every later root differs too.
    case rootDiffers(size: Int, lastAgreeing: Int)
    /// This checkpoint, counted from 0, is not believed.
    case checkpointRefused(number: Int, CheckpointRefusal)
    /// This note from elsewhere, counted from 0, is not believed.
    case witnessRefused(number: Int, CheckpointRefusal)
    /// A checkpoint of this size was kept elsewhere, and the journal itself no longer has it.
    case checkpointGone(size: Int)
    /// Two checkpoints of this size were signed with different roots.
    case checkpointsDisagree(size: Int)
    /// This checkpoint, counted from 0, is smaller than the one before it.
    case checkpointShrinks(number: Int, from: Int, to: Int)
    /// A checkpoint was signed over more entries than there are: the end was cut off.
    case cutOff(signed: Int, found: Int)
    /// The size that the store keeps for the tree is not the number of entries.
    case storedSizeDiffers(stored: Int, found: Int)
    /// The hashes that the store keeps for the tree are not those of the entries.
    case storedTreeDiffers(size: Int)
}
