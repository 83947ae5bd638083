// SPDX-License-Identifier: EUPL-1.2

extension BreachFacts {
    /// The texts that somebody wrote, each with its field.
    var texts: [(field: String, text: String)] {
        [
            ("nature", nature), ("contact", contact), ("effects", effects), ("measures", measures), ("repair", repair),
        ]
    }

    /// The texts that tell whom it is about, by the name or the date of birth of one of these persons.
    package func problems(naming persons: [Betrokkene]) -> [Refusal] {
        texts.filter { one in persons.contains { $0.isTold(in: one.text) } }
            .map { Refusal(.nameInBreach, field: $0.field) }
    }
}

extension Datalek {
    /// The same for everything that was written since; what stood there before is in nobody's way.
    package func problems(naming persons: [Betrokkene], since before: Datalek) -> [Refusal] {
        let known = Set(before.facts.texts.map { $0.text })
        let old = facts.texts.filter { known.contains($0.text) }.map { $0.field }
        let changed = facts.problems(naming: persons).filter { problem in
            problem.field.map { !old.contains($0) } ?? true
        }
        let isTold = events.dropFirst(before.events.count).contains { event in
            persons.contains { $0.isTold(in: event.text) }
        }
        return changed + (isTold ? [Refusal(.nameInBreach, field: "text")] : [])
    }
}

extension Betrokkene {
    /// Whether a text holds the family name of this person with its capitals, the whole name in any letters, or the
    /// date of birth.
    fileprivate func isTold(in text: String) -> Bool {
        let words = WrittenWords(text)
        let isNamed = WrittenWords(family).stands(in: words)
        let isWhole = !given.isEmpty && WrittenWords(name.lowercased()).stands(in: WrittenWords(text.lowercased()))
        return isNamed || isWhole || (born.map { words.hold($0) } ?? false)
    }
}

/// The words of a text, without what stands between them.
private struct WrittenWords {
    private static let months = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    let words: [String]

    init(_ text: String) { words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init) }

    /// Whether they follow each other somewhere in other words.
    func stands(in other: WrittenWords) -> Bool {
        guard !words.isEmpty, words.count <= other.words.count else { return false }
        return (0...(other.words.count - words.count)).contains { start in
            Array(other.words[start..<(start + words.count)]) == words
        }
    }

    /// Whether a day stands there with its month and year, in figures or with the month in Dutch.
    func hold(_ day: Day) -> Bool {
        words.indices.dropLast(2).contains { index in
            let (first, last) = (Int(words[index]), Int(words[index + 2]))
            let isSameMonth =
                Int(words[index + 1]) == day.month
                || words[index + 1].lowercased().hasPrefix(WrittenWords.months[day.month - 1])
            let isSameDay = (first == day.day && last == day.year) || (first == day.year && last == day.day)
            return isSameMonth && isSameDay
        }
    }
}
