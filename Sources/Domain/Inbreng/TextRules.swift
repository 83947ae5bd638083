// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What the profile puts in the way of the text of an item: a full date of birth where only the year may be kept.
    package func textProblems(_ text: String, of kind: String?, in situation: Situation) -> [Refusal] {
        guard let arrangement = situation.arrangement(of: self), let kind,
            arrangement.dataKind(Named(kind))?.birthDates == .yearOnly, FullDate.isIn(text)
        else { return [] }
        return [Refusal(.yearOnly, field: "text", about: kind)]
    }
}

/// A day that stands in a text with day, month and year, in figures or with the month in Dutch or English.
enum FullDate {
    /// Whether one stands in it; a year alone does not count.
    static func isIn(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return words.indices.contains { index in
            let three = words[index...].prefix(3)
            guard three.count == 3 else { return false }
            return isDate(Array(three))
        }
    }

    private static func isDate(_ parts: [String]) -> Bool {
        let isMonth =
            isNumber(parts[1], upTo: 12) || months.contains(parts[1]) || months.contains { $0.prefix(3) == parts[1] }
            || parts[1] == "mrt"
        let first = isNumber(parts[0], upTo: 31) && isYear(parts[2])
        let last = isYear(parts[0]) && isNumber(parts[2], upTo: 31)
        return isMonth && (first || last)
    }

    private static func isNumber(_ word: String, upTo most: Int) -> Bool {
        Int(word).map { (1...most).contains($0) && word.utf8.count <= 2 } ?? false
    }

    private static func isYear(_ word: String) -> Bool {
        guard let year = Int(word) else { return false }
        return word.utf8.count == 4 ? (1900...2100).contains(year) : word.utf8.count == 2
    }

    private static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december", "january", "february", "march", "may", "june", "july", "august", "october",
    ]
}
