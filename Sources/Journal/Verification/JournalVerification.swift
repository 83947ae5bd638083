// SPDX-License-Identifier: EUPL-1.2

/// Recomputes a whole journal and says everything that is wrong with it.
///
/// Feed it all entries in the order of the store, a page at a time, and then finish. It keeps nothing of the entries,
/// so the size of a journal does not matter. It finds what was changed after signing; it cannot see an act that was
/// never written, or the loss of entries that no checkpoint in its hands covers.
package struct JournalVerification {
    private let checkpoints: SignedCheckpoints
    private let limit: Int
    private var tree = CompactRange()
    private var sequence = EntrySequence()
    private var entries = 0
    private var nextCheckpoint = 0
    private var agreeing = 0
    private var anchored = 0
    private var rootDiffered = false
    private var findings: [JournalFinding] = []
    private var omitted = 0

    /// - Parameters:
    ///   - checkpoints: all signed notes of the store, in the order in which they were signed.
    ///   - witnessed: signed notes that were kept elsewhere, in any order; with them it also finds that the end was
    ///     cut off together with its checkpoints.
    ///   - verifier: the key that signed them.
    ///   - limit: how many findings to keep; further ones are only counted.
    package init(
        checkpoints: [String], witnessed: [String] = [], verifier: JournalVerifier, limit: Int = 1000
    ) {
        self.checkpoints = SignedCheckpoints(checkpoints, witnessed: witnessed, by: verifier)
        self.limit = limit
        for finding in self.checkpoints.findings { report(finding) }
        compareRoots()
    }

    /// Checks the next entries of the store.
    package mutating func take(_ page: some Sequence<StoredEntry>) {
        for entry in page { take(entry) }
    }

    /// Checks the next entry of the store.
    package mutating func take(_ entry: StoredEntry) {
        entries += 1
        if let finding = sequence.take(entry.seq) { report(finding) }
        checkContent(entry)
        let computed = MerkleHash.leaf(entry.leaf)
        if let stored = entry.leafHash, stored != computed { report(.changed(seq: entry.seq)) }
        // The stored hash goes on into the tree, so that one changed text does not hide what is wrong further on.
        tree.append(entry.leafHash ?? computed)
        compareRoots()
    }

    /// Compares with what the store keeps about the tree, and gives the report.
    ///
    /// - Parameter stored: the tree that the store keeps beside the entries; nothing when it keeps none.
    package mutating func finish(stored: CompactRange?) -> JournalReport {
        for finding in sequence.missing { report(finding) }
        if let last = checkpoints.believed.last, last.size > entries {
            report(.cutOff(signed: last.size, found: entries))
        }
        if let stored, stored.size != tree.size {
            report(.storedSizeDiffers(stored: stored.size, found: tree.size))
        } else if let stored, stored != tree {
            report(.storedTreeDiffers(size: tree.size))
        }
        return JournalReport(
            entries: entries, tree: tree, checkpointsAgreeing: agreeing, anchored: anchored, findings: findings,
            omitted: omitted)
    }

    private mutating func checkContent(_ entry: StoredEntry) {
        do throws(JournalEntryRefusal) {
            let inside = try JournalEntry(leafBytes: entry.leaf).seq
            if inside != entry.seq { report(.renumbered(seq: entry.seq, inside: inside)) }
        } catch {
            report(.unreadable(seq: entry.seq, error))
        }
    }

    private mutating func compareRoots() {
        while nextCheckpoint < checkpoints.believed.count {
            let checkpoint = checkpoints.believed[nextCheckpoint]
            guard checkpoint.size <= tree.size else { return }
            nextCheckpoint += 1
            if checkpoint.root == tree.root {
                agreeing += 1
                anchored = checkpoint.size
            } else if !rootDiffered {
                rootDiffered = true
                report(.rootDiffers(size: checkpoint.size, lastAgreeing: anchored))
            }
        }
    }

    private mutating func report(_ finding: JournalFinding) {
        if findings.count < limit { findings.append(finding) } else { omitted += 1 }
    }
}
