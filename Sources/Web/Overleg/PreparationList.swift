// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The preparation of a conference as a list of answers; what must still be filled in says so, and what may stay empty
/// does not.
struct PreparationList {
    private let preparation: Preparation
    /// The parts that must still be filled in, by field name.
    private let asked: [String]
    private let t: Wording

    init(_ preparation: Preparation, asked: [String], _ t: Wording) {
        self.preparation = preparation
        self.asked = asked
        self.t = t
    }

    var html: HTML {
        let when = preparation.on.map { day in
            preparation.time.isEmpty ? t.day(day) : "\(t.day(day)), \(preparation.time)"
        }
        return HTML.definitions([
            (term: t("overleg.on"), value: line(when, "on")),
            (term: t("overleg.place"), value: line(preparation.place.isEmpty ? "–" : preparation.place, "place")),
            (term: t("overleg.goal"), value: text(preparation.goal, "goal")),
            (term: t("overleg.decision"), value: text(preparation.decision, "decision")),
            (term: t("overleg.themes"), value: text(preparation.themes, "themes")),
            (term: t("overleg.priorViewing"), value: line(viewing, "priorViewing")),
            (
                term: t("overleg.involvement"),
                value: line(
                    preparation.involvement.map { t("overleg.involvement.\($0.rawValue)") }, "involvement")
            ),
            (term: t("overleg.careAgreements"), value: text(preparation.careAgreements, "careAgreements")),
        ])
    }

    private var viewing: String? {
        switch preparation.priorViewing {
        case nil: nil
        case .off: t("overleg.priorViewing.off")
        case .perItem(let consulted): t("overleg.priorViewing.agreed", ["who": consulted])
        }
    }

    private func text(_ words: String, _ field: String) -> HTML {
        words.isEmpty ? missing(field) : HTML.paragraphs(words)
    }

    private func line(_ words: String?, _ field: String) -> HTML {
        words.map { HTML($0) } ?? missing(field)
    }

    private func missing(_ field: String) -> HTML {
        asked.contains(field) ? .badge(t("overleg.part.open"), .warning) : HTML(t("overleg.part.empty"))
    }
}
