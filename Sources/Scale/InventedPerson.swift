// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Somebody who does not exist: syllables for a name, a birth date, a number that passes the test.
package struct InventedPerson: Hashable, Sendable {
    package let given: String
    package let family: String
    package let born: Day
    package let bsn: String?

    package init(_ numbers: inout SeededNumbers) {
        given = Self.word(["Be", "Do", "Fe", "Ja", "Ki", "Lo", "Mi", "Na", "Ro", "Sa"], Self.middles, &numbers)
        family = Self.word(Self.starts, Self.middles, &numbers) + Self.pick(Self.ends, &numbers)
        born = Day(ordinal: Int.random(in: -14_600...12_000, using: &numbers))
        bsn = Bool.random(using: &numbers) ? Self.number(&numbers) : nil
    }

    private static let starts = [
        "Bak", "Dob", "Fok", "Gol", "Hav", "Kiel", "Loods", "Mast", "Nol", "Peil", "Ree", "Schot", "Touw", "Vaar",
        "Wier",
        "Zeil",
    ]
    private static let middles = ["be", "da", "ke", "li", "mo", "ne", "ra", "si", "te", "va", "ze", "lo", "mi", "do"]
    private static let ends = ["boord", "haven", "kade", "kraan", "loper", "meer", "mond", "sluis", "steiger", "wal"]

    private static func word(_ first: [String], _ second: [String], _ numbers: inout SeededNumbers) -> String {
        pick(first, &numbers) + pick(second, &numbers)
    }

    private static func pick(_ words: [String], _ numbers: inout SeededNumbers) -> String {
        words[Int.random(in: 0..<words.count, using: &numbers)]
    }

    /// Eight digits and the ninth that makes the eleven test come out; another try when there is none.
    private static func number(_ numbers: inout SeededNumbers) -> String {
        while true {
            let digits = (0..<8).map { _ in Int.random(in: 0...9, using: &numbers) }
            let last = zip(digits, [9, 8, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 } % 11
            if last < 10, digits[0] > 0 { return (digits + [last]).map(String.init).joined() }
        }
    }
}
