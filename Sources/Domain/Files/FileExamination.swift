// SPDX-License-Identifier: EUPL-1.2

/// What the content of a file showed: that it is one of the closed list, whole, and nothing besides.
///
/// Decided by its bytes from the first to the last; the name must agree, and what a browser says counts for nothing.
package struct FileExamination: Hashable, Sendable {
    package let type: MediaType
    /// It says where on earth it was made (the position in a photograph).
    package let hasLocation: Bool

    /// Looks at a whole file; refuses what is not on the list, broken, locked, active, or two things at once.
    package static func of(_ bytes: [UInt8], named name: String) -> Outcome<FileExamination> {
        do throws(FileFault) {
            let found = try examine(bytes)
            guard found.type.endings.contains(FileName.ending(name)) else { throw FileFault(.fileTypeMismatch) }
            return .done(found)
        } catch {
            return .refused([Refusal(error.reason, field: "file")])
        }
    }

    private static func examine(_ bytes: [UInt8]) throws(FileFault) -> FileExamination {
        if bytes.isEmpty { throw FileFault(.fileEmpty) }
        if bytes.starts(with: "%PDF-".utf8) {
            try PDFExamination(bytes).check()
            return FileExamination(type: .pdf, hasLocation: false)
        }
        if bytes.starts(with: PNGExamination.signature) {
            return FileExamination(type: .png, hasLocation: try PNGExamination(bytes).check())
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            return FileExamination(type: .jpeg, hasLocation: try JPEGExamination(bytes).check())
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            return FileExamination(type: try OfficeExamination(bytes).check(), hasLocation: false)
        }
        try TextExamination(bytes).check()
        return FileExamination(type: .text, hasLocation: false)
    }
}

/// Why the content of a file is refused.
struct FileFault: Error {
    let reason: Refusal.Reason

    init(_ reason: Refusal.Reason) { self.reason = reason }
}

/// Reading numbers and words out of bytes; outside the bytes there is nothing.
struct Bytes {
    let all: [UInt8]

    init(_ all: [UInt8]) { self.all = all }

    var count: Int { all.count }

    func byte(_ at: Int) -> Int? { at >= 0 && at < all.count ? Int(all[at]) : nil }

    func little16(_ at: Int) -> Int? {
        guard at >= 0, at + 2 <= all.count else { return nil }
        return Int(all[at]) | Int(all[at + 1]) << 8
    }

    func little32(_ at: Int) -> Int? {
        guard let low = little16(at), let high = little16(at + 2) else { return nil }
        return low | high << 16
    }

    func big16(_ at: Int) -> Int? {
        guard at >= 0, at + 2 <= all.count else { return nil }
        return Int(all[at]) << 8 | Int(all[at + 1])
    }

    func big32(_ at: Int) -> Int? {
        guard let high = big16(at), let low = big16(at + 2) else { return nil }
        return high << 16 | low
    }

    func has(_ word: [UInt8], at: Int) -> Bool {
        guard at >= 0, at + word.count <= all.count else { return false }
        for index in word.indices where all[at + index] != word[index] { return false }
        return true
    }

    func has(_ word: StaticString, at: Int) -> Bool { has(Bytes.of(word), at: at) }

    /// Where a word stands first at or after a place and before an end.
    func first(_ word: [UInt8], from start: Int = 0, before end: Int? = nil) -> Int? {
        let last = (end ?? all.count) - word.count
        guard start >= 0, start <= last, let head = word.first else { return nil }
        return all.withUnsafeBufferPointer { pointer in
            var at = start
            while at <= last {
                if pointer[at] == head {
                    var length = 1
                    while length < word.count, pointer[at + length] == word[length] { length += 1 }
                    if length == word.count { return at }
                }
                at += 1
            }
            return nil
        }
    }

    func contains(_ word: StaticString, from start: Int = 0, before end: Int? = nil) -> Bool {
        first(Bytes.of(word), from: start, before: end) != nil
    }

    /// Whether an index of a zip file hangs at its end, which would make two files out of one.
    var endsAsZip: Bool { first([0x50, 0x4B, 5, 6], from: max(0, count - 65_557)) != nil }

    static func of(_ word: StaticString) -> [UInt8] {
        word.withUTF8Buffer { Array($0) }
    }
}
