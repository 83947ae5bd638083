// SPDX-License-Identifier: EUPL-1.2

/// What leads to somebody in a text: telephone numbers, e-mail addresses, and streets with a house number or a postcode.
///
/// It may as well be of an office, so whoever writes it looks at it again and nobody is refused.
package enum TracesInText {
    /// The pieces of a text that look like one, as they stand there, in order, each once.
    package static func found(in text: String) -> [String] {
        let words = text.split { $0.isWhitespace || ",;:!?\"'<>".contains($0) }.map(trimmed).filter { !$0.isEmpty }
        var found: [String] = []
        var start = 0
        while start < words.count {
            let taken = length(of: words[start...])
            if taken > 0 {
                let piece = words[start..<(start + taken)].joined(separator: " ")
                if !found.contains(piece) { found.append(piece) }
            }
            start += max(1, taken)
        }
        return found
    }

    /// How many words one takes at the beginning of these; 0 for none.
    private static func length(of words: ArraySlice<String>) -> Int {
        let (first, next) = (words[words.startIndex], words.dropFirst().first)
        if isMail(first) { return 1 }
        if let next, isStreet(first), isHouseNumber(next) { return 2 }
        if isPostcode(first) { return 1 }
        // What begins with 20 is rather a year, and then a word in capitals.
        if let next, first.count == 4, !first.hasPrefix("20"), isPostcode(first + next) { return 2 }
        // The groups of a telephone number may stand apart.
        return (1...6).first { $0 <= words.count && isPhone(words.prefix($0)) } ?? 0
    }

    /// A word without the end of a sentence and the brackets around it.
    private static func trimmed(_ word: Substring) -> String {
        var word = word
        while let last = word.last, ".)]".contains(last) { word.removeLast() }
        while let first = word.first, "([".contains(first), !word.contains(")") { word.removeFirst() }
        return String(word)
    }

    private static func isMail(_ word: String) -> Bool {
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return false }
        let host = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return host.count > 1 && !host.contains { $0.isEmpty }
    }

    /// Ten figures that begin with a 0, or a number with the code of a country.
    private static func isPhone(_ words: ArraySlice<String>) -> Bool {
        let text = words.joined()
        guard text.allSatisfy({ isFigure($0) || "+-().".contains($0) }), !words.contains(where: isDay) else {
            return false
        }
        let isAbroad = text.hasPrefix("+") || text.hasPrefix("(+") || text.hasPrefix("00")
        let figures = (isAbroad ? text.replacing("(0)", with: "") : text).filter(isFigure)
        if isAbroad { return (10...15).contains(figures.count) }
        return figures.count == 10 && figures.hasPrefix("0")
    }

    /// A day in figures, such as 03-11-2026: it begins with a 0 too.
    private static func isDay(_ word: String) -> Bool {
        let parts = word.split { $0 == "-" || $0 == "." }
        return parts.count == 3 && parts.map(\.count).max() == 4 && parts.map(\.count).min() ?? 0 <= 2
    }

    private static let endings = [
        "straat", "laan", "plein", "dijk", "kade", "gracht", "singel", "plantsoen", "dreef", "steeg",
    ]
    /// These end other words as well, so that only a name with a capital counts.
    private static let otherEndings = ["weg", "hof", "pad", "street", "road", "lane", "avenue"]

    private static func isStreet(_ word: String) -> Bool {
        let small = word.lowercased()
        let isName = word.first?.isUppercase == true
        return endings.contains { small.hasSuffix($0) && (isName || small != $0) }
            || (isName && otherEndings.contains { small.hasSuffix($0) })
    }

    /// At most five figures, and what may follow them: 12, 12a, 12-3, 12bis.
    private static func isHouseNumber(_ word: String) -> Bool {
        let figures = word.prefix(while: isFigure)
        let rest = word.dropFirst(figures.count)
        return (1...5).contains(figures.count) && !figures.hasPrefix("0") && rest.count <= 4
            && rest.allSatisfy { isFigure($0) || ($0.isASCII && $0.isLetter) || $0 == "-" || $0 == "/" }
    }

    /// Four figures and two capitals, of which some pairs are not given out.
    private static func isPostcode(_ word: String) -> Bool {
        let letters = word.suffix(2)
        return word.count == 6 && word.prefix(4).allSatisfy(isFigure) && word.first != "0"
            && letters.allSatisfy { $0.isASCII && $0.isUppercase } && !["SA", "SD", "SS"].contains(String(letters))
    }

    private static func isFigure(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
