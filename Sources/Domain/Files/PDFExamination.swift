// SPDX-License-Identifier: EUPL-1.2

/// A PDF that only shows: no programs, nothing that starts something, no files inside, no lock (ISO 32000-2).
///
/// Its objects may lie packed in streams, so those are unpacked and read as well. Names may be written with `#4A` for a
/// letter, so they are read as a PDF reader does.
struct PDFExamination {
    private let bytes: Bytes

    init(_ bytes: [UInt8]) { self.bytes = Bytes(bytes) }

    func check() throws(FileFault) {
        guard bytes.has("%PDF-1.", at: 0) || bytes.has("%PDF-2.", at: 0) else { throw FileFault(.fileBroken) }
        let tail = max(0, bytes.count - 1024)
        guard let end = last("%%EOF", from: tail), bytes.contains("startxref", from: tail) else {
            throw FileFault(.fileBroken)
        }
        let isBlank = bytes.all[(end + 5)...].allSatisfy { [9, 10, 12, 13, 32].contains($0) }
        if !isBlank || bytes.endsAsZip { throw FileFault(.fileIsMore) }
        try PDFExamination.checkNames(bytes.all)
        try checkPackedObjects()
    }

    private func last(_ word: StaticString, from start: Int) -> Int? {
        var found: Int?
        var from = start
        while let next = bytes.first(Bytes.of(word), from: from) {
            found = next
            from = next + 1
        }
        return found
    }

    // MARK: Names

    private static let active: Set<String> = [
        "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "FileAttachment", "RichMedia", "XFA", "GoToE",
        "ImportData", "SubmitForm", "Rendition",
    ]
    private static let longest = 16

    private static func checkNames(_ bytes: [UInt8]) throws(FileFault) {
        for name in names(bytes) {
            if name == "Encrypt" { throw FileFault(.fileIsLocked) }
            if active.contains(name) { throw FileFault(.fileIsActive) }
        }
    }

    /// Every name that begins with the first letter of one that we look for.
    private static func names(_ bytes: [UInt8]) -> Set<String> {
        let slash = UInt8(ascii: "/")
        return bytes.withUnsafeBufferPointer { pointer in
            var found: Set<String> = []
            for at in 0..<pointer.count where pointer[at] == slash {
                let name = name(pointer, after: at)
                if name.count >= 3 { found.insert(String(decoding: name, as: UTF8.self)) }
            }
            return found
        }
    }

    private static func name(_ pointer: UnsafeBufferPointer<UInt8>, after slash: Int) -> [UInt8] {
        var name: [UInt8] = []
        var at = slash + 1
        while at < pointer.count, name.count <= longest {
            var byte = pointer[at]
            if byte == UInt8(ascii: "#"), at + 2 < pointer.count, let high = hex(pointer[at + 1]),
                let low = hex(pointer[at + 2])
            {
                byte = high << 4 | low
                at += 2
            } else if !isLetter(byte) {
                break
            }
            name.append(byte)
            at += 1
        }
        return name
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }

    // MARK: Objects in streams

    private static let most = 32 << 20

    /// Unpacks every stream that could hold objects: one with the key `First` in its dictionary.
    private func checkPackedObjects() throws(FileFault) {
        let word = Bytes.of("stream")
        var from = 0
        var unpacked = 0
        while let found = bytes.first(word, from: from) {
            from = found + word.count
            guard !bytes.has("end", at: found - 3), let start = dataStart(from) else { continue }
            let dictionary = Array(bytes.all[max(0, found - 4096)..<found])
            guard PDFExamination.names(dictionary).contains("First") else { continue }
            let isCertain = PDFExamination.names(ownDictionary(dictionary)).contains("First")
            let isZlib = bytes.byte(start).map { $0 & 15 == 8 } ?? false
            let plain =
                isZlib ? Inflation.unpack(bytes.all, from: start + 2, limit: PDFExamination.most - unpacked) : nil
            if let plain {
                unpacked += plain.count
                try PDFExamination.checkNames(plain)
            }
            // Packed in a way that we cannot look into, such as twice, or with a predictor.
            let names = PDFExamination.names(ownDictionary(dictionary))
            let isPacked = names.contains("Filter")
            if isCertain, isPacked && plain == nil || names.contains("DecodeParms") { throw FileFault(.fileBroken) }
        }
    }

    private func dataStart(_ at: Int) -> Int? {
        if bytes.has([13, 10], at: at) { return at + 2 }
        return bytes.byte(at) == 10 || bytes.byte(at) == 13 ? at + 1 : nil
    }

    /// The part behind the last `obj`: what this stream says of itself.
    private func ownDictionary(_ dictionary: [UInt8]) -> [UInt8] {
        let piece = Bytes(dictionary)
        var start = 0
        while let next = piece.first(Bytes.of("obj"), from: start) { start = next + 3 }
        return Array(dictionary[start...])
    }
}
