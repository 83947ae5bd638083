// SPDX-License-Identifier: EUPL-1.2

/// Reads what elements of different concepts have in common.
struct ElementReader {
    let known: KnownWords
    let sections: Sections
    let problems: ProblemList

    /// Every element of a list section; each is checked for keys that nobody reads.
    func elements<Element>(_ section: String, _ read: (Fields) -> Element) -> [Element] {
        sections.list(section).map { node in
            let id = node.map?.first { $0.key.text == "id" }?.value.text
            let fields = Fields(node, id ?? "an element of \(section)", problems)
            defer { fields.finish() }
            return read(fields)
        }
    }

    /// Every entry of a map section, with its key.
    func entries<Element>(_ section: String, _ read: (String, Fields) -> Element) -> [Element] {
        sections.map(section).map { entry in
            let fields = Fields(entry.value, entry.key.text ?? section, problems)
            defer { fields.finish() }
            return read(entry.key.text ?? "", fields)
        }
    }

    // MARK: Shared fields

    /// Citations, of which there must be at least one.
    func citations(_ fields: Fields) -> [Citation] {
        let nodes = fields.list("cites")
        if nodes.isEmpty, fields.optional("cites") != nil {
            problems.add(
                fields.node, "\(fields.label) cites nothing", "Add the article on which it rests under 'cites'.")
        }
        return nodes.map { node in
            let cited = Fields(node, "a citation of \(fields.label)", problems)
            defer { cited.finish() }
            let law = cited.text("law")
            if law.isEmpty, cited.optional("law") != nil { problems.add(node, "a citation names no law", "Name it.") }
            return Citation(law: law, article: cited.required("article")?.text ?? "")
        }
    }

    func sourcing(_ fields: Fields) -> Sourcing {
        Sourcing(
            confidence: fields.optional("confidence").flatMap { fields.choice($0) },
            sourceLines: fields.texts("source_lines"), derivedFrom: fields.texts("derived_from"),
            note: fields.optionalText("note"), reviewFrom: fields.optionalDay("review_from"))
    }

    /// Gates may be codes and composites.
    func gates(_ fields: Fields) -> [String] { fields.words("gates", among: known.gates, "condition") }
    func duties(_ fields: Fields) -> [String] { fields.words("duties", among: known.conditions, "condition") }
    func classes(_ fields: Fields) -> [String] { fields.words("classes", among: known.classes, "class") }
    func actions(_ fields: Fields) -> [String] { fields.words("actions", among: known.actions, "action") }

    func subtypes(_ fields: Fields, _ key: String = "subtypes") -> [String]? {
        fields.optionalWords(key, among: known.ruleSubtypes, "subtype")
    }

    func regimes(_ fields: Fields, _ key: String) -> [Regime]? {
        fields.optionalList(key)?.compactMap { fields.choice($0) }
    }

    /// Lists of codes, each one way out; composites cannot stand here.
    func ways(_ fields: Fields, _ key: String) -> [[String]] {
        fields.list(key).map { way in
            guard let codes = way.list else {
                problems.add(way, "a way out of \(fields.label) is not a list", "Write it as [code, code].")
                return []
            }
            return codes.compactMap { fields.word($0, among: known.conditions, "condition") }
        }
    }

    // MARK: Patterns

    func patterns(_ fields: Fields, _ key: String) -> [Pattern] { fields.list(key).compactMap { pattern($0, fields) } }

    func optionalPatterns(_ fields: Fields, _ key: String) -> [Pattern]? {
        fields.optionalList(key)?.compactMap { pattern($0, fields) }
    }

    private func pattern(_ node: LawNode, _ owner: Fields) -> Pattern? {
        let fields = Fields(node, "a pattern of \(owner.label)", problems)
        defer { fields.finish() }
        if let group = fields.optional("group") {
            return fields.word(group, among: known.groups, "group").map { .group($0) }
        }
        let kind = fields.word("kind", among: Set(known.kinds.keys), "party kind")
        guard let hats = known.kinds[kind] else { return nil }
        return .kind(kind, hats: fields.optionalWords("as", among: hats, "hat of \(kind)"))
    }
}
