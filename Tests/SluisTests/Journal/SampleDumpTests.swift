// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Journal
import Testing

/// The dump in `Tests/journal/sample` is what `Tests/journal/verify_independent.py` checks with other people's tools;
/// as long as this suite holds, that check is about the code as it is.
@Suite("The sample dump that outsiders check is what this code writes")
struct SampleDumpTests {
    static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/journal/sample/"

    static func text(_ name: String) throws -> String {
        let content = try #require(FileManager.default.contents(atPath: folder + name), "\(folder + name)")
        return String(decoding: content, as: UTF8.self)
    }

    @Test("entries, key and checkpoint come out to the byte")
    func written() throws {
        var expected = ""
        var tree = CompactRange()
        for seq in 0..<42 {
            let entry = try SampleJournal.entry(seq)
            expected += String(decoding: entry.leafBytes, as: UTF8.self) + "\n"
            if seq < 40 { tree.append(entry.leafHash) }
        }
        let signer = try SampleJournal.signer()
        #expect(try Self.text("entries.ndjson") == expected)
        #expect(try Self.text("key.pem") == signer.verifier.pem)
        let checkpoint = try signer.verifier.open(try Self.text("checkpoint.txt"))
        #expect(checkpoint == Checkpoint(origin: "sluis.example/log", of: tree))
    }
}
