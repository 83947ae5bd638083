// SPDX-License-Identifier: EUPL-1.2

import Journal
import Testing

/// A journal in memory with all that a store keeps of it, to be tampered with.
struct SampleJournal {
    var entries: [StoredEntry] = []
    var tree = CompactRange()
    var checkpoints: [String] = []
    let verifier: JournalVerifier

    static func signer() throws -> JournalSigner {
        try #require(JournalSigner(name: "sluis.example/log", privateKey: Array(1...32)))
    }

    init(size: Int, checkpointsAt sizes: [Int]) throws {
        let signer = try Self.signer()
        verifier = signer.verifier
        for seq in 0...size {
            for _ in sizes.filter({ $0 == seq }) { checkpoints.append(try signer.sign(tree)) }
            if seq < size { append(try Self.entry(seq)) }
        }
    }

    static func entry(_ seq: Int, act: String = "inbreng.read") throws -> JournalEntry {
        try JournalEntry(
            seq: seq, at: 1_764_000_000_000 + Int64(seq) * 250, act: act, casus: "c-\(seq % 3)", partij: "p-1",
            actor: MerkleHash.leaf([UInt8(seq % 5)]).hex, subject: "i-\(seq)", detail: MerkleHash.leaf([7]).hex)
    }

    func verify(witnessed: [String] = []) -> JournalReport {
        var verification = JournalVerification(
            checkpoints: checkpoints, witnessed: witnessed, verifier: verifier)
        verification.take(entries)
        return verification.finish(stored: tree)
    }

    /// The entry with another act in it, and with the old stored hash or one that fits.
    func forged(_ seq: Int, keepingHash: Bool) throws -> StoredEntry {
        let entry = try Self.entry(seq, act: "inbreng.forged")
        return StoredEntry(
            seq: seq, leaf: entry.leafBytes, leafHash: keepingHash ? entries[seq].leafHash : entry.leafHash)
    }

    /// Gives the entries consecutive numbers beside them, not inside.
    mutating func number() {
        entries = entries.enumerated().map { StoredEntry(seq: $0, leaf: $1.leaf, leafHash: $1.leafHash) }
    }

    /// Gives the entries consecutive numbers beside and inside them, and hashes that fit.
    mutating func renumber() throws {
        entries = try entries.enumerated().map { seq, stored in
            let old = try JournalEntry(leafBytes: stored.leaf)
            let new = try JournalEntry(
                seq: seq, at: old.at, act: old.act, casus: old.casus, partij: old.partij, actor: old.actor,
                subject: old.subject, detail: old.detail)
            return StoredEntry(seq: seq, leaf: new.leafBytes, leafHash: new.leafHash)
        }
    }

    mutating func rebuildStoredTree() {
        tree = CompactRange()
        for entry in entries { tree.append(.leaf(entry.leaf)) }
    }

    private mutating func append(_ entry: JournalEntry) {
        tree.append(entry.leafHash)
        entries.append(StoredEntry(seq: entry.seq, leaf: entry.leafBytes, leafHash: entry.leafHash))
    }
}
