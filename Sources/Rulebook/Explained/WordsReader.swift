// SPDX-License-Identifier: EUPL-1.2

/// Reads words in sections, and compares them with what must have words.
struct WordsReader {
    let sections: Sections
    let problems: ProblemList

    /// Reports a section that nobody reads.
    func refuseSections(besides known: Set<String>) {
        for name in sections.names where !known.contains(name) {
            guard let node = sections.node(name) else { continue }
            problems.add(node, "unknown section '\(name)'", "Remove it or correct its spelling.")
        }
    }

    /// Reports what is wrong with a section as a whole.
    func report(_ section: String, _ what: String) {
        problems.add(sections.node(section) ?? sections.root, what, "Correct section '\(section)'.")
    }

    /// The text of a section that is one text.
    func text(of section: String) -> String {
        guard let text = sections.node(section)?.text, !text.isEmpty else {
            report(section, "section '\(section)' has no text")
            return ""
        }
        return text
    }

    /// English words beside Dutch ones: one text for each code, and none for anything else.
    func beside(_ dutch: [(code: String, name: String)], in section: String) -> [String: LawText] {
        let nodes = nodes(for: dutch.map(\.code), in: section)
        var texts: [String: LawText] = [:]
        for (code, name) in dutch {
            guard let node = nodes[code] else { continue }
            if node.text?.isEmpty ?? true { problems.add(node, "'\(code)' has no text", "Write it.") }
            texts[code] = LawText(dutch: name, english: node.text ?? "")
        }
        return texts
    }

    /// Words in both languages: one pair for each code, and none for anything else.
    func pairs(for codes: [String], in section: String) -> [String: LawText] {
        fields(for: codes, in: section).mapValues { fields in
            defer { fields.finish() }
            return pair(fields)
        }
    }

    /// The fields of each code of a section.
    func fields(for codes: [String], in section: String) -> [String: Fields] {
        let nodes = nodes(for: codes, in: section)
        return Dictionary(
            nodes.map { ($0.key, Fields($0.value, "'\($0.key)' of section '\(section)'", problems)) }
        ) { first, _ in first }
    }

    /// The items of a section that is a list; each is checked for keys that nobody reads.
    func list(_ section: String) -> [Fields] {
        if sections.node(section) == nil { report(section, "there is no section '\(section)'") }
        return sections.list(section).map { Fields($0, "an item of '\(section)'", problems) }
    }

    /// The Dutch and the English of fields, under a key or at once.
    func pair(_ fields: Fields, _ key: String? = nil) -> LawText {
        guard let key else { return LawText(dutch: fields.text("nl"), english: fields.text("en")) }
        guard let node = fields.required(key) else { return LawText(dutch: "", english: "") }
        let inner = Fields(node, "'\(key)' of \(fields.label)", problems)
        defer { inner.finish() }
        return pair(inner)
    }

    private func nodes(for codes: [String], in section: String) -> [String: LawNode] {
        let known = Set(codes)
        var nodes: [String: LawNode] = [:]
        for entry in sections.map(section) {
            let code = entry.key.text ?? ""
            if known.contains(code) {
                nodes[code] = entry.value
            } else {
                problems.add(entry.key, "the rule set holds no '\(code)' for '\(section)'", "Remove or correct it.")
            }
        }
        for code in codes where nodes[code] == nil { report(section, "'\(code)' has no words in '\(section)'") }
        return nodes
    }
}
