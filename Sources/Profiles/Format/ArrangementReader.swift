// SPDX-License-Identifier: EUPL-1.2

package import Domain
package import Rulebook
import Yams

/// A file of a profile's folder: its name as the reader should name it, and its text.
package struct ProfileFile: Sendable {
    package let name: String
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// Reads the folder of a collaboration: one file per subject, all problems at once.
package enum ArrangementReader {
    /// The files of a profile, in the order in which somebody reads them.
    package static let parts = [
        "samenwerking", "partijen", "rollen", "overleggen", "werkproces", "toegang-tot-de-aanpak", "gegevens", "delen",
        "informeren", "rechten", "bewaren", "termijnen", "bestuur", "twijfels",
    ]

    /// The collaboration's arrangement, or every problem in every file with its line.
    ///
    /// - Parameters:
    ///   - files: the files of the folder; others than `parts` are left alone.
    ///   - vocabulary: the words of the law for kinds of parties and classes of data.
    ///   - rulesets: the rule sets that there are.
    package static func read(
        _ files: [ProfileFile], vocabulary: Vocabulary, rulesets: Set<String>
    ) throws(ProfileProblems) -> Arrangement {
        let log = ReadingLog()
        let folder = FolderReading(files: files, log: log)
        let arrangement: Arrangement
        do {
            arrangement = try folder.arrangement()
        } catch {
            throw ProfileProblems(problems: log.problems + [.init(file: "", line: 0, what: "niet te lezen: \(error)")])
        }
        log.checkNames(given: [
            PartyKindList.title: Set(vocabulary.parties.map(\.code)),
            DataClassList.title: Set(vocabulary.classes.map(\.code)),
            RuleSetList.title: rulesets,
        ])
        CrossChecks(arrangement, log).run()
        guard log.problems.isEmpty else {
            throw ProfileProblems(problems: log.problems.sorted { ($0.file, $0.line) < ($1.file, $1.line) })
        }
        return arrangement
    }
}

/// The files of one folder while they are read.
private struct FolderReading {
    let files: [ProfileFile]
    let log: ReadingLog

    func arrangement() throws -> Arrangement {
        Arrangement(
            identity: try part("samenwerking"), parties: try part("partijen"), roles: try part("rollen"),
            bodies: try part("overleggen"), process: try part("werkproces"),
            admission: try part("toegang-tot-de-aanpak"), data: try part("gegevens"), sharing: try part("delen"),
            informing: try part("informeren"), rights: try part("rechten"), retention: try part("bewaren"),
            clocks: try part("termijnen"), governance: try part("bestuur"), doubts: try part("twijfels"))
    }

    private func part<Part: Decodable>(_ name: String) throws -> Part {
        try PlaceDecoder.value(Part.self, root(of: name))
    }

    /// The root of a file; a file that is missing or unreadable is a problem like any other.
    private func root(of name: String) -> YamlPlace {
        guard let file = files.first(where: { $0.name.hasSuffix("/\(name).yaml") || $0.name == "\(name).yaml" }) else {
            log.report("\(name).yaml", 1, "dit bestand ontbreekt in de map")
            return YamlPlace(node: nil, line: 1, path: "", file: "\(name).yaml", log: log)
        }
        var node: Node?
        do {
            node = try Yams.compose(yaml: file.text)
            if node == nil { log.report(file.name, 1, "het bestand is leeg") }
        } catch {
            log.report(
                file.name, FolderReading.line(of: error), "geen leesbare YAML: \("\(error)".prefix { $0 != "\n" })")
        }
        return YamlPlace(node: node, line: 1, path: "", file: file.name, log: log)
    }

    private static func line(of error: any Error) -> Int {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): return mark.line
        default: return 1
        }
    }
}
