// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What was decided on requests about a casus, on its overview: for whoever may open those requests.
struct DecisionsPart {
    let view: CasusView
    let t: Wording

    var html: HTML {
        guard !view.decisions.isEmpty else { return .empty }
        let words = VerzoekWords(view.situation, t)
        let lines: [HTML] = view.decisions.map { line($0, words) }
        return HTML.card(
            t("verzoek.decisions.title"), level: 3, badge: .badge("\(lines.count)"), HTML.list(lines))
    }

    private func line(_ heading: VerzoekHeading, _ words: VerzoekWords) -> HTML {
        let request = HTML.link(
            t("verzoek.decisions.request", ["number": heading.number, "kind": words.kind(heading.kind)]),
            "/verzoeken/\(heading.id)")
        let outcome = heading.outcome.map { words.outcome($0, of: heading.kind) } ?? ""
        let day = heading.decisionDay.map { t.day($0) } ?? ""
        let made = t("verzoek.part.answered", ["outcome": outcome, "day": day])
        guard isKept(heading) else { return "\(request): \(made)" }
        let letter = HTML.link(t("verzoek.after.letter"), "/verzoeken/\(heading.id)/brief")
        return "\(request): \(made). \(letter)"
    }

    /// The letter is for the desk; a party that was asked has the decision alone.
    private func isKept(_ heading: VerzoekHeading) -> Bool {
        let situation = view.situation
        guard let arrangement = situation.collaboration.arrangements[heading.arrangement] else { return false }
        return situation.keeps(heading, under: arrangement)
    }
}
