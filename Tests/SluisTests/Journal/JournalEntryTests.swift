// SPDX-License-Identifier: EUPL-1.2

import Journal
import Testing

@Suite("A journal entry holds no personal data and has one form")
struct JournalEntryTests {
    static let commitment = String(repeating: "0a", count: 32)

    static func full() throws -> JournalEntry {
        try JournalEntry(
            seq: 7, at: 1_764_000_000_123, act: "inbreng.read", casus: "c-1", partij: "p-2", actor: commitment,
            subject: "i-3", detail: commitment)
    }

    @Test("all fields are written in alphabetical order, without white space")
    func form() throws {
        let expected =
            #"{"act":"inbreng.read","actor":"\#(Self.commitment)","at":1764000000123,"casus":"c-1","#
            + #""detail":"\#(Self.commitment)","partij":"p-2","seq":7,"subject":"i-3"}"#
        #expect(String(decoding: try Self.full().leafBytes, as: UTF8.self) == expected)
    }

    @Test("absent fields are left out")
    func sparse() throws {
        let entry = try JournalEntry(seq: 0, at: 0, act: "start")
        #expect(String(decoding: entry.leafBytes, as: UTF8.self) == #"{"act":"start","at":0,"seq":0}"#)
    }

    @Test("every combination of present fields is read back", arguments: 0..<32)
    func roundTrip(bits: Int) throws {
        func present<T>(_ bit: Int, _ value: T) -> T? { bits & (1 << bit) == 0 ? nil : value }
        let entry = try JournalEntry(
            seq: Int.max, at: Int64.max, act: "a", casus: present(0, "c"), partij: present(1, "p"),
            actor: present(2, Self.commitment), subject: present(3, "s.t-1"), detail: present(4, Self.commitment))
        #expect(try JournalEntry(leafBytes: entry.leafBytes) == entry)
    }

    @Test(
        "a word with anything but a-z 0-9 . - is refused",
        arguments: ["", "Jan", "a b", "a_b", "é", "a\"", "a/b", "a\n", String(repeating: "a", count: 65)])
    func words(word: String) {
        #expect(throws: JournalEntryRefusal.word(.act)) { try JournalEntry(seq: 0, at: 0, act: word) }
        #expect(throws: JournalEntryRefusal.word(.casus)) { try JournalEntry(seq: 0, at: 0, act: "a", casus: word) }
        #expect(throws: JournalEntryRefusal.word(.partij)) {
            try JournalEntry(seq: 0, at: 0, act: "a", partij: word)
        }
        #expect(throws: JournalEntryRefusal.word(.subject)) {
            try JournalEntry(seq: 0, at: 0, act: "a", subject: word)
        }
    }

    @Test("64 characters are the most", arguments: [1, 64])
    func longest(count: Int) throws {
        let word = String(repeating: "a", count: count)
        #expect(try JournalEntry(seq: 0, at: 0, act: word).act == word)
    }

    @Test(
        "what is no fingerprint cannot stand in its place",
        arguments: ["", "jan-jansen", String(repeating: "A", count: 64), String(repeating: "a", count: 63)])
    func commitments(text: String) {
        #expect(throws: JournalEntryRefusal.commitment(.actor)) {
            try JournalEntry(seq: 0, at: 0, act: "a", actor: text)
        }
        #expect(throws: JournalEntryRefusal.commitment(.detail)) {
            try JournalEntry(seq: 0, at: 0, act: "a", detail: text)
        }
    }

    @Test("negative numbers are refused")
    func negative() {
        #expect(throws: JournalEntryRefusal.number(.seq)) { try JournalEntry(seq: -1, at: 0, act: "a") }
        #expect(throws: JournalEntryRefusal.number(.at)) { try JournalEntry(seq: 0, at: -1, act: "a") }
    }

    @Test(
        "any other writing is refused",
        arguments: [
            "", "{}", "[]", #"{"act":"a","at":0,"seq":0}"# + "\n", #" {"act":"a","at":0,"seq":0}"#,
            #"{"act": "a","at":0,"seq":0}"#, #"{"at":0,"act":"a","seq":0}"#, #"{"act":"a","at":00,"seq":0}"#,
            #"{"act":"a","at":-1,"seq":0}"#, #"{"act":"a","at":1.0,"seq":0}"#, #"{"act":"a","at":0,"seq":"0"}"#,
            #"{"act":"a","at":0,"seq":0,"seq":0}"#, #"{"act":"a","act":"a","at":0,"seq":0}"#,
            #"{"act":"a","at":0,"extra":"b","seq":0}"#, #"{"act":"a","at":0,"casus":null,"seq":0}"#,
            #"{"act":"","at":0,"seq":0}"#, #"{"act":"A","at":0,"seq":0}"#, #"{"act":"\u0061","at":0,"seq":0}"#,
            #"{"act":"a","actor":"0a","at":0,"seq":0}"#, #"{"act":"a","at":0}"#, #"{"act":"a","seq":0}"#,
            #"{"at":0,"seq":0}"#, #"{"act":"a","at":9223372036854775808,"seq":0}"#,
            #"{"act":"a","at":0,"seq":0"#, #"{"act":"a","at":0,"seq":0,}"#, #"{,"act":"a","at":0,"seq":0}"#,
        ])
    func otherForms(text: String) {
        #expect(throws: JournalEntryRefusal.self) { try JournalEntry(leafBytes: Array(text.utf8)) }
    }

    @Test("no byte of an entry can be changed without another entry or a refusal coming of it")
    func everyByte() throws {
        let original = try Self.full()
        let bytes = original.leafBytes
        for index in bytes.indices {
            for flip in [1, 2, 32, 128] as [UInt8] {
                var changed = bytes
                changed[index] ^= flip
                guard let read = try? JournalEntry(leafBytes: changed) else { continue }
                #expect(read != original)
                #expect(read.leafBytes == changed)
            }
            #expect(throws: JournalEntryRefusal.self) {
                try JournalEntry(leafBytes: Array(bytes[..<index]))
            }
        }
    }
}
