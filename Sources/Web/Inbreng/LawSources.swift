// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook

/// On which rules and articles an answer of the law rests, folded until somebody asks.
struct LawSources {
    let decision: Decision
    let law: Law?
    let words: ItemWords
    private let day: Day

    init(_ decision: Decision, in situation: Situation, _ words: ItemWords) {
        self.decision = decision
        law = situation.law.ruleSets.first { $0.id == decision.ruleset }?.law
        self.words = words
        day = situation.day
    }

    var html: HTML {
        let t = words.t
        let rules: [(term: String, value: HTML)] = decision.rules.map { id in
            (id, notes[id].map { words.dutch($0) } ?? HTML(t("inbreng.sources.noNote")))
        }
        let title = law?.title ?? ""
        return .disclosure(
            t("inbreng.sources.summary"),
            """
            <p>\(t("inbreng.sources.set")) \(words.dutch(title)). \(version)</p>\
            \(part(t("inbreng.sources.articles"), HTML.list(decision.citations.map { words.dutch($0) })))\
            \(if: !rules.isEmpty, part(t("inbreng.sources.rules"), HTML.definitions(rules)))
            """)
    }

    /// Exactly which text decided, on which day.
    private var version: HTML {
        let hash = String(decision.fingerprint.description.prefix(16))
        return HTML(
            words.t("inbreng.sources.version", ["set": decision.ruleset, "hash": hash, "day": words.t.day(day)]))
    }

    private func part(_ title: String, _ body: HTML) -> HTML { "<p><strong>\(title)</strong></p>\(body)" }

    /// The notes of all elements that an answer can name.
    private var notes: [String: String] {
        guard let law else { return [:] }
        let pairs: [(String, Sourcing)] =
            law.supplyRules.map { ($0.id, $0.sourcing) } + law.receiveRules.map { ($0.id, $0.sourcing) }
            + law.generalReceive.map { ($0.id, $0.sourcing) } + law.exceptions.map { ($0.id, $0.sourcing) }
            + law.onwardRules.map { ($0.id, $0.sourcing) } + law.denyRules.map { ($0.id, $0.sourcing) }
            + law.regimeDuties.map { ($0.id, $0.sourcing) }
            + [(law.scope.id, law.scope.sourcing), (law.defaultDeny.id, law.defaultDeny.sourcing)]
        return Dictionary(
            pairs.compactMap { id, sourcing in sourcing.note.map { (id, $0) } }, uniquingKeysWith: { first, _ in first }
        )
    }
}
