// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What the profile puts in the way of the text of an item: a full date of birth where only the year may be kept, and a
    /// citizen service number where none may be kept.
    package func textProblems(_ text: String, of kind: String?, in situation: Situation) -> [Refusal] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        guard let kind else { return arrangement.numberProblems(text, at: "text") }
        return arrangement.textProblems(text, of: kind, at: "text")
    }
}

extension Arrangement {
    func textProblems(_ text: String, of kind: String, at field: String) -> [Refusal] {
        var problems: [Refusal] = []
        if dataKind(Named(kind))?.birthDates == .yearOnly, FullDate.isIn(text) {
            problems.append(Refusal(.yearOnly, field: field, about: kind))
        }
        if keepsNumberOut(of: text) { problems.append(Refusal(.bsnInText, field: field, about: kind)) }
        return problems
    }

    /// A citizen service number in what somebody wrote about a casus, where none may be kept.
    func numberProblems(_ text: String, at field: String) -> [Refusal] {
        keepsNumberOut(of: text) ? [Refusal(.bsnInText, field: field)] : []
    }

    /// Whether nothing written about a casus may hold a citizen service number.
    package var keepsNoNumbers: Bool { data.bsn.value == .no }

    private func keepsNumberOut(of text: String) -> Bool { keepsNoNumbers && CitizenNumber.isIn(text) }
}

extension StepStatement {
    /// What is written in it that the profile may not keep.
    func numberProblems(under arrangement: Arrangement) -> [Refusal] {
        ([text] + notes.values).contains { !arrangement.numberProblems($0, at: need.field).isEmpty }
            ? [Refusal(.bsnInText, field: need.field)] : []
    }

    /// A citizen service number in the text for the reporter: it leaves the casus and stays when the casus is gone, so
    /// also where the casus itself may keep the number.
    func reporterProblems(under arrangement: Arrangement) -> [Refusal] {
        guard need == .feedback, !arrangement.keepsNoNumbers, CitizenNumber.isIn(text) else { return [] }
        return [Refusal(.numberForReporter, field: need.field)]
    }
}

extension Arrangement.Step {
    /// The same in a question that a step puts to the reporter.
    func reporterProblems(of question: String, under arrangement: Arrangement) -> [Refusal] {
        guard reach == .reporter, !arrangement.keepsNoNumbers, CitizenNumber.isIn(question) else { return [] }
        return [Refusal(.numberForReporter, field: "question")]
    }
}

extension ReportDraft {
    /// What is written in it that the profile may not keep, each at its field.
    func numberProblems(under arrangement: Arrangement) -> [Refusal] {
        arrangement.numberProblems(tried, at: "tried") + arrangement.numberProblems(question, at: "question")
            + reasons.flatMap { arrangement.numberProblems($0.reason, at: "reason-\($0.leefgebied)") }
    }
}

/// Nine digits in a text that pass the eleven test of a citizen service number (Wabb 1 onder b).
package enum CitizenNumber {
    /// Whether one stands in it, with or without full stops or spaces between its groups.
    package static func isIn(_ text: String) -> Bool {
        let words = text.split { !($0.isASCII && $0.isNumber) && $0 != "." && $0 != " " }
        return words.contains { word in
            let groups = word.split { $0 == "." || $0 == " " }
            // One group of nine, or groups side by side that are nine together.
            return groups.indices.contains { start in
                var digits = ""
                for group in groups[start...] {
                    digits.append(contentsOf: group)
                    if digits.utf8.count >= 9 { break }
                }
                return passes(digits)
            }
        }
    }

    /// The same for a plain text as it lies in a file; only what could be a number is looked at closer.
    ///
    /// Figures, full stops and spaces are the same bytes in every encoding that a text file may have here.
    package static func isIn(bytes: [UInt8]) -> Bool {
        bytes.split { !(48...57).contains($0) && $0 != 46 && $0 != 32 }
            .contains { $0.count >= 9 && isIn(String(decoding: $0, as: UTF8.self)) }
    }

    /// Eight digits may be a number without its first zero, but in a text they are rather a telephone number or a day.
    private static func passes(_ digits: String) -> Bool {
        digits.utf8.count == 9 && Burgerservicenummer(digits) != nil
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
