// SPDX-License-Identifier: EUPL-1.2

import Journal
import Testing

@Suite("Verification finds every change in a journal")
struct JournalVerificationTests {
    static let size = 20
    let journal: SampleJournal

    init() throws { journal = try SampleJournal(size: Self.size, checkpointsAt: [0, 5, 5, 12, 20]) }

    @Test("an untouched journal has no findings")
    func intact() {
        let report = journal.verify()
        #expect(report.isIntact, "\(report.findings)")
        #expect(report.entries == Self.size)
        #expect(report.checkpointsAgreeing == 4)
        #expect(report.anchored == Self.size)
        #expect(report.tree == journal.tree)
    }

    @Test("a changed text is found at its place, and the rest still verifies", arguments: 0..<size)
    func changedText(seq: Int) throws {
        var journal = journal
        journal.entries[seq] = try journal.forged(seq, keepingHash: true)
        #expect(journal.verify().findings == [.changed(seq: seq)])
    }

    @Test("a text changed together with its stored hash is found by the next checkpoint", arguments: 0..<size)
    func changedHash(seq: Int) throws {
        var journal = journal
        journal.entries[seq] = try journal.forged(seq, keepingHash: false)
        let next = try #require([5, 12, 20].first { $0 > seq })
        let before = try #require([0, 5, 12].last { $0 <= seq })
        let expected: [JournalFinding] = [
            .rootDiffers(size: next, lastAgreeing: before), .storedTreeDiffers(size: Self.size),
        ]
        #expect(journal.verify().findings == expected)
    }

    @Test("a removed entry is found", arguments: 0..<size)
    func removed(seq: Int) {
        var journal = journal
        journal.entries.remove(at: seq)
        let findings = journal.verify().findings
        #expect(findings.contains(.cutOff(signed: Self.size, found: Self.size - 1)))
        #expect(findings.contains(.storedSizeDiffers(stored: Self.size, found: Self.size - 1)))
        #expect(seq == Self.size - 1 || findings.contains(.missing(seq..<(seq + 1))))
    }

    @Test("a removed entry is found, also when all later ones were numbered and hashed anew", arguments: 0..<size)
    func removedAndRenumbered(seq: Int) throws {
        var journal = journal
        journal.entries.remove(at: seq)
        try journal.renumber()
        journal.rebuildStoredTree()
        let findings = journal.verify().findings
        #expect(findings.contains(.cutOff(signed: Self.size, found: Self.size - 1)))
        if let next = [5, 12].first(where: { $0 > seq }) {
            #expect(findings.contains { if case .rootDiffers(next, _) = $0 { true } else { false } })
        }
    }

    @Test("two entries that changed places are found", arguments: 0..<(size - 1))
    func swapped(seq: Int) throws {
        var byPlace = journal
        byPlace.entries.swapAt(seq, seq + 1)
        #expect(byPlace.verify().findings.contains(.outOfOrder(seq: seq)))

        var byContent = byPlace
        byContent.number()
        let findings = byContent.verify().findings
        #expect(findings.contains(.renumbered(seq: seq, inside: seq + 1)))

        var complete = byPlace
        try complete.renumber()
        complete.rebuildStoredTree()
        let found = complete.verify().findings
        #expect(found.contains { if case .rootDiffers = $0 { true } else { false } })
    }

    @Test("an entry that stands twice is found", arguments: 0..<size)
    func duplicated(seq: Int) {
        var journal = journal
        journal.entries.insert(journal.entries[seq], at: seq)
        #expect(journal.verify().findings.contains(.duplicate(seq: seq)))
    }

    @Test("a cut off end is found, also when the stored tree was cut along", arguments: 0..<size)
    func truncated(length: Int) {
        var journal = journal
        journal.entries.removeSubrange(length...)
        journal.rebuildStoredTree()
        #expect(journal.verify().findings == [.cutOff(signed: Self.size, found: length)])
    }

    @Test("an unreadable entry is found")
    func unreadable() {
        var journal = journal
        let bytes = Array("{}".utf8)
        journal.entries[3] = StoredEntry(seq: 3, leaf: bytes, leafHash: journal.entries[3].leafHash)
        #expect(journal.verify().findings == [.unreadable(seq: 3, .missing(.act)), .changed(seq: 3)])
    }

    @Test("a stored tree of another size or with other hashes is found")
    func storedTree() throws {
        var journal = journal
        journal.tree = CompactRange()
        #expect(journal.verify().findings == [.storedSizeDiffers(stored: 0, found: Self.size)])

        journal.tree = try #require(CompactRange(size: 20, frontier: [.leaf([1]), .leaf([2])]))
        #expect(journal.verify().findings == [.storedTreeDiffers(size: 20)])
    }

    @Test("a checkpoint with a bad signature, or by somebody else, is found")
    func badCheckpoints() throws {
        var journal = journal
        let stranger = try #require(JournalSigner(name: "sluis.example/log", privateKey: Array(2...33)))
        journal.checkpoints[1] = journal.checkpoints[1].replacing("\n5\n", with: "\n6\n")
        journal.checkpoints[3] = try stranger.sign(journal.tree)
        let expected: [JournalFinding] = [
            .checkpointRefused(number: 1, .badSignature), .checkpointRefused(number: 3, .unknownSigner),
        ]
        #expect(journal.verify().findings == expected)
    }

    @Test("a second signed history is found")
    func equivocation() throws {
        var journal = journal
        let other = Checkpoint(origin: "sluis.example/log", size: 12, root: .leaf([1]))
        journal.checkpoints.append(try SampleJournal.signer().sign(other))
        let expected: [JournalFinding] = [
            .checkpointShrinks(number: 5, from: 20, to: 12), .checkpointsDisagree(size: 12),
        ]
        #expect(journal.verify().findings == expected)
    }

    @Test("forged numbers do not stop the verification", arguments: [Int.max, Int.max - 1, -1, Int.min])
    func extremeNumbers(seq: Int) {
        var journal = journal
        let old = journal.entries[4]
        journal.entries[4] = StoredEntry(seq: seq, leaf: old.leaf, leafHash: old.leafHash)
        #expect(journal.verify().findings.contains(.renumbered(seq: seq, inside: 4)))
    }

    @Test("further findings than the limit are counted")
    func limit() {
        var verification = JournalVerification(
            checkpoints: [], verifier: journal.verifier, limit: 3)
        for entry in journal.entries { verification.take(StoredEntry(seq: entry.seq, leaf: [], leafHash: nil)) }
        let report = verification.finish(stored: nil)
        #expect(report.findings.count == 3)
        #expect(report.omitted == Self.size - 3)
        #expect(!report.isIntact)
    }

    @Test("pages of any length give the same report", arguments: [1, 3, 7, 20, 21])
    func pages(length: Int) {
        let report = JournalVerification.run(
            checkpoints: journal.checkpoints, verifier: journal.verifier, stored: journal.tree
        ) { after in
            Array(journal.entries.filter { $0.seq > after ?? -1 }.prefix(length))
        }
        #expect(report == journal.verify())
    }

    @Test("a journal without entries is intact")
    func empty() throws {
        let journal = try SampleJournal(size: 0, checkpointsAt: [0])
        #expect(journal.verify().isIntact)
    }

    @Test("an end that was cut off together with its checkpoints is found by a note that was kept elsewhere")
    func cutOffWithCheckpoints() throws {
        var journal = journal
        journal.entries.removeLast(8)
        journal.checkpoints.removeLast()
        journal.rebuildStoredTree()
        #expect(journal.verify().isIntact, "inside the store nothing shows")

        let kept = try SampleJournal(size: Self.size, checkpointsAt: [20]).checkpoints
        let findings = journal.verify(witnessed: kept).findings
        #expect(findings == [.checkpointGone(size: 20), .cutOff(signed: 20, found: 12)])
    }

    @Test("notes kept elsewhere that agree are no finding, in any order")
    func witnessesAgree() throws {
        #expect(journal.verify(witnessed: journal.checkpoints.reversed()).isIntact)
        let foreign = journal.checkpoints[2].replacing("sluis.example", with: "ander.example")
        #expect(!journal.verify(witnessed: [foreign]).isIntact)
    }

    @Test("a file of notes is read note by note, and what is no note is not passed over")
    func split() {
        let notes = journal.checkpoints
        #expect(SignedNote.split(notes.joined(separator: "\n")) == notes)
        #expect(SignedNote.split(notes.map { $0 + "\n" }.joined()) == notes)
        #expect(SignedNote.split("").isEmpty)
        #expect(SignedNote.split(notes[0] + "\nonzin").last == "onzin")
    }
}
