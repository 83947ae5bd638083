// SPDX-License-Identifier: EUPL-1.2

/// Reads the one canonical form of an entry, field after field, and nothing else.
struct JournalEntryScanner {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func open() throws(JournalEntryRefusal) {
        guard take("{") else { throw .notCanonical(offset: offset) }
    }

    mutating func close() throws(JournalEntryRefusal) {
        guard take("}"), offset == bytes.count else { throw .notCanonical(offset: offset) }
    }

    /// The word of the field; nothing when the next field is another one.
    mutating func word(_ field: JournalField) throws(JournalEntryRefusal) -> String? {
        guard let range = try quoted(field) else { return nil }
        guard (1...JournalWord.longest).contains(range.count) else { throw .word(field) }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    mutating func commitment(_ field: JournalField) throws(JournalEntryRefusal) -> String? {
        guard let range = try quoted(field) else { return nil }
        let text = String(decoding: bytes[range], as: UTF8.self)
        guard JournalWord.acceptsCommitment(text) else { throw .commitment(field) }
        return text
    }

    mutating func number(_ field: JournalField) throws(JournalEntryRefusal) -> Int64 {
        guard key(field) else { throw .missing(field) }
        let start = offset
        var value: Int64 = 0
        while offset < bytes.count, (48...57).contains(bytes[offset]) {
            let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carried) = tenfold.addingReportingOverflow(Int64(bytes[offset] - 48))
            guard !overflow, !carried else { throw .number(field) }
            value = sum
            offset += 1
        }
        let leadingZero = offset - start > 1 && bytes[start] == 48
        guard offset > start, !leadingZero else { throw .number(field) }
        return value
    }

    private mutating func quoted(_ field: JournalField) throws(JournalEntryRefusal) -> Range<Int>? {
        guard key(field) else { return nil }
        guard take("\"") else { throw .notCanonical(offset: offset) }
        let start = offset
        while offset < bytes.count, JournalWord.isAllowed(bytes[offset]) { offset += 1 }
        let range = start..<offset
        guard take("\"") else { throw .word(field) }
        return range
    }

    private mutating func key(_ field: JournalField) -> Bool {
        let start = offset
        if start > 1, !take(",") { return false }
        if take("\""), take(field.rawValue), take("\":") { return true }
        offset = start
        return false
    }

    private mutating func take(_ text: String) -> Bool {
        let expected = text.utf8
        guard bytes.count - offset >= expected.count, bytes[offset...].starts(with: expected) else { return false }
        offset += expected.count
        return true
    }
}
