// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

/// The files of every kind, good and nasty, go through the whole program in test_bijlagen.py; here is what no program writes.
@Suite("A file is what its bytes say")
struct FileExaminationTests {
    private func why(_ bytes: [UInt8], _ name: String) -> [Refusal.Reason] {
        FileExamination.of(bytes, named: name).whyNot
    }

    @Test(
        "names that hide, and names that do not",
        arguments: [
            ("stuk.pdf", "stuk.pdf"), ("C:\\map\\stuk.pdf", "stuk.pdf"), ("/etc/stuk.pdf", "stuk.pdf"),
            (" a b.txt ", "a b.txt"),
            ("é.pdf", "é.pdf"), ("", nil), ("   ", nil), (".pdf", nil), ("a\u{202E}fdp.exe", nil), ("a\nb.pdf", nil),
            ("a\0.pdf", nil), ("map/", nil), ("a\u{FFFD}.pdf", nil), ("a\u{200B}.pdf", nil),
            (String(repeating: "n", count: 121), nil),
        ] as [(String, String?)])
    func names(_ given: String, _ clean: String?) {
        #expect(FileName.clean(given) == clean)
    }

    @Test("text is text: no markup, no other letters, no control characters, no ending but its own")
    func text() {
        #expect(why(Array("Gewoon.\r\n\tTekst <3 en a < b".utf8), "a.txt") == [])
        #expect(why(Array("\u{FEFF}Tekst".utf8), "a.txt") == [])
        #expect(why(Array("Tekst".utf8), "a.csv") == [.fileTypeMismatch])
        #expect(why(Array("Tekst".utf8), "a.html") == [.fileTypeMismatch])
        #expect(why(Array("\u{FEFF} \n<b>x".utf8), "a.txt") == [.fileIsMarkup])
        #expect(why(Array("x <SCRIPT>".utf8), "a.txt") == [.fileIsMarkup])
        #expect(why(Array("{\\rtf1".utf8), "a.txt") == [.fileIsMarkup])
        #expect(why(Array("a\u{1B}[2J".utf8), "a.txt") == [.fileTypeNotListed])
        #expect(why([0xC3], "a.txt") == [.fileTextUnreadable])
        #expect(why([], "a.txt") == [.fileEmpty])
    }

    @Test("the beginning of a file is not enough", arguments: ["pdf", "png", "jpg", "docx"])
    func beginnings(_ ending: String) {
        let heads: [String: [UInt8]] = [
            "pdf": Array("%PDF-1.7\n".utf8), "png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
            "jpg": [0xFF, 0xD8, 0xFF], "docx": [0x50, 0x4B, 0x03, 0x04],
        ]
        let head = heads[ending] ?? []
        for length in [0, 1, 3, 30, 300] {
            #expect(why(head + [UInt8](repeating: 0xFF, count: length), "a.\(ending)") == [.fileBroken], "\(length)")
        }
    }

    @Test("no bytes at all make it fail: cut and changed files are refused or accepted, never a fault")
    func mangled() {
        let whole =
            Array("%PDF-1.4\n1 0 obj<</Type/ObjStm/First 4/Filter/FlateDecode>>stream\nx\u{9C}".utf8)
            + [0x78, 0x9C, 0x2B, 0xCE] + Array("\nendstream endobj\nstartxref\n0\n%%EOF".utf8)
        for cut in 0..<whole.count {
            _ = why(Array(whole.prefix(cut)), "a.pdf")
            var changed = whole
            changed[cut] ^= 0x55
            _ = why(changed, "a.pdf")
        }
    }
}

@Suite("Files of an old scanner: a PDF that hides its objects")
struct PackedObjectsTests {
    /// `<</S/JavaScript>>` packed by zlib with fixed codes would be short; stored blocks say it as well.
    private func pdf(_ dictionary: String, _ plain: String) -> [UInt8] {
        let bytes = Array(plain.utf8)
        let low = UInt8(bytes.count & 255)
        let high = UInt8(bytes.count >> 8)
        let packed: [UInt8] = [0x78, 0x01, 0x01, low, high, ~low, ~high] + bytes + [0, 0, 0, 0]
        return Array("%PDF-1.5\n1 0 obj\n\(dictionary)\nstream\n".utf8) + packed
            + Array("\nendstream\nendobj\nstartxref\n0\n%%EOF\n".utf8)
    }

    private func why(_ bytes: [UInt8]) -> [Refusal.Reason] { FileExamination.of(bytes, named: "a.pdf").whyNot }

    @Test("what stands in packed objects counts")
    func packed() {
        let objects = "<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>>"
        #expect(why(pdf(objects, "7 0 <</Type /Font>>")) == [])
        #expect(why(pdf(objects, "7 0 <</S /Java#53cript>>")) == [.fileIsActive])
        #expect(why(pdf(objects, "7 0 <</Encrypt 1>>")) == [.fileIsLocked])
    }

    @Test("objects packed in a way that cannot be looked into are refused")
    func hidden() {
        let twice = "<</Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]>>"
        let predicted = "<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms <</Predictor 12>>>>"
        var broken = pdf("<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>>", "7 0 x")
        if let at = broken.firstIndex(of: 0x78) { broken[at + 4] ^= 0xFF }
        #expect(why(pdf(predicted, "x")) == [.fileBroken])
        #expect(why(broken) == [.fileBroken])
        let hexadecimal = Array(
            "%PDF-1.5\n1 0 obj\n\(twice)\nstream\n789C\nendstream\nendobj\nstartxref\n0\n%%EOF\n".utf8)
        #expect(why(hexadecimal) == [.fileBroken])
    }
}
