// SPDX-License-Identifier: EUPL-1.2

/// Finds words that occur twice, in time that grows with their number and not with its square.
enum Doubles {
    static func occur(in words: [Range<Int>], of text: [UInt8]) -> Bool {
        guard words.count > 1 else { return false }
        // Longer lists than any rule set has words come from strangers, who could choose words that collide.
        guard words.count <= 200 else { return Set(words.map { text[$0] }).count < words.count }
        var size = 8
        while size < words.count * 2 { size *= 2 }
        var slots = [Int](repeating: -1, count: size)
        for (place, word) in words.enumerated() {
            var slot = WordList.hash(word, in: text) & (size - 1)
            while slots[slot] >= 0 {
                if text[words[slots[slot]]].elementsEqual(text[word]) { return true }
                slot = (slot + 1) & (size - 1)
            }
            slots[slot] = place
        }
        return false
    }
}
