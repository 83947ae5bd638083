// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A text document that says it is more than it holds")
struct OfficeSizeTests {
    private struct Part {
        let name: String
        let plain: [UInt8]
        /// What the lists say of its size; its own size when it says nothing else.
        var claimed: Int?
        var isPacked = false
    }

    private func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// A zip of these parts; a packed one is stored in blocks, so that it unpacks to what it is.
    private func zip(_ parts: [Part]) -> [UInt8] {
        var (body, list): ([UInt8], [UInt8]) = ([], [])
        for part in parts {
            let count = part.plain.count
            let packed = part.isPacked ? [1] + little(count, 2) + little(~count, 2) + part.plain : part.plain
            let head =
                little(0, 2) + little(part.isPacked ? 8 : 0, 2) + little(0, 8) + little(packed.count, 4)
                + little(part.claimed ?? count, 4) + little(part.name.utf8.count, 2) + little(0, 2)
            list += [0x50, 0x4B, 1, 2] + little(20, 2) + little(20, 2) + head + little(0, 10) + little(body.count, 4)
            list += Array(part.name.utf8)
            body += [0x50, 0x4B, 3, 4] + little(20, 2) + head + Array(part.name.utf8) + packed
        }
        return body + list + [0x50, 0x4B, 5, 6] + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
            + little(list.count, 4) + little(body.count, 4) + little(0, 2)
    }

    private let types = Part(
        name: "[Content_Types].xml", plain: Array("<a>wordprocessingml.document.main+xml</a>".utf8))
    private let text = Part(name: "word/document.xml", plain: Array("<a/>".utf8))

    private func why(_ parts: [Part]) -> [Refusal.Reason] {
        FileExamination.of(zip(parts), named: "a.docx").whyNot
    }

    @Test("an ordinary one passes")
    func ordinary() {
        #expect(why([types, text]) == [])
        #expect(why([types, text, Part(name: "word/a.rels", plain: Array("<a/>".utf8), isPacked: true)]) == [])
    }

    @Test("more parts than such a document has")
    func entries() {
        let many = (0..<500).map { Part(name: "word/p\($0).xml", plain: []) }
        #expect(why([types, text] + many.prefix(400)) == [])
        #expect(why([types, text] + many) == [.fileBroken])
    }

    @Test("a part that unpacks to a hundred times itself, or all parts to more than 32 MB")
    func ratio() {
        let bomb = Part(name: "word/b.xml", plain: [0x3C], claimed: 8_000, isPacked: true)
        #expect(why([types, text, bomb]) == [.fileBroken])
        let large = (0..<6).map {
            Part(
                name: "word/l\($0).xml", plain: [UInt8](repeating: 0x20, count: 65_000), claimed: 6_500_000 + $0,
                isPacked: true)
        }
        #expect(why([types, text] + large.prefix(4)) == [])
        #expect(why([types, text] + large) == [.fileBroken])
    }

    @Test("lists of relations that are larger than lists are")
    func relations() {
        func list(_ index: Int, _ count: Int) -> Part {
            Part(name: "word/r\(index).rels", plain: [UInt8](repeating: 0x20, count: count))
        }
        #expect(why([types, text, list(0, 262_144)]) == [])
        #expect(why([types, text, list(0, 262_145)]) == [.fileBroken])
        #expect(why([types, text] + (0..<5).map { list($0, 250_000) }) == [.fileBroken])
    }
}
