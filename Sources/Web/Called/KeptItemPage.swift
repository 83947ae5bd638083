// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// One own item, its text, what was said about it and what its supplier may do; nothing else of the casus.
struct KeptItemPage {
    let item: Inbreng
    /// Nothing when it could not be opened.
    let text: String?
    let view: CasusView
    let visitor: Visitor

    private var t: Wording { visitor.t }
    private var base: Link { KeptItemController.link(view.casus.id, item.id) }

    var page: Page {
        let title = t("called.item.title", ["number": view.casus.number])
        let asked = view.casus.itemsAskedAnew(of: view.situation.actor, in: view.situation.collaboration)
        let question: HTML? =
            asked.contains { $0.id == item.id }
            ? HTML.alert(.warning, t("called.item.asked"), "<p>\(t("called.item.asked.what"))</p>") : nil
        let body: HTML = """
            <h1>\(title)</h1>\(question)<p>\(CalledPage.name(of: item, in: view, t))</p>\
            \(HTML.card(t("called.item.text"), HTML.paragraphs(text ?? t("called.item.unread"))))\
            \(says)\(HTML.buttonRow(buttons))\
            \(HTML.way(t("called.item.back"), CalledController.link(of: view.casus.id)))
            """
        return Page(title: title, body: body)
    }

    /// What its party said last to each, in this phase.
    private var says: HTML {
        let naming = Naming(view.situation)
        let recipients = Set(item.akkoorden.map(\.recipient)).sorted()
        let lines: [HTML] = recipients.compactMap { recipient in
            guard let said = item.akkoord(in: view.casus.phase, for: recipient, use: .view) else { return nil }
            let name = ["name": naming.partij(recipient)]
            return HTML(t(said.given ? "inbreng.change.sayGiven" : "inbreng.change.sayRefused", name))
        }
        let content: HTML = lines.isEmpty ? "<p>\(t("called.item.say.none"))</p>" : HTML.list(lines)
        return HTML.card(t("called.item.say"), content)
    }

    private var buttons: [HTML] {
        let (casus, situation) = (view.casus, view.situation)
        var buttons = [HTML.linkButton(t("called.item.say"), "\(base)/akkoord")]
        if casus.mayCorrect(item, in: situation) {
            buttons.append(HTML.linkButton(t("inbreng.correct"), "\(base)/correctie"))
        }
        if casus.mayReportWrong(item, in: situation) {
            buttons.append(HTML.linkButton(t("called.wrong"), "\(CalledController.link(of: casus.id))/fout"))
        }
        buttons.append(HTML.linkButton(t(item.isFrozen ? "inbreng.thaw" : "inbreng.freeze"), "\(base)/bevriezing"))
        return buttons + [HTML.linkButton(t("inbreng.withdraw"), "\(base)/intrekking", style: .danger)]
    }
}
