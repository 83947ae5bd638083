// SPDX-License-Identifier: EUPL-1.2

/// Folds letters with diacritics to bare lower case letters, without any locale.
enum LatinLetters {
    /// The folded words of a text; all that is no letter or digit separates words.
    static func words(_ text: some StringProtocol) -> [String] {
        var words = [""]
        for character in text.lowercased() {
            if let folded = fold(character) {
                words[words.count - 1] += folded
            } else if words.last?.isEmpty == false {
                words.append("")
            }
        }
        return words.filter { !$0.isEmpty }
    }

    private static func fold(_ character: Character) -> String? {
        if let ascii = character.asciiValue {
            return (97...122).contains(ascii) || (48...57).contains(ascii) ? String(character) : nil
        }
        if let letters = special[character] ?? decomposed[character] { return letters }
        if let first = character.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic {
            return String(first)
        }
        return character.isLetter || character.isNumber ? String(character) : nil
    }

    private static let special: [Character: String] = [
        "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h",
        "ŧ": "t", "ŋ": "n", "ĳ": "ij", "ſ": "s", "ə": "e", "ǿ": "o", "ǽ": "ae",
    ]

    // A Character equals every canonically equivalent spelling of itself, so composing each letter with each mark
    // gives the table of decompositions that the standard library does not offer.
    private static let decomposed: [Character: String] = {
        var table: [Character: String] = [:]
        let single = (0x0300...0x0331).compactMap(Unicode.Scalar.init)
        let lower = [0x0302, 0x0306, 0x031B, 0x0323, 0x0308].compactMap(Unicode.Scalar.init)
        let upper = [0x0300, 0x0301, 0x0303, 0x0304, 0x0309, 0x0323, 0x030C].compactMap(Unicode.Scalar.init)
        for letter in "abcdefghijklmnopqrstuvwxyz" {
            let base = String(letter)
            for mark in single {
                add(base, [mark], to: &table)
            }
            for first in lower {
                for second in upper { add(base, [first, second], to: &table) }
            }
        }
        return table
    }()

    private static func add(_ base: String, _ marks: [Unicode.Scalar], to table: inout [Character: String]) {
        var spelling = base
        spelling.unicodeScalars.append(contentsOf: marks)
        if spelling.count == 1, let character = spelling.first { table[character] = base }
    }
}
