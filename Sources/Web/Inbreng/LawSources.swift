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
            <p>\(t("inbreng.sources.set")) \(title). \(version)</p>\
            \(part(t("inbreng.sources.articles"), HTML.list(decision.citations.map { words.dutch($0) })))\
            \(if: !rules.isEmpty, part(t("inbreng.sources.rules"), HTML.definitions(rules)))
            """)
    }

    /// Exactly which text decided, on which day.
    private var version: HTML {
        let hash = String(decision.fingerprint.description.prefix(16))
        return HTML(
            words.t("inbreng.sources.version", ["set": decision.ruleset, "hash": hash, "day": words.t.day(words.day)]))
    }

    private func part(_ title: String, _ body: HTML) -> HTML { "<p><strong>\(title)</strong></p>\(body)" }
}
