// SPDX-License-Identifier: EUPL-1.2

import Rulebook

/// On which rules and articles an answer of the law rests, folded until somebody asks.
struct LawSources {
    let decision: Decision
    let words: ItemWords

    init(_ decision: Decision, _ words: ItemWords) {
        self.decision = decision
        self.words = words
    }

    var html: HTML {
        let t = words.t
        let title = t(words.explanation.title)
        let rules: [(term: String, value: HTML)] = decision.rules.map { id in
            (id, HTML(words.explanation.notes[id].map { t($0) } ?? t("inbreng.sources.noNote")))
        }
        return .disclosure(
            t("inbreng.sources.summary"),
            """
            <p>\(t("inbreng.sources.set")) \(title).</p>\
            \(part(t("inbreng.sources.articles"), HTML.list(decision.citations.map { words.dutch($0) })))\
            \(if: !rules.isEmpty, part(t("inbreng.sources.rules"), HTML.definitions(rules)))
            """)
    }

    private func part(_ title: String, _ body: HTML) -> HTML { "<p><strong>\(title)</strong></p>\(body)" }
}
