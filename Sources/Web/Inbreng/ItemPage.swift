// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// One item: for its supplier with everything between it and each recipient, for others the text that passed.
struct ItemPage {
    let item: Inbreng
    let opened: OpenedInbreng?
    /// What it said before corrections, by the id of each text.
    let former: [Identifier<Inbreng>: String]
    let readings: [Reading]
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords

    /// The address of an item.
    static func link(_ casus: Identifier<Casus>, _ item: Identifier<Inbreng>) -> Link {
        "/casussen/\(casus)/inbreng/\(item)"
    }

    private var t: Wording { words.t }
    private var base: Link { "/casussen/\(view.casus.id)/inbreng/\(item.id)" }
    private var list: Link { CasusFrame.link(.inbreng, of: view.casus.id) }
    /// Who only reads the casus is no supplier, though the item is of the same house.
    private var isMine: Bool { item.supplier == visitor.user.partij && !view.casus.onlyReads(in: view.situation) }

    /// The page; `further` is a party outside the usual recipients for which the supplier wants to know the answer.
    func page(further: Identifier<Partij>?) -> Page {
        // The title stands in the history of the browser: it does not say what kind of data the item holds.
        let title = t("inbreng.item.title")
        let head: HTML = "\(HTML.way(t("inbreng.back"), list))<h2>\(words.title(item))</h2>"
        let body = isMine ? mine(further) : theirs
        return CasusFrame(view, for: visitor).page(.inbreng, title: title, body: "\(head)\(body)")
    }

    private var theirs: HTML {
        """
        \(ItemFacts(item, view, words).html)\(HTML.card(t("inbreng.text"), level: 3, text))\(corrections)\(attachments)\
        \(putRight)\(onward)\(why)
        """
    }

    /// What was corrected, on whose word, and what it said before; for its supplier and for who may correct it.
    private var corrections: HTML {
        guard isMine || view.casus.mayCorrect(item, in: view.situation) else { return .empty }
        return CorrectionsCard(item: item, former: former, words: words).html
    }

    /// Another use of the item: asking for it, and what was asked.
    private var onward: HTML {
        let asks = view.casus.mayAskOnward(item, in: view.situation)
        guard asks || !view.casus.onwardRequests(for: item, in: view.situation).isEmpty else { return .empty }
        return HTML.way(t("onward.title"), OnwardController.link(view.casus.id, item.id))
    }

    /// Staff that enters for the parties reports and corrects in their name.
    private var putRight: HTML {
        guard !isMine, view.casus.mayCorrect(item, in: view.situation) else { return .empty }
        return CorrectionsCard.buttons(item, in: view, t)
    }

    private var attachments: HTML { BijlageList(item: item, view: view, words: words, isMine: isMine).card }

    private var text: HTML { opened.map { HTML.paragraphs($0.text) } ?? "<p>\(t("inbreng.text.gone"))</p>" }

    private var why: HTML {
        guard case .open(let decision) = opened?.passage else { return .empty }
        return """
            <h3>\(t("inbreng.why"))</h3><p>\(t("inbreng.why.lead"))</p>\
            \(HTML.way(t("uitleg.link.own"), explanation))\(LawSources(decision, words).html)
            """
    }

    private var explanation: Link { ExplanationController.link(view.casus.id, item.id, visitor.user.partij) }

    private func mine(_ further: Identifier<Partij>?) -> HTML {
        if item.isWithdrawn {
            let title = t("inbreng.withdrawn.title")
            return "\(HTML.alert(.info, title, "<p>\(t("inbreng.withdrawn.body"))</p>"))\(side)"
        }
        let disclosures: HTML? =
            item.isPoliceData && view.course?.arrangement.policeMention != nil
            ? HTML.card(
                t("disclosure.record.page"), level: 3,
                """
                \(DisclosureList(item, view, t).html)\
                \(HTML.linkButton(t("disclosure.record.more"), DisclosureController.link(of: item.id, in: view.casus.id)))
                """) : nil
        return HTML.columns("\(states)\(disclosures)\(summary(further))\(panels(further))", side: side)
    }

    private var states: HTML {
        var frozen =
            item.isFrozen
            ? HTML.alert(.warning, t("inbreng.frozen.title"), "<p>\(t("inbreng.frozen.body"))</p>") : .empty
        if item.isMarkedWrong {
            frozen += HTML.alert(.warning, t("inbreng.wrong.title"), "<p>\(t("inbreng.wrong.body"))</p>")
        }
        switch item.necessity(in: view.casus.phase) {
        case .untested:
            let title = t("inbreng.untested.title", view.director(t))
            return "\(frozen)\(HTML.alert(.info, title, "<p>\(t("inbreng.untested.body"))</p>"))"
        case .necessary, .notNecessary: return frozen
        }
    }

    private func crossings(_ further: Identifier<Partij>?) -> [Crossing] {
        let usual = view.casus.recipients(of: item, in: view.situation)
        let allowed = view.casus.furtherRecipients(of: item, in: view.situation).map(\.id)
        let extra = further.flatMap { allowed.contains($0) ? [$0] : nil } ?? []
        return (extra + usual).compactMap { Crossing(item, to: $0, in: view) }
    }

    private func summary(_ further: Identifier<Partij>?) -> HTML {
        let table = Table(
            caption: t("inbreng.summary.caption"),
            columns: [
                .init(t("inbreng.column.recipient")), .init(t("inbreng.column.law")), .init(t("inbreng.column.say")),
                .init(t("inbreng.column.sees")),
            ],
            rows: crossings(further).map { crossing in
                let anchor = base.fragment(RecipientPanel.anchor(crossing.recipient.id))
                return [
                    HTML.link(crossing.recipient.name, anchor), crossing.lawBadge(t), crossing.sayBadge(t),
                    crossing.passageBadge(t),
                ]
            })
        return "\(table.html)\(FurtherRecipients(item, view, t).html)"
    }

    private func panels(_ further: Identifier<Partij>?) -> HTML {
        .joined(crossings(further).map { RecipientPanel($0, view, visitor, words).html })
    }

    private var side: HTML {
        """
        \(HTML.card(t("inbreng.text"), level: 3, text))\(corrections)\(attachments)\(onward)\(ItemFacts(item, view, words).html)\
        \(if: !item.isWithdrawn, ItemActions(item: item, view: view, visitor: visitor, words: words).html)\
        \(ItemHistory(item: item, readings: readings, words: words).html)
        """
    }
}
