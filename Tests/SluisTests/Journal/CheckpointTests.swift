// SPDX-License-Identifier: EUPL-1.2

import Journal
import Testing

@Suite("A checkpoint is a signed note (c2sp.org/tlog-checkpoint)")
struct CheckpointTests {
    let signer: JournalSigner
    let note: String
    let checkpoint: Checkpoint

    init() throws {
        signer = try #require(JournalSigner(name: "sluis.example/log", privateKey: Array(1...32)))
        var tree = CompactRange()
        for entry in KnownTree.entries { tree.append(.leaf(entry)) }
        checkpoint = Checkpoint(origin: "sluis.example/log", of: tree)
        note = try signer.sign(tree)
    }

    @Test("it has the lines of the specification")
    func lines() {
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 6)
        #expect(lines[0] == "sluis.example/log")
        #expect(lines[1] == "8")
        #expect(lines[2] == "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=")
        #expect(lines[3].isEmpty)
        #expect(lines[4].hasPrefix("\u{2014} sluis.example/log "))
        #expect(lines[5].isEmpty)
    }

    @Test("its signer's key opens it")
    func roundTrip() throws {
        #expect(try signer.verifier.open(note) == checkpoint)
    }

    @Test("no byte of it can be changed")
    func everyByte() {
        let bytes = Array(note.utf8)
        for index in bytes.indices {
            for flip in [1, 4, 32, 128] as [UInt8] {
                var changed = bytes
                changed[index] ^= flip
                guard let text = String(validating: changed, as: UTF8.self) else { continue }
                #expect(throws: CheckpointRefusal.self) { try signer.verifier.open(text) }
            }
            #expect(throws: CheckpointRefusal.self) {
                try signer.verifier.open(String(decoding: bytes[..<index], as: UTF8.self))
            }
        }
    }

    @Test("another size or root under the same signature is refused for its signature")
    func forged() {
        let larger = note.replacing("\n8\n", with: "\n9\n")
        #expect(throws: CheckpointRefusal.badSignature) { try signer.verifier.open(larger) }
    }

    @Test("a note by another key, or by another name with this key, has no known signer")
    func stranger() throws {
        let other = try #require(JournalSigner(name: "sluis.example/log", privateKey: Array(2...33)))
        let renamed = try #require(JournalSigner(name: "sluis.example/other", privateKey: Array(1...32)))
        #expect(throws: CheckpointRefusal.unknownSigner) { try other.verifier.open(note) }
        #expect(throws: CheckpointRefusal.unknownSigner) { try renamed.verifier.open(note) }
    }

    @Test("a checkpoint of another journal is refused, also when this key signed it")
    func origin() throws {
        let foreign = try signer.sign(Checkpoint(origin: "other.example", size: 8, root: checkpoint.root))
        #expect(throws: CheckpointRefusal.origin(found: "other.example")) { try signer.verifier.open(foreign) }
    }

    @Test("the signature of a witness may stand beside it, but does not replace it")
    func witness() throws {
        let witness = try #require(JournalSigner(name: "witness.example", privateKey: Array(3...34)))
        let theirs = try SignedNote(encoded: try witness.sign(checkpoint))
        let ours = try SignedNote(encoded: note)
        let both = SignedNote(text: ours.text, signatures: theirs.signatures + ours.signatures)
        #expect(try signer.verifier.open(both.encoded) == checkpoint)
        #expect(throws: CheckpointRefusal.unknownSigner) { try signer.verifier.open(theirs.encoded) }
    }

    @Test("a second, wrong signature by the known key spoils the note")
    func spoiled() throws {
        let ours = try SignedNote(encoded: note)
        let wrong = NoteSignature(
            name: signer.verifier.name, keyID: signer.verifier.keyID,
            signature: [UInt8](repeating: 0, count: 64))
        let spoiled = SignedNote(text: ours.text, signatures: ours.signatures + [wrong])
        #expect(throws: CheckpointRefusal.badSignature) { try signer.verifier.open(spoiled.encoded) }
    }

    @Test(
        "a text that is not three lines with a size and a root is refused",
        arguments: [
            ("a\n1\n", CheckpointRefusal.lines), ("\n1\nx\n", .lines), ("a\n1\nx\ny\n", .lines), ("a\n1\nx", .lines),
            ("a\n01\nx\n", .size), ("a\n-1\nx\n", .size), ("a\n+1\nx\n", .size), ("a\n\nx\n", .size),
            ("a\n99999999999999999999\nx\n", .size), ("a\n1\nAAAA\n", .root), ("a\n1\n\n", .root),
            ("a\n1\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyh=\n", .root),
        ])
    func texts(text: String, refusal: CheckpointRefusal) {
        #expect(throws: refusal) { try Checkpoint(text: text) }
    }

    @Test("a published verifier key is read, and its key id computed alike")
    func publishedKey() throws {
        let published = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
        let verifier = try #require(JournalVerifier(keyText: published))
        #expect(verifier.name == "sum.golang.org")
        #expect(verifier.keyID == 0x033d_e0ae)
        #expect(JournalVerifier(keyText: published.replacing("033d", with: "033e")) == nil)
    }

    @Test("a verifier key is read back; a signer with an unfit name is not made")
    func keys() {
        #expect(JournalVerifier(keyText: signer.verifier.keyText) == signer.verifier)
        for name in ["", "a b", "a+b", "a\u{00A0}b", "a\n"] {
            #expect(JournalSigner(name: name, privateKey: Array(1...32)) == nil)
        }
        #expect(JournalSigner(name: "a", privateKey: Array(1...31)) == nil)
    }
}
