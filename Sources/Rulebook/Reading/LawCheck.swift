// SPDX-License-Identifier: EUPL-1.2

/// What must hold of a law as a whole.
struct LawCheck {
    let sections: Sections
    let problems: ProblemList

    /// Sections that are missing, misplaced or of the wrong form.
    func sectionsArePresent() {
        for name in ElementReader.sectionNames where sections.node(name) == nil {
            problems.add(sections.root, "the rule set has no section '\(name)'", "Add it to one of its files.")
        }
        for name in sections.names where !ElementReader.sectionNames.contains(name) {
            guard let node = sections.node(name) else { continue }
            problems.add(node, "unknown section '\(name)'", "Remove it or correct its spelling.")
        }
    }

    /// Every id once, over all concepts.
    func idsAreUnique() {
        var seen: [String: LawNode] = [:]
        for node in identified() {
            guard let id = node.text else { continue }
            if let first = seen[id] {
                problems.add(node, "id '\(id)' is also used at \(first.file):\(first.line)", "Give each its own id.")
            }
            seen[id] = seen[id] ?? node
        }
    }

    private func identified() -> [LawNode] {
        let lists = [
            "general_receive", "regime_duties", "supply_rules", "receive_rules", "exceptions", "onward_rules",
            "deny_rules", "implied_facts",
        ].flatMap(sections.list)
        let ways = sections.map("composites").flatMap { composite in
            composite.value.map?.first { $0.key.text == "any_of" }?.value.list ?? []
        }
        let standing = ["scope", "default_deny"].compactMap(sections.node)
        return (lists + ways + standing).compactMap { $0.map?.first { $0.key.text == "id" }?.value }
    }

    /// Two elements that say the same to the letter, under two ids, do not both count on one day.
    func periodsDoNotOverlap() {
        let lists = [
            "general_receive", "regime_duties", "supply_rules", "receive_rules", "exceptions", "onward_rules",
            "deny_rules",
        ]
        for name in lists {
            var seen: [String: [LawNode]] = [:]
            for node in sections.list(name) {
                for other in seen[node.said, default: []] where node.days.overlaps(other.days) {
                    problems.add(
                        node, "\(node.id ?? name) says the same as \(other.id ?? name) on the same days",
                        "Let the one end before the other begins, or keep one.")
                }
                seen[node.said, default: []].append(node)
            }
        }
    }

    /// Words to which the engine itself gives a meaning, and conditions that only a stated hat may settle.
    func wordsOfTheEngineExist(_ law: Law) {
        for hat in Terms.hatGates {
            guard let condition = law.vocabulary.condition(hat) else {
                problems.add(sections.root, "condition '\(hat)' is not declared", "Declare it, not settable.")
                continue
            }
            if condition.isSettable, let node = sections.node("vocabulary.conditions") {
                problems.add(node, "condition '\(hat)' can be set", "Write settable: false.")
            }
        }
        let needed = [
            ("class", Terms.ordinaryClass, law.vocabulary.itemClass(Terms.ordinaryClass) != nil),
            ("origin", Terms.ownOrigin, law.vocabulary.origin(Terms.ownOrigin) != nil),
        ]
        for (kind, word, exists) in needed where !exists {
            problems.add(sections.root, "\(kind) '\(word)' is not declared", "Declare it: the engine relies on it.")
        }
    }

    /// The sets of the engine have fixed widths.
    func fitsTheEngine(_ law: Law) {
        let terms = Terms(of: law)
        let elements =
            law.supplyRules.count + law.receiveRules.count + law.generalReceive.count + law.exceptions.count * 2
            + law.onwardRules.count + law.denyRules.count + law.regimeDuties.count
        let parties = law.vocabulary.parties.reduce(0) { $0 + 1 + $1.hats.count }
        let sizes = [
            ("condition codes", terms.conditions.count, ConditionSet.capacity),
            ("ids", terms.ids.count, PlaceSet.capacity),
            ("citations", terms.citations.count, PlaceSet.capacity), ("rules", elements, PlaceSet.capacity),
            ("kinds with hats", parties, PlaceSet.capacity),
            ("implied facts", law.normalisation.impliedFacts.count, PlaceSet.capacity),
            ("actions", terms.actions.count, 16), ("classes", terms.classes.count, 16),
            ("subtypes", terms.subtypes.count, 62), ("origins", terms.origins.count, 32),
            ("dates of change", Periods(law.validities).count, 64),
        ]
        for (what, count, capacity) in sizes where count > capacity {
            problems.add(
                sections.root, "the rule set has \(count) \(what); the engine holds \(capacity)",
                "Split the rule set, or widen the engine.")
        }
    }
}

extension LawNode {
    private static let aside: Set<String> = [
        "id", "valid_from", "valid_until", "source_lines", "confidence", "derived_from", "note", "review_from",
    ]

    /// What an element says, whatever its name, its days and its sources are.
    fileprivate var said: String {
        (map ?? []).filter { !LawNode.aside.contains($0.key.text ?? "") }
            .map { "\($0.key.text ?? ""): \($0.value.written)" }.sorted().joined(separator: "\n")
    }

    private var written: String {
        switch content {
        case .text(let text, _): text
        case .list(let list): "[\(list.map(\.written).joined(separator: ", "))]"
        case .map(let map): "{\(map.map { "\($0.key.written): \($0.value.written)" }.sorted().joined(separator: ", "))}"
        }
    }

    /// The days of an element as written; an end that is not known is later than any day.
    fileprivate var days: ClosedRange<String> {
        func day(_ key: String) -> String? { map?.first { $0.key.text == key }?.value.text }
        let from = day("valid_from") ?? ""
        return from...max(from, day("valid_until") ?? "9999-99-99")
    }
}
