// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The minutes of a conference: the sentences that pass to this reader, decisions and actions.
///
/// A sentence is an item of the party that said it. What does not pass is counted per supplier, and nothing else is said.
struct MinutesPage {
    let view: CasusView
    let visitor: Visitor
    let classes: [String]
    /// The form that was refused, by its name.
    var refused: (form: String, entered: Entered)?

    static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/overleg/verslag" }

    private var t: Wording { visitor.t }
    private var casus: Casus { view.casus }
    private var naming: Naming { Naming(view.situation, casus: casus) }
    private var forms: MinutesForms { MinutesForms(view: view, t: t) }
    private var mayWrite: Bool { casus.writerProblems(in: view.situation).isEmpty }

    var body: HTML {
        guard let overleg = casus.minutedOverleg else {
            return "<h2>\(t("verslag.title"))</h2>\(HTML.emptyState(t("verslag.none")))"
        }
        let ordinal = t("overleg.ordinal", ["number": "\(overleg.ordinal)"])
        return """
            <h2>\(t("verslag.of", ["which": ordinal]))</h2><p>\(t("verslag.lead"))</p>\(back(overleg))\
            \(sentences(overleg))\(decisions(overleg))\(acties(overleg))
            """
    }

    private func back(_ overleg: Casusoverleg) -> HTML {
        var links: [HTML] = []
        if casus.maySitAtTable(in: view.situation) {
            links.append(HTML.link(t("overleg.toTable"), MeetingScreen.link(of: casus.id)))
        }
        if let sitting = overleg.vergadering {
            links.append(HTML.link(t("verslag.toMeeting"), MeetingRoom.link(sitting)))
        }
        return links.isEmpty ? .empty : "<p>\(HTML.joined(links, separator: " – "))</p>"
    }

    // MARK: Sentences

    private func sentences(_ overleg: Casusoverleg) -> HTML {
        let opened = view.items
        let hidden = casus.minutes(of: overleg.id).filter { item in !opened.contains { $0.item.id == item.id } }
        let none: HTML = opened.isEmpty && hidden.isEmpty ? HTML.emptyState(t("verslag.empty")) : .empty
        let list: HTML = .joined(opened.map(sentence))
        let form: HTML =
            !forms.mayWriteSentence
            ? .empty
            : folded("zin", title: t("verslag.new"), forms.sentence(classes), forms.blankSentence(classes))
        return "<h3 id=\"zinnen\">\(t("verslag.sentences"))</h3>\(none)\(list)\(hiddenCounts(hidden))\(form)"
    }

    private func sentence(_ opened: OpenedInbreng) -> HTML {
        let item = opened.item
        let isOwn = item.supplier == visitor.user.partij
        let waits = casus.waitsForSupplier(item, in: view.situation.collaboration)
        let badge: HTML? = waits ? .badge(t("verslag.waits"), .warning) : nil
        let record = t(
            "verslag.record", ["name": naming.userOfPartij(item.enteredBy), "when": t.moment(item.enteredAt)])
        let manage: HTML? =
            isOwn
            ? HTML.way(t("verslag.manage"), "\(CasusFrame.link(.inbreng, of: casus.id))/\(item.id)") : nil
        let reach: HTML? = isOwn && !waits ? SentenceReach(item: item, view: view, t: t).html : nil
        return HTML.card(
            naming.partij(item.supplier), level: 4, badge: badge,
            """
            \(HTML.paragraphs(opened.text))<p class="hint">\(record)</p>\(reach)\(manage)\
            \(if: isOwn && waits, say(item))
            """)
    }

    /// The supplier's say on a sentence that somebody else wrote down.
    private func say(_ item: Inbreng) -> HTML {
        let action: Link = "\(MinutesPage.link(of: casus.id))/akkoord"
        return HTML.buttonRow([
            HTML.actionButton(
                label: "verslag.say.yes", action: action,
                hidden: [("item", item.id.description), ("given", "ja")], for: visitor),
            HTML.actionButton(
                label: "verslag.say.no", action: action,
                hidden: [("item", item.id.description), ("given", "nee")], style: .quiet, for: visitor),
        ])
    }

    /// How many sentences of whom are not for this reader.
    private func hiddenCounts(_ hidden: [Inbreng]) -> HTML {
        guard !hidden.isEmpty else { return .empty }
        let counts = Dictionary(grouping: hidden, by: \.supplier).sorted {
            naming.partij($0.key) < naming.partij($1.key)
        }
        let lines = counts.map { supplier, items in
            HTML(t("verslag.hidden.of", ["name": naming.partij(supplier), "count": "\(items.count)"]))
        }
        return HTML.alert(.info, t("verslag.hidden"), "\(HTML.list(lines))<p>\(t("verslag.hidden.why"))</p>")
    }

    // MARK: Decisions and actions

    private func decisions(_ overleg: Casusoverleg) -> HTML {
        let decisions = overleg.record.decisions
        let list: HTML =
            decisions.isEmpty
            ? "<p>\(t("besluit.none"))</p>" : HTML.list(decisions.map { DecisionWords($0, naming, t).html })
        let form = mayWrite ? folded("besluit", title: t("besluit.new"), forms.decision, forms.decision.blank) : .empty
        return "<h3 id=\"besluiten\">\(t("besluit.title"))</h3>\(list)\(form)"
    }

    private func acties(_ overleg: Casusoverleg) -> HTML {
        let acties = view.casus.agreedActies(at: overleg)
        let list: HTML =
            acties.isEmpty
            ? "<p>\(t("actie.none"))</p>"
            : AgreedActieTable(acties, t("actie.agreed"), naming, on: view.situation.day, t).html
        let form = mayWrite ? folded("actie", title: t("actie.new"), forms.actie, forms.actie.blank) : .empty
        return "<h3 id=\"acties\">\(t("actie.agreed"))</h3>\(list)\(form)"
    }

    private func folded(_ name: String, title: String, _ form: Form, _ blank: Entered) -> HTML {
        let mine = refused?.form == name ? refused?.entered : nil
        return HTML.disclosure(title, isOpen: mine != nil, form.html(mine ?? blank, for: visitor))
    }
}
