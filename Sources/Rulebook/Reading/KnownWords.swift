// SPDX-License-Identifier: EUPL-1.2

/// The words that a rule set declares, collected before anything that uses them is read.
struct KnownWords {
    let actions, classes, subtypes, origins, groups, conditions, composites, supplyRules: Set<String>
    /// The hats of each kind.
    let kinds: [String: Set<String>]

    init(_ sections: Sections) {
        func keys(_ section: String) -> Set<String> {
            Set(sections.map(section).compactMap(\.key.text))
        }
        actions = keys("vocabulary.actions")
        classes = keys("vocabulary.classes")
        subtypes = keys("vocabulary.subtypes")
        origins = keys("vocabulary.origins")
        groups = keys("vocabulary.groups")
        conditions = keys("vocabulary.conditions")
        composites = keys("composites")
        supplyRules = Set(
            sections.list("supply_rules").compactMap { rule in
                rule.map?.first { $0.key.text == "id" }?.value.text
            })
        kinds = Dictionary(
            sections.map("vocabulary.parties").map { party in
                let hats = party.value.map?.first { $0.key.text == "hats" }?.value.map ?? []
                return (party.key.text ?? "", Set(hats.compactMap(\.key.text)))
            }
        ) { first, _ in first }
    }

    /// What may stand in a list of gates.
    var gates: Set<String> { conditions.union(composites) }
    /// What may stand in a list of subtypes of a rule.
    var ruleSubtypes: Set<String> { subtypes.union([Terms.noSubtype]) }
}
