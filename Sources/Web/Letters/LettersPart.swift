// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What the overview of a casus says of letters: those that must go out, for whoever can do something about it.
struct LettersPart {
    let view: CasusView
    let t: Wording

    var html: HTML {
        let due = view.casus.dueLetters(for: view.situation.actor, in: view.situation)
        guard !due.isEmpty else { return .empty }
        let words = LetterWords(view, t)
        return HTML.card(
            t("letters.due.title"), level: 3, badge: .badge("\(due.count)", .warning),
            """
            \(HTML.list(due.map { DueLine(words: words, due: $0).html }))\
            \(HTML.way(t("letters.title"), LettersController.link(of: view.casus.id)))
            """)
    }
}
