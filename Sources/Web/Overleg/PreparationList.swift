// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The preparation of a conference as a list of answers; what is open says so.
struct PreparationList {
    private let preparation: Preparation
    private let t: Wording

    init(_ preparation: Preparation, _ t: Wording) {
        self.preparation = preparation
        self.t = t
    }

    var html: HTML {
        let when = preparation.on.map { day in
            preparation.time.isEmpty ? t.day(day) : "\(t.day(day)), \(preparation.time)"
        }
        return HTML.definitions([
            (term: t("overleg.on"), value: line(when)),
            (term: t("overleg.place"), value: line(preparation.place.isEmpty ? "–" : preparation.place)),
            (term: t("overleg.goal"), value: text(preparation.goal)),
            (term: t("overleg.decision"), value: text(preparation.decision)),
            (term: t("overleg.themes"), value: text(preparation.themes)),
            (term: t("overleg.priorViewing"), value: line(viewing)),
            (
                term: t("overleg.involvement"),
                value: line(preparation.involvement.map { t("overleg.involvement.\($0.rawValue)") })
            ),
            (term: t("overleg.careAgreements"), value: text(preparation.careAgreements)),
        ])
    }

    private var viewing: String? {
        switch preparation.priorViewing {
        case nil: nil
        case .off: t("overleg.priorViewing.off")
        case .perItem(let consulted): t("overleg.priorViewing.agreed", ["who": consulted])
        }
    }

    private func text(_ words: String) -> HTML {
        words.isEmpty ? .badge(t("overleg.part.open"), .warning) : HTML.paragraphs(words)
    }

    private func line(_ words: String?) -> HTML {
        words.map { HTML($0) } ?? .badge(t("overleg.part.open"), .warning)
    }
}
