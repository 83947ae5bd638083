// SPDX-License-Identifier: EUPL-1.2

/// What a profile says and names while it is being read: problems, definitions and references, each with its place.
final class ReadingLog {
    struct Mention {
        let list: String
        let word: String
        let file: String
        let line: Int
    }

    private(set) var problems: [ProfileProblem] = []
    private var definitions: [Mention] = []
    private var references: [Mention] = []

    func report(_ file: String, _ line: Int, _ what: String) {
        problems.append(ProfileProblem(file: file, line: line, what: what))
    }

    func define(_ mention: Mention) { definitions.append(mention) }
    func refer(_ mention: Mention) { references.append(mention) }

    /// Reports words that are defined twice and words that nobody defined.
    ///
    /// - Parameter given: lists that the law defines, by their title.
    func checkNames(given: [String: Set<String>]) {
        var known = given
        for definition in definitions {
            if !known[definition.list, default: []].insert(definition.word).inserted {
                report(definition.file, definition.line, "\(definition.list) '\(definition.word)' bestaat al")
            }
        }
        for reference in references where !(known[reference.list]?.contains(reference.word) ?? false) {
            report(
                reference.file, reference.line,
                "'\(reference.word)' is geen \(reference.list)" + ReadingLog.hint(known[reference.list] ?? []))
        }
    }

    private static func hint(_ words: Set<String>) -> String {
        guard !words.isEmpty, words.count <= 20 else { return "" }
        return "; kies uit " + words.sorted().joined(separator: ", ")
    }
}
