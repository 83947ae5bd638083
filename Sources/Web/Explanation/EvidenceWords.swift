// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// On whose word a condition stands, in words; what a supplier wrote in a worksheet only the supplier can open.
struct EvidenceWords {
    let item: Inbreng
    let recipient: Partij
    let view: CasusView
    let words: ItemWords
    let isMine: Bool

    private var t: Wording { words.t }

    func html(_ condition: DecisionExplanation.Condition) -> HTML {
        switch condition.evidence {
        case .answer(let given): return "\(words.signature(given.by, given.at)).\(motivation(given))"
        case .withoutWorksheet(let given):
            return "\(t("werkblad.row.bareYes")) \(words.signature(given.by, given.at)). \(link(condition.code))"
        case .worksheet(let filled): return "\(worksheet(filled)) \(link(condition.code))"
        case .record: return HTML(t("uitleg.record"))
        case .none: return condition.value == nil ? nobody(condition.code) : HTML(t("uitleg.implied"))
        }
    }

    /// The words beside an answer are its giver's own; others read who and when.
    private func motivation(_ given: FactAnswer) -> HTML? {
        guard !given.motivation.isEmpty, isMine || given.partij == view.situation.actor.partij else { return nil }
        return " \(t("inbreng.because", ["why": given.motivation]))"
    }

    private func worksheet(_ filled: FilledWorksheet) -> HTML {
        guard let conclusion = filled.conclusion else { return HTML(t("uitleg.worksheet.open")) }
        return HTML("\(t("uitleg.worksheet")) \(words.signature(conclusion.by, conclusion.at)).")
    }

    private func link(_ code: String) -> HTML? {
        guard isMine, let sheet = view.situation.worksheets?.settling(code) else { return nil }
        let place = WorksheetPlace(view.casus.id, item.id, sheet.id, recipient.id)
        let title = WorksheetWords(sheet, t).title
        return HTML.link(t("werkblad.row.read", ["title": title, "name": recipient.name]), place.filled)
    }

    private func nobody(_ code: String) -> HTML {
        let who = QuestionRows(item: item, recipient: recipient, view: view, words: words).whoMust(code)
        return "\(who) \(link(code))"
    }
}
