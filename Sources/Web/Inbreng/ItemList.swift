// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Rulebook

/// The items of a casus as one visitor sees them: own ones with their state, those of others that passed the gate.
struct ItemList {
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords
    let readings: [Reading]

    private var t: Wording { words.t }
    private var base: Link { CasusFrame.link(.inbreng, of: view.casus.id) }

    var page: Page {
        var buttons: [HTML] = []
        if view.casus.maySupply(in: view.situation) {
            buttons.append(HTML.linkButton(t("inbreng.add"), "\(base)/nieuw", style: .primary))
        }
        if mine.contains(where: { !$0.isWithdrawn }) {
            buttons.append(HTML.linkButton(t("inbreng.sayAll"), "\(base)/akkoord"))
        }
        return CasusFrame(view, for: visitor).page(
            .inbreng, title: t("inbreng.list.title"),
            body: """
                <h2>\(t("inbreng.list.title"))</h2>\(HTML.paragraphs(t("inbreng.list.lead")))\
                \(if: !buttons.isEmpty, HTML.buttonRow(buttons))\(waiting)\(RemovalCard(view, t).html)\
                \(CorrectionsCard.list(view, t))\(own)\(others)
                """)
    }

    private var mine: [Inbreng] { view.casus.inbrengen.filter { view.casus.isOwn($0, in: view.situation) } }

    /// What waits for this visitor, each with the page on which to do it.
    private var waiting: HTML {
        var points: [HTML] = []
        let phase = view.casus.phase
        let untested = view.casus.inbrengen.filter { !$0.isWithdrawn && $0.necessity(in: phase) == .untested }
        if view.leads, !untested.isEmpty {
            points.append(HTML.link(t("inbreng.waiting.test", ["count": "\(untested.count)"]), "\(base)/toets"))
        }
        let unsaid = mine.filter { item in
            !item.isWithdrawn && item.necessity(in: phase) == .necessary
                && !item.akkoorden.contains { $0.phase == phase }
        }
        if !unsaid.isEmpty {
            points.append(HTML.link(t("inbreng.waiting.say", ["count": "\(unsaid.count)"]), "\(base)/akkoord"))
        }
        let questions = LawQuestions(view).open.count
        if questions > 0 {
            let link: Link = "/casussen/\(view.casus.id)/vragen-wet"
            points.append(HTML.link(t("inbreng.waiting.law", ["count": "\(questions)"]), link))
        }
        return points.isEmpty ? .empty : HTML.card(t("inbreng.waiting.title"), level: 3, HTML.list(points))
    }

    private var own: HTML {
        guard !mine.isEmpty else {
            guard view.casus.maySupply(in: view.situation) else { return .empty }
            return
                nothing("inbreng.own", "inbreng.own.empty", "inbreng.own.empty.next")
        }
        return "<h3>\(t("inbreng.own"))</h3>\(mine.map(ownCard))"
    }

    private func nothing(_ title: String, _ empty: String, _ next: String) -> HTML {
        "<h3>\(t(title))</h3>\(HTML.emptyState(t(empty), "<p>\(t(next))</p>"))"
    }

    private func ownCard(_ item: Inbreng) -> HTML {
        let opened = view.items.first { $0.item.id == item.id }
        let seen = readings.filter { $0.item == item.id }.count
        let text = opened.map { HTML.paragraphs($0.text) } ?? "<p>\(t("inbreng.text.gone"))</p>"
        return HTML.card(
            words.title(item), level: 4, badge: state(item),
            """
            \(text)\(attachments(item))<p class="hint">\(words.signature(item.enteredBy, item.enteredAt))</p>\
            \(if: !item.isWithdrawn, recipients(item))\
            <p>\(t("inbreng.list.seen", ["count": "\(seen)"])) \
            \(HTML.link(t("inbreng.list.open", ["title": words.title(item)]), "\(base)/\(item.id)"))</p>
            """)
    }

    private func attachments(_ item: Inbreng) -> HTML? {
        guard !item.bijlagen.isEmpty else { return nil }
        let link = ItemPage.link(view.casus.id, item.id).fragment(BijlageList.anchor)
        return "<p>\(HTML.link(t("bijlage.count", ["count": "\(item.bijlagen.count)"]), link))</p>"
    }

    /// Who may see it: every recipient with the verdict of the law and what the supplier said.
    private func recipients(_ item: Inbreng) -> HTML {
        let lines = view.casus.recipients(of: item, in: view.situation).compactMap { Crossing(item, to: $0, in: view) }
        let points: [HTML] = lines.map { crossing in
            let link: Link = "\(base)/\(item.id)"
            let anchor = link.fragment(RecipientPanel.anchor(crossing.recipient.id))
            return """
                \(HTML.link(crossing.recipient.name, anchor)): \(crossing.lawBadge(t)) \(crossing.sayBadge(t)) \
                \(crossing.passageBadge(t))
                """
        }
        return "<p><strong>\(t("inbreng.whoMaySee"))</strong></p>\(HTML.list(points))"
    }

    private func state(_ item: Inbreng) -> HTML? {
        if item.history.contains(where: { $0.kind == .removed }) { return .badge(t("inbreng.state.removed"), .neutral) }
        if item.isWithdrawn { return .badge(t("inbreng.state.withdrawn"), .neutral) }
        if item.isFrozen { return .badge(t("inbreng.state.frozen"), .warning) }
        if item.isMarkedWrong { return .badge(t("inbreng.state.markedWrong"), .warning) }
        if item.isKeptFromConference { return .badge(t("inbreng.state.kept"), .info) }
        return item.reservations.isEmpty ? nil : .badge(t("inbreng.state.reserved"), .info)
    }

    private var others: HTML {
        let items = view.items.filter { $0.item.supplier != visitor.user.partij }
        guard !items.isEmpty else {
            return
                nothing("inbreng.others", "inbreng.others.empty", "inbreng.others.empty.next")
        }
        return "<h3>\(t("inbreng.others"))</h3>\(items.map(otherCard))"
    }

    private func otherCard(_ opened: OpenedInbreng) -> HTML {
        let more = t("inbreng.list.open", ["title": words.title(opened.item)])
        var why: HTML?
        if case .open(let decision) = opened.passage { why = LawSources(decision, words).html }
        return HTML.card(
            words.title(opened.item), level: 4, badge: .badge(words.naming.partij(opened.item.supplier)),
            """
            \(HTML.paragraphs(opened.text))\(attachments(opened.item))<p class="hint">\
            \(words.signature(opened.item.enteredBy, opened.item.enteredAt))</p>\
            <p>\(t("inbreng.fact.necessity")): \(opened.item.necessity)</p>\(why)\
            \(HTML.way(more, "\(base)/\(opened.item.id)"))
            """)
    }
}
