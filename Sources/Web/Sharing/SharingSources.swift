// SPDX-License-Identifier: EUPL-1.2

import Rulebook

/// On what an answer rests: rules with articles and source lines, the laws in full, the rule set and its limits.
struct SharingSources {
    let words: SharingWords
    let answer: LawfulWays
    let law: Law

    private var t: Wording { words.t }

    var html: HTML {
        "\(HTML.disclosure(t("share.sources"), "\(rules)\(laws)"))\(HTML.disclosure(t("share.limits"), limits))\(ruleSet)"
    }

    private var elements: [LawElement] {
        let used = Set(answer.ways.flatMap(\.rules) + answer.absolute)
        return law.elements.filter { used.contains($0.id) }
    }

    private var rules: HTML {
        guard !elements.isEmpty else { return "<p>\(t("share.sources.none"))</p>" }
        return Table(
            caption: t("share.sources.caption"),
            columns: ["rule", "role", "articles", "lines", "certainty", "note"].map { .init(t("share.column.\($0)")) },
            rows: elements.map { element in
                let note = words.explanation.notes[element.id].map { t($0) } ?? ""
                let certainty = element.sourcing.confidence.map { t("share.certainty.\($0.rawValue)") } ?? ""
                return [
                    HTML(element.id), HTML(t("share.role.\(element.role.rawValue)")),
                    t.dutch(element.citations.map(\.description).joined(separator: ", ")),
                    HTML(element.sourcing.sourceLines.joined(separator: ", ")), HTML(certainty), HTML(note),
                ]
            }
        ).html
    }

    /// The full names of the laws behind the short forms.
    private var laws: HTML {
        let cited = Set(elements.flatMap(\.citations).map(\.law)).sorted()
        let pairs: [(term: String, value: HTML)] = cited.compactMap { law in
            words.explanation.laws[law].map { (law, HTML(t($0))) }
        }
        return pairs.isEmpty ? .empty : "\(HTML.heading(3, t("share.laws")))\(HTML.definitions(pairs))"
    }

    private var limits: HTML {
        "<p>\(t("share.limits.lead"))</p>\(HTML.list(words.explanation.notCovered.map { HTML(t($0)) }))"
    }

    private var ruleSet: HTML {
        """
        <p class="hint share-set">\(t("share.set", [
            "id": answer.ruleset, "title": t(words.explanation.title), "hash": answer.fingerprint.description,
        ]))</p>
        """
    }
}
