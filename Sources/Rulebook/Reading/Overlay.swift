// SPDX-License-Identifier: EUPL-1.2

/// Lays the sections of one rule set over those of another.
///
/// Elements with an id and words replace those of the same name and stay at their place; others are added. What has no
/// names (rows of inference, headings, sections that are one element) is replaced as a whole.
struct Overlay {
    static let sectionNames: Set<String> = ["based_on", "removed"]
    private static let identified: Set<String> = [
        "general_receive", "regime_duties", "supply_rules", "receive_rules", "exceptions", "onward_rules", "deny_rules",
        "implied_facts", "choices",
    ]
    private static let keyed: Set<String> = ["composites", "provenance", "review_from"]
    private let problems: ProblemList
    private let removed: [LawNode]
    private var unused: Set<String>

    init(_ over: Sections, _ problems: ProblemList) {
        self.problems = problems
        removed = over.list("removed")
        unused = Set(removed.compactMap(\.text))
    }

    /// The result; a removal of what is not there is a problem.
    mutating func laid(_ over: Sections, on base: Sections) -> Sections {
        var result = base
        for name in Set(base.names + over.names).sorted() where !Overlay.sectionNames.contains(name) {
            if Overlay.identified.contains(name) {
                result.set(name, lists(base.list(name), over.list(name), in: over.node(name) ?? base.node(name)))
            } else if Overlay.keyed.contains(name) || name.hasPrefix("vocabulary.") {
                result.set(name, maps(base.map(name), over.map(name), in: over.node(name) ?? base.node(name)))
            } else if let node = over.node(name) {
                result.set(name, node)
            }
        }
        for node in removed where node.text.map(unused.contains) ?? true {
            problems.add(
                node, "removes '\(node.text ?? "")', which is not there", "Remove this line or correct the name.")
        }
        return result
    }

    private mutating func lists(_ below: [LawNode], _ above: [LawNode], in place: LawNode?) -> LawNode? {
        guard let place else { return nil }
        var above = above
        var result: [LawNode] = []
        for node in below {
            if isRemoved(node.id) { continue }
            if let name = node.id, let match = above.firstIndex(where: { $0.id == name }) {
                result.append(above.remove(at: match))
            } else {
                result.append(node)
            }
        }
        return LawNode(file: place.file, line: place.line, content: .list(result + above))
    }

    private mutating func maps(
        _ below: [(key: LawNode, value: LawNode)], _ above: [(key: LawNode, value: LawNode)], in place: LawNode?
    ) -> LawNode? {
        guard let place else { return nil }
        var above = above
        var result: [(key: LawNode, value: LawNode)] = []
        for entry in below {
            if isRemoved(entry.key.text) { continue }
            if let match = above.firstIndex(where: { $0.key.text == entry.key.text }) {
                result.append(above.remove(at: match))
            } else {
                result.append(entry)
            }
        }
        return LawNode(file: place.file, line: place.line, content: .map(result + above))
    }

    private mutating func isRemoved(_ name: String?) -> Bool {
        guard let name, removed.contains(where: { $0.text == name }) else { return false }
        unused.remove(name)
        return true
    }
}

extension LawNode {
    /// The id of an element.
    var id: String? { map?.first { $0.key.text == "id" }?.value.text }
}
