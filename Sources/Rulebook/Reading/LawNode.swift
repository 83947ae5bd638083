// SPDX-License-Identifier: EUPL-1.2

import Yams

/// A value in a file of a rule set, with the place where it stands.
struct LawNode {
    let file: String
    let line: Int
    let content: Content

    enum Content {
        /// A text; plain when it was written without quotes.
        case text(String, isPlain: Bool)
        case list([LawNode])
        case map([(key: LawNode, value: LawNode)])
    }

    /// The text, or nil for a list, a map and null.
    var text: String? {
        guard case .text(let text, let isPlain) = content, !(isPlain && Self.nulls.contains(text)) else { return nil }
        return text
    }

    var isNull: Bool {
        guard case .text(let text, true) = content else { return false }
        return Self.nulls.contains(text)
    }

    var list: [LawNode]? {
        guard case .list(let list) = content else { return nil }
        return list
    }

    var map: [(key: LawNode, value: LawNode)]? {
        guard case .map(let map) = content else { return nil }
        return map
    }

    private static let nulls: Set<String> = ["", "~", "null"]
}

extension LawNode {
    /// The content of a file, or nil and a problem when it is not YAML.
    init?(_ file: LawFile, _ problems: ProblemList) {
        do {
            guard let node = try Yams.compose(yaml: file.text) else { return nil }
            self.init(node, file: file.name, line: 1)
        } catch {
            let node = LawNode(file: file.name, line: Self.line(of: error), content: .list([]))
            problems.add(node, "this is not valid YAML", "Correct the text: \(Self.reason(for: error)).")
            return nil
        }
    }

    private init(_ node: Node, file: String, line: Int) {
        let line = node.mark?.line ?? line
        let content: Content =
            switch node {
            case .scalar(let scalar): .text(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any)
            case .sequence(let list): .list(list.map { LawNode($0, file: file, line: line) })
            case .mapping(let map):
                .map(map.map { (LawNode($0.key, file: file, line: line), LawNode($0.value, file: file, line: line)) })
            case .alias: .list([])
            }
        self.init(file: file, line: line, content: content)
    }

    private static func line(of error: any Error) -> Int {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 1
        }
    }

    private static func reason(for error: any Error) -> String {
        switch error as? YamlError {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        case .duplicatedKeysInMapping(let keys, _): "these keys occur twice: \(keys.sorted().joined(separator: ", "))"
        default: "it cannot be read"
        }
    }
}
