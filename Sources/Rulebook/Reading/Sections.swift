// SPDX-License-Identifier: EUPL-1.2

/// The sections of a rule set, gathered from its files.
///
/// A list of rules may be spread over files, and so may the vocabulary, word list by word list. Anything else
/// stands in one file only.
struct Sections {
    private static let spread: Set<String> = ["supply_rules", "receive_rules"]
    private static let vocabulary = "vocabulary"
    private var nodes: [String: [LawNode]] = [:]
    let root: LawNode

    init(_ files: [LawFile], _ problems: ProblemList) {
        root = LawNode(file: files.first?.name ?? "", line: 1, content: .list([]))
        for file in files {
            guard let node = LawNode(file, problems) else { continue }
            guard let sections = node.map else {
                problems.add(node, "this file has no sections", "Begin with a section such as 'supply_rules:'.")
                continue
            }
            for section in sections { add(section.key, section.value, problems) }
        }
    }

    private mutating func add(_ key: LawNode, _ value: LawNode, _ problems: ProblemList) {
        let name = key.text ?? ""
        if name == Self.vocabulary, let lists = value.map {
            for list in lists { put("\(name).\(list.key.text ?? "")", key: list.key, list.value, problems) }
        } else {
            put(name, key: key, value, problems)
        }
    }

    private mutating func put(_ name: String, key: LawNode, _ value: LawNode, _ problems: ProblemList) {
        if let first = nodes[name]?.first, !Self.spread.contains(name) {
            problems.add(
                key, "section '\(name)' stands here and in \(first.file)", "Keep it in one file.")
        } else {
            nodes[name, default: []].append(value)
        }
    }

    /// The sections of several layers as one: each lies over those before it.
    init(layers: [[LawFile]], _ problems: ProblemList) {
        self.init(layers.first ?? [], problems)
        for layer in layers.dropFirst() {
            let over = Sections(layer, problems)
            var overlay = Overlay(over, problems)
            self = overlay.laid(over, on: self)
        }
    }

    /// Puts one node in the place of a whole section.
    mutating func set(_ name: String, _ node: LawNode?) { nodes[name] = node.map { [$0] } }

    /// The sections in the order of their names.
    var names: [String] { nodes.keys.sorted() }

    /// Where a section begins, for problems with the section as a whole.
    func node(_ name: String) -> LawNode? { nodes[name]?.first }

    /// The items of a list section, over all its files.
    func list(_ name: String) -> [LawNode] { (nodes[name] ?? []).flatMap { $0.list ?? [] } }

    /// The entries of a map section.
    func map(_ name: String) -> [(key: LawNode, value: LawNode)] { (nodes[name] ?? []).flatMap { $0.map ?? [] } }
}
