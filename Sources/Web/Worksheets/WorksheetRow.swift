// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// A question of the rule book that is a judgement: the way to its worksheet instead of a yes, and a plain no.
struct WorksheetRow {
    let code: String
    let sheet: Worksheet
    let item: Inbreng
    let recipient: Partij
    let view: CasusView
    let words: ItemWords

    private var t: Wording { words.t }
    private var filled: FilledWorksheet? { item.worksheet(sheet.id, for: recipient.id) }

    private var obstacles: [Refusal] {
        view.casus.obstacles(to: sheet, about: item, for: recipient.id, in: view.situation)
    }

    /// For the supplier: question, state, link and the box for a plain no.
    func html(_ question: HTML) -> HTML {
        let id = "\(recipient.id)-\(item.id)-q-\(code)"
        let isNo = item.answer(to: code, for: recipient.id)?.value == false && filled?.conclusion == nil
        return """
            <div class="field worksheet"><p><strong>\(question)</strong><br><span class="hint">\(state)</span></p>\(link)\
            <div class="choice"><input type="checkbox" id="\(id)-nee" name="q.\(code)" value="nee"\
            \(flag: "checked", isNo)><label for="\(id)-nee">\(t("werkblad.row.no"))</label></div></div>
            """
    }

    /// How far the worksheet is, or that somebody said no without it.
    var state: HTML {
        if let conclusion = filled?.conclusion {
            let value = conclusion.values[code].map { t($0 ? "inbreng.yes" : "inbreng.no") }
            let said = t("werkblad.row.concluded", ["value": value ?? t("werkblad.value.open")])
            return "\(said) \(words.signature(conclusion.by, conclusion.at))."
        }
        let bare: HTML? = item.answer(to: code, for: recipient.id).map { given in
            let key = given.value ? "werkblad.row.bareYes" : "werkblad.row.bareNo"
            return "\(t(key)) \(words.signature(given.by, given.at)). "
        }
        guard let last = filled?.lastEntry else { return "\(bare)\(t("werkblad.row.none"))" }
        return "\(bare)\(t("werkblad.row.begun")) \(words.signature(last.by, last.at))."
    }

    /// To the form for whoever may fill it in; for a colleague to what stands in it, or whom to ask.
    var link: HTML {
        let place = WorksheetPlace(view.casus.id, item.id, sheet.id, recipient.id)
        guard obstacles.isEmpty else {
            let why: [HTML] = obstacles.map { "<p class=\"hint\">\(t(words.naming.phrase($0)))</p>" }
            let read: HTML? = filled.map { _ in HTML.way(text("werkblad.row.read"), place.filled) }
            return "\(why)\(read)"
        }
        guard let filled else { return HTML.way(text("werkblad.row.fill"), place.form) }
        if filled.conclusion == nil { return HTML.way(text("werkblad.row.goOn"), place.form) }
        return HTML.way(text("werkblad.row.read"), place.filled)
    }

    /// The words of the link, with worksheet and recipient, so that no two links on a page read alike.
    private func text(_ key: String) -> String {
        t(key, ["title": WorksheetWords(sheet, t).title, "name": recipient.name])
    }
}
