// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What an asked party can do with a question; saying no stands beside saying yes.
struct AnswerChoices {
    let vraag: Vraag
    let view: CasusView
    let visitor: Visitor

    var html: HTML {
        let t = visitor.t
        let base: Link = "/casussen/\(view.casus.id)/triage/\(vraag.id)"
        let brought = view.casus.inbrengen.filter { $0.origin == .answer(vraag.id) && !$0.isWithdrawn }.count
        let given: HTML =
            brought == 0
            ? .empty
            : """
            <p>\(t("triage.answer.brought", ["count": "\(brought)"])) \
            \(HTML.link(t("triage.answer.see"), CasusFrame.link(.inbreng, of: view.casus.id)))</p>
            """
        var buttons: [HTML] = [
            HTML.linkButton(
                t("triage.answer.add"), "/casussen/\(view.casus.id)/inbreng/nieuw",
                style: brought == 0 ? .primary : .secondary)
        ]
        if brought > 0 {
            buttons.append(
                HTML.actionButton(
                    label: "triage.answer.done", action: "\(base)/geleverd", style: .primary, for: visitor))
        }
        buttons += [
            HTML.actionButton(label: "triage.answer.nothing", action: "\(base)/niets", for: visitor),
            HTML.linkButton(t("triage.answer.refuse"), "\(base)/weigering"),
            HTML.linkButton(t("triage.answer.needs"), "\(base)/nodig"),
        ]
        return """
            <h4>\(t("triage.answer.title"))</h4><p>\(t("triage.answer.lead"))</p>\(given)\(HTML.buttonRow(buttons))
            """
    }
}
