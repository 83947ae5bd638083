// SPDX-License-Identifier: EUPL-1.2

/// Follows the numbers of the entries, and knows which are missing, double or out of place.
struct EntrySequence {
    /// The number that should come next.
    private(set) var expected = 0
    private var gaps: [Range<Int>] = []

    var missing: [JournalFinding] { gaps.map(JournalFinding.missing) }

    /// What is wrong with the place of an entry with this number; nothing when it is the next one.
    ///
    /// A jump ahead is no finding here: it stays in `missing`, unless the missing ones come later.
    mutating func take(_ seq: Int) -> JournalFinding? {
        if seq >= expected, seq < Int.max {
            if seq > expected { gaps.append(expected..<seq) }
            expected = seq + 1
            return nil
        }
        // A forged number must not stop the verification.
        guard seq >= 0, seq < Int.max else { return .outOfOrder(seq: seq) }
        guard let index = gaps.firstIndex(where: { $0.contains(seq) }) else { return .duplicate(seq: seq) }
        let gap = gaps.remove(at: index)
        let rest = [gap.lowerBound..<seq, (seq + 1)..<gap.upperBound].filter { !$0.isEmpty }
        gaps.insert(contentsOf: rest, at: index)
        return .outOfOrder(seq: seq)
    }
}
