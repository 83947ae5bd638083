// SPDX-License-Identifier: EUPL-1.2

/// A text with signatures under it, in the form of c2sp.org/signed-note.
package struct SignedNote: Hashable, Sendable {
    /// What is signed, the last line break included.
    package let text: String
    package let signatures: [NoteSignature]

    /// The most bytes and signatures that are read; no checkpoint comes near.
    private static let longest = 65_536
    private static let mostSignatures = 64

    package init(text: String, signatures: [NoteSignature]) {
        self.text = text
        self.signatures = signatures
    }

    /// The whole note: text, blank line, a line for each signature.
    package var encoded: String { text + "\n" + signatures.map(\.line).joined() }

    /// Takes a note apart; no signature is checked here.
    package init(encoded: String) throws(CheckpointRefusal) {
        let bytes = Array(encoded.utf8)
        guard bytes.count <= Self.longest, bytes.allSatisfy({ $0 >= 32 || $0 == 10 }) else { throw .unreadable }
        guard bytes.last == 10, let blank = Self.lastBlankLine(bytes) else { throw .noSignatures }
        text = String(decoding: bytes[..<blank], as: UTF8.self)
        let lines = bytes[(blank + 1)...].dropLast().split(separator: 10, omittingEmptySubsequences: false)
        guard lines.count <= Self.mostSignatures else { throw .unreadable }
        var read: [NoteSignature] = []
        for (index, line) in lines.enumerated() {
            guard let signature = NoteSignature(line: String(decoding: line, as: UTF8.self)) else {
                throw .signatureLine(index + 1)
            }
            read.append(signature)
        }
        signatures = read
    }

    /// The notes in a file that holds several, one after the other with a blank line between them; none is checked.
    package static func split(_ text: String) -> [String] {
        var notes: [String] = []
        var lines: [Substring] = []
        var isSigned = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if isSigned, !line.hasPrefix("\u{2014} ") {
                notes.append(lines.joined(separator: "\n") + "\n")
                (lines, isSigned) = ([], false)
                if line.isEmpty { continue }
            }
            if lines.isEmpty, line.isEmpty { continue }
            lines.append(line)
            isSigned = line.hasPrefix("\u{2014} ")
        }
        // What follows the last signature is no note; it is handed over so that it is refused and seen.
        if !lines.isEmpty { notes.append(lines.joined(separator: "\n")) }
        return notes
    }

    /// Where the line break of the last blank line stands, when at least one byte follows it.
    private static func lastBlankLine(_ bytes: [UInt8]) -> Int? {
        guard bytes.count > 2 else { return nil }
        return (1..<(bytes.count - 1)).last { bytes[$0] == 10 && bytes[$0 - 1] == 10 }
    }
}
