// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Foundation
import Yams

/// Reads the text files and lists every problem in them.
package struct TextsReader {
    private var entries: [String: Texts.Entry] = [:]
    private var problems: [TextProblems.Problem] = []

    /// Reads every `.yaml` file of a folder.
    ///
    /// - Throws: `TextProblems`, or the fault of a folder that cannot be read.
    package static func read(folder: String) throws -> Texts {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
            .sorted()
        var files: [(name: String, content: String)] = []
        for name in names {
            files.append((name, try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)))
        }
        return try read(files: files)
    }

    /// Reads files already loaded.
    ///
    /// - Throws: `TextProblems` with every problem of every file.
    package static func read(files: [(name: String, content: String)]) throws(TextProblems) -> Texts {
        var reader = TextsReader()
        for file in files { reader.read(file.name, file.content) }
        guard reader.problems.isEmpty else { throw TextProblems(problems: reader.problems) }
        return Texts(entries: reader.entries)
    }

    private mutating func read(_ file: String, _ content: String) {
        let unique = markRepeatedKeys(in: content, of: file)
        do {
            guard let root = try Yams.compose(yaml: unique) else { return }
            guard let mapping = root.mapping else {
                return problem(file, 1, "the file is not a list of keys")
            }
            for (key, value) in mapping { read(key, value, file) }
        } catch let error as YamlError {
            problem(file, 1, "not readable as YAML: \(error)")
        } catch {
            problem(file, 1, "not readable")
        }
    }

    /// Reports keys that occur twice in a file and makes them unique, so that the rest of the file is still read.
    private mutating func markRepeatedKeys(in content: String, of file: String) -> String {
        var seen: Set<Substring> = []
        var lines: [String] = []
        for (index, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else {
                lines.append(String(line))
                continue
            }
            if seen.insert(line[..<colon]).inserted {
                lines.append(String(line))
            } else {
                problem(file, index + 1, "the key \(line[..<colon]) is given twice")
                lines.append("\(line[..<colon]) again \(index)\(line[colon...])")
            }
        }
        return lines.joined(separator: "\n")
    }

    private mutating func read(_ key: Node, _ value: Node, _ file: String) {
        let line = key.mark?.line ?? 0
        guard let name = key.string, let pairs = value.mapping else {
            return problem(file, line, "an entry is key: {nl: \"…\", en: \"…\"}")
        }
        guard !name.contains(" again ") else { return }
        if let earlier = entries[name] { problem(file, line, "the key \(name) is also given at \(earlier.place)") }

        var words: [Language: String] = [:]
        for (language, text) in pairs {
            guard let known = language.string.flatMap(Language.init(rawValue:)), let text = text.scalar?.string else {
                problem(file, line, "\(name): \(language.string ?? "?") is not a language with text")
                continue
            }
            words[known] = text
        }
        check(words, of: name, file, line)
        entries[name] = Texts.Entry(words: words, place: "\(file):\(line)")
    }

    private mutating func check(_ words: [Language: String], of name: String, _ file: String, _ line: Int) {
        for language in Language.allCases where words[language]?.isEmpty ?? true {
            problem(file, line, "\(name): the text in \(language) is missing")
        }
        guard let dutch = words[.nl], let english = words[.en] else { return }
        let (ours, theirs) = (TextsReader.placeholders(in: dutch), TextsReader.placeholders(in: english))
        if ours != theirs {
            let unequal = ours.symmetricDifference(theirs).sorted().joined(separator: ", ")
            problem(file, line, "\(name): the placeholders differ between the languages: \(unequal)")
        }
    }

    private static func placeholders(in words: String) -> Set<String> {
        Set(words.matches(of: /\{([A-Za-z][A-Za-z0-9]*)\}/).map { String($0.1) })
    }

    private mutating func problem(_ file: String, _ line: Int, _ message: String) {
        problems.append(TextProblems.Problem(file: file, line: line, message: message))
    }
}
