// SPDX-License-Identifier: EUPL-1.2

/// Words sorted by code point, each known by its place, so that sets of places are sorted lists of words.
final class WordList: Sendable {
    let words: [String]
    /// The words one after the other, and where each ends.
    private let spelled: [UInt8]
    private let ends: [Int]
    /// Each word as a canonical JSON string with a comma before it, and where each ends.
    let listed: [UInt8]
    let listedEnds: [Int]
    /// Open addressing: place + 1, or 0 for an empty slot.
    private let slots: [UInt16]

    init(_ words: some Sequence<String>) {
        let sorted = Set(words).map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        self.words = sorted.map { String(decoding: $0, as: UTF8.self) }
        spelled = sorted.flatMap { $0 }
        ends = sorted.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        let listed = sorted.map { word in
            var text = CanonicalText()
            text.write(",")
            text.write(string: word[...])
            return text.bytes
        }
        self.listed = listed.flatMap { $0 }
        listedEnds = listed.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        var size = 16
        while size < sorted.count * 3 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for (place, word) in sorted.enumerated() {
            var slot = Self.hash(word.indices, in: word) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(place + 1)
        }
        self.slots = slots
    }

    var count: Int { words.count }

    /// The place of the word that stands at this range of a text, or nil when it is not in the list.
    func place(of range: Range<Int>, in text: [UInt8]) -> Int? {
        var slot = Self.hash(range, in: text) & (slots.count - 1)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if isSpelled(place, range, text) { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isSpelled(_ place: Int, _ range: Range<Int>, _ text: [UInt8]) -> Bool {
        let start = ends[place]
        guard ends[place + 1] - start == range.count else { return false }
        for offset in 0..<range.count where spelled[start + offset] != text[range.lowerBound + offset] { return false }
        return true
    }

    func place(of word: String) -> Int? {
        let text = Array(word.utf8)
        return place(of: text.indices, in: text)
    }

    /// The place of a word that the reading has checked.
    ///
    /// - Throws: `UncheckedWord` when it was not, which is a fault of the reading.
    func place(checked word: String) throws(UncheckedWord) -> Int {
        guard let place = place(of: word) else { throw UncheckedWord(word: word) }
        return place
    }

    /// FNV-1a over the bytes of the range.
    static func hash(_ range: Range<Int>, in text: [UInt8]) -> Int {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for place in range { value = (value ^ UInt64(text[place])) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: value ^ value >> 29)
    }
}

/// A word reached the engine that no reading has checked: a fault, not a question for the user.
struct UncheckedWord: Error, Hashable {
    let word: String
}
