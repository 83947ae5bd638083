// SPDX-License-Identifier: EUPL-1.2

/// The files of one rule set, as the caller found them together.
package struct LawFolder: Hashable, Sendable {
    package let name: String
    package let files: [LawFile]

    package init(name: String, files: [LawFile]) {
        self.name = name
        self.files = files
    }
}

/// Rule sets side by side, some of which may lie over another.
///
/// A folder with `based_on: <rule set>` holds only what differs: elements and words that are new or replace the one of the
/// same id, and `removed: [id]`. It is read and checked as the whole that results.
package enum LawLibrary {
    /// Every rule set, those that stand on their own first, or every problem of all of them.
    package static func read(_ folders: [LawFolder]) -> Result<[RuleSet], LawProblems> {
        let problems = ProblemList()
        var byID: [String: LawFolder] = [:]
        for folder in folders {
            guard let heading = heading(folder) else { continue }
            if !isName(heading.id) {
                problems.add(
                    heading.node, "'\(heading.id)' is no name for a rule set",
                    "Use lower case letters, digits and hyphens.")
            }
            if let first = byID[heading.id] {
                problems.add(
                    heading.node, "rule set '\(heading.id)' also stands in \(first.name)", "Give it its own name.")
            }
            byID[heading.id] = byID[heading.id] ?? folder
        }
        var sets: [(depth: Int, set: RuleSet)] = []
        for folder in folders {
            guard let layers = layers(under: folder, byID, problems) else { continue }
            switch RuleSet.read(layers: layers) {
            case .ruleSet(let set): sets.append((layers.count, set))
            case .problems(let found): problems.add(found)
            }
        }
        guard problems.problems.isEmpty else { return .failure(LawProblems(list: problems.sorted)) }
        let sorted = sets.enumerated().sorted { ($0.element.depth, $0.offset) < ($1.element.depth, $1.offset) }
        return .success(sorted.map(\.element.set))
    }

    /// Names stand in addresses and in the journal.
    private static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// The folder with those it lies over, the lowest first.
    private static func layers(
        under folder: LawFolder, _ byID: [String: LawFolder], _ problems: ProblemList
    ) -> [[LawFile]]? {
        var layers = [folder.files]
        var names = [folder.name]
        var top = folder
        while let heading = heading(top), let base = heading.base {
            guard let below = base.text.flatMap({ byID[$0] }) else {
                problems.add(
                    base, "based_on names '\(base.text ?? "")', which is not there", "Name a rule set in law/.")
                return nil
            }
            guard !names.contains(below.name) else {
                problems.add(base, "\(folder.name) is based on itself", "Let one of them stand on its own.")
                return nil
            }
            layers.insert(below.files, at: 0)
            names.append(below.name)
            top = below
        }
        return layers
    }

    /// The name of a rule set and what it is based on; problems with the files themselves come up in the reading.
    private static func heading(_ folder: LawFolder) -> (id: String, node: LawNode, base: LawNode?)? {
        let files = folder.files.filter { file in
            file.text.split(separator: "\n").contains { $0.hasPrefix("ruleset:") || $0.hasPrefix("based_on:") }
        }
        let sections = Sections(files, ProblemList())
        guard let node = sections.node("ruleset"), let id = node.text else { return nil }
        return (id, node, sections.node("based_on"))
    }
}

/// Every problem of the rule sets; never empty.
package struct LawProblems: Error, Hashable, Sendable {
    package let list: [LawProblem]
}
