// SPDX-License-Identifier: EUPL-1.2

extension ElementReader {
    static let sectionNames: Set<String> = [
        "ruleset", "title", "language", "source", "valid_from", "valid_until", "review_from", "scope", "default_deny",
        "general_receive", "universal", "regime", "outside_information", "origin_inference", "provenance",
        "implied_facts", "regime_duties", "composites", "supply_rules", "receive_rules", "exceptions", "onward_rules",
        "deny_rules", "choices", "not_covered", "vocabulary.decisions", "vocabulary.actions", "vocabulary.classes",
        "vocabulary.subtypes", "vocabulary.origins", "vocabulary.parties", "vocabulary.groups",
        "vocabulary.conditions", "vocabulary.umbrellas",
    ]

    /// The whole law.
    func law() -> Law {
        Law(
            id: heading("ruleset"), title: heading("title"), language: heading("language"),
            source: heading("source"), validity: validity(), reviewFrom: reviewFrom(), vocabulary: vocabulary(),
            normalisation: normalisation(), universal: universal(), composites: composites(),
            supplyRules: supplyRules(), receiveRules: receiveRules(), generalReceive: generalReceive(),
            exceptions: exceptions(), onwardRules: onwardRules(), denyRules: denyRules(),
            regimeDuties: regimeDuties(), scope: standing("scope"), defaultDeny: standing("default_deny"),
            choices: choices(), notCovered: sections.list("not_covered").compactMap(\.text))
    }

    private func heading(_ name: String) -> String { sections.node(name)?.text ?? "" }

    private func validity() -> Validity {
        let keys = ["valid_from", "valid_until"].compactMap { name in
            sections.node(name).map { (LawNode(file: $0.file, line: $0.line, content: .text(name, isPlain: true)), $0) }
        }
        let node = LawNode(
            file: keys.first?.0.file ?? sections.root.file, line: keys.first?.0.line ?? 1, content: .map(keys))
        return Fields(node, "the rule set", problems).validity()
    }

    private func reviewFrom() -> [LawDay: String] {
        var days: [LawDay: String] = [:]
        for entry in sections.map("review_from") {
            guard let day = entry.key.text.flatMap({ LawDay($0) }) else {
                problems.add(entry.key, "'\(entry.key.text ?? "")' is not a day", "Write it as \"2019-03-01\".")
                continue
            }
            days[day] = entry.value.text ?? ""
        }
        return days
    }

    private func universal() -> UniversalDemands {
        guard let fields = section("universal") else {
            return UniversalDemands(actions: [], gates: [], duties: [], informDuty: "", noInformAmong: [])
        }
        defer { fields.finish() }
        let inform = fields.required("inform").map { Fields($0, "'inform' of section 'universal'", problems) }
        defer { inform?.finish() }
        return UniversalDemands(
            actions: actions(fields), gates: fields.words("gates", among: known.conditions, "condition"),
            duties: duties(fields), informDuty: inform?.word("duty", among: known.conditions, "condition") ?? "",
            noInformAmong: inform.flatMap { regimes($0, "unless_both_regimes_in") } ?? [])
    }

    private func standing(_ name: String) -> StandingAnswer {
        let fields = section(name) ?? Fields(sections.root, "section '\(name)'", problems)
        defer { fields.finish() }
        return StandingAnswer(
            id: fields.text("id"), validity: fields.validity(), citations: citations(fields),
            sourcing: sourcing(fields))
    }

    private func choices() -> [LegalChoice] {
        elements("choices") { fields in
            LegalChoice(
                id: fields.text("id"), point: fields.text("point"), choice: fields.text("choice"),
                place: fields.text("where"))
        }
    }
}
