// SPDX-License-Identifier: EUPL-1.2

/// The fields of one element, which reports what is missing, misspelt or left over.
///
/// Every method returns something usable, also after a problem: reading goes on to find the others, and its
/// result is thrown away when there is any problem.
final class Fields {
    let node: LawNode
    let label: String
    let problems: ProblemList
    private let values: [String: LawNode]
    private var unread: [String: LawNode]

    init(_ node: LawNode, _ label: String, _ problems: ProblemList) {
        (self.node, self.label, self.problems) = (node, label, problems)
        if node.map == nil { problems.add(node, "\(label) is not a set of fields", "Write it as { key: value }.") }
        let pairs = (node.map ?? []).map { ($0.key.text ?? "", $0.key, $0.value) }
        values = Dictionary(pairs.map { ($0.0, $0.2) }) { first, _ in first }
        unread = Dictionary(pairs.map { ($0.0, $0.1) }) { first, _ in first }
    }

    /// Reports the fields that nobody asked for.
    func finish() {
        for (key, node) in unread {
            problems.add(node, "unknown key '\(key)' in \(label)", "Remove it or correct its spelling.")
        }
    }

    /// The value of a field that may be absent or null.
    func optional(_ key: String) -> LawNode? {
        unread[key] = nil
        return values[key].flatMap { $0.isNull ? nil : $0 }
    }

    /// The value of a field that must be there.
    func required(_ key: String) -> LawNode? {
        let value = optional(key)
        if value == nil, node.map != nil { problems.add(node, "\(label) has no '\(key)'", "Add it.") }
        return value
    }

    // MARK: Texts

    func text(_ key: String) -> String { required(key).map { text($0, key) } ?? "" }
    func optionalText(_ key: String) -> String? { optional(key).map { text($0, key) } }

    private func text(_ node: LawNode, _ key: String) -> String {
        if let text = node.text { return text }
        problems.add(node, "'\(key)' of \(label) is not a text", "Write one text, in quotes if it holds a colon.")
        return ""
    }

    func flag(_ key: String) -> Bool {
        guard let value = required(key) else { return false }
        if value.text == "true" { return true }
        if value.text != "false" {
            problems.add(value, "'\(key)' of \(label) is neither true nor false", "Write true or false.")
        }
        return false
    }

    /// The items of a list; absent counts as empty.
    func optionalList(_ key: String) -> [LawNode]? { optional(key).map { list($0, key) } }
    func list(_ key: String) -> [LawNode] { required(key).map { list($0, key) } ?? [] }

    private func list(_ node: LawNode, _ key: String) -> [LawNode] {
        if let list = node.list { return list }
        problems.add(node, "'\(key)' of \(label) is not a list", "Write it as [first, second].")
        return []
    }

    func texts(_ key: String) -> [String] { (optionalList(key) ?? []).map { text($0, key) } }

    // MARK: Words

    /// Words of a closed vocabulary, in a list that must be there.
    func words(_ key: String, among known: Set<String>, _ kind: String) -> [String] {
        list(key).compactMap { word($0, among: known, kind) }
    }

    /// The same in a list that may be absent.
    func optionalWords(_ key: String, among known: Set<String>, _ kind: String) -> [String]? {
        optionalList(key)?.compactMap { word($0, among: known, kind) }
    }

    func word(_ key: String, among known: Set<String>, _ kind: String) -> String {
        required(key).flatMap { word($0, among: known, kind) } ?? ""
    }

    func word(_ node: LawNode, among known: Set<String>, _ kind: String) -> String? {
        let word = node.text ?? ""
        if known.contains(word) { return word }
        problems.add(
            node, "unknown \(kind) '\(word)' in \(label)",
            "Use a \(kind) that the rule set declares, or declare this one.")
        return nil
    }

    /// One of a fixed set of words.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, or fallback: Choice) -> Choice {
        required(key).flatMap { choice($0) } ?? fallback
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: LawNode) -> Choice? {
        if let choice = Choice(rawValue: node.text ?? "") { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        problems.add(node, "'\(node.text ?? "")' in \(label) is not one of the words expected", "Use one of: \(known).")
        return nil
    }

    // MARK: Days

    func day(_ key: String) -> LawDay { required(key).map(day) ?? .first }
    func optionalDay(_ key: String) -> LawDay? { optional(key).map(day) }

    private func day(_ node: LawNode) -> LawDay {
        if let day = node.text.flatMap({ LawDay($0) }) { return day }
        problems.add(node, "'\(node.text ?? "")' in \(label) is not a day", "Write an existing day as \"2019-03-01\".")
        return .first
    }

    func validity() -> Validity {
        let validity = Validity(from: day("valid_from"), until: optionalDay("valid_until"))
        if let until = validity.until, until < validity.from {
            problems.add(node, "\(label) ends before it begins", "Correct valid_from or valid_until.")
        }
        return validity
    }
}
