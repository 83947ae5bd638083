// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What is asked of somebody for a casus that stays closed, and what an agreement on sharing opens.
struct CalledPage {
    private let view: CasusView
    private let visitor: Visitor
    private let arrangement: Arrangement
    private var t: Wording { visitor.t }
    private var base: Link { CalledController.link(of: view.casus.id) }

    init?(_ view: CasusView, _ visitor: Visitor) {
        guard let (_, arrangement, _) = view.course else { return nil }
        (self.view, self.visitor, self.arrangement) = (view, visitor, arrangement)
    }

    var page: Page {
        let title = t("called.title", ["number": view.casus.number])
        let pillar: HTML? = arrangement.pillar(view.casus.course?.pillar).map { "<p>\(t.name($0))</p>" }
        let closed = HTML.alert(
            .info, t("called.closed.title"), "<p>\(t("called.closed", ["number": view.casus.number]))</p>")
        let body: HTML =
            "<h1>\(title)</h1>\(pillar)\(closed)\(conference)\(contribution)\(given)\(acties)\(rungs)\(sharing)"
        return Page(title: title, body: body)
    }

    /// When and where the conference is to which the visitor is invited; what it is about is told there.
    private var conference: HTML {
        guard !view.casus.isBehindWall(from: view.situation.actor, in: view.situation.collaboration),
            let coming = view.casus.comingConference(in: view.situation)
        else { return .empty }
        let when = coming.time.isEmpty ? t.day(coming.on) : "\(t.day(coming.on)), \(coming.time)"
        let place = coming.place.isEmpty ? "–" : coming.place
        return HTML.card(
            t("called.conference"),
            """
            \(HTML.definitions([
                (term: t("overleg.on"), value: HTML(when)), (term: t("overleg.place"), value: HTML(place)),
            ]))<p class="hint">\(t("called.conference.hint"))</p>
            """)
    }

    private var contribution: HTML {
        guard view.casus.isContributing(in: view.situation) else { return .empty }
        let partij = view.situation.actor.partij
        let answers = (view.casus.course?.answers ?? []).filter { $0.partij == partij }
        let said: [HTML] = answers.map { HTML("\(t.moment($0.at)): \(t("called.answer.\($0.answer.rawValue)"))") }
        return HTML.card(
            t("called.contribute"),
            """
            <p>\(t("called.contribute.lead"))</p>\(HTML.list(said))\
            \(HTML.buttonRow([HTML.linkButton(t("called.contribute"), "\(base)/bijdrage")]))
            """)
    }

    /// The items that the visitor brought in for its party and that may be reported as wrong.
    static func ownItems(_ view: CasusView) -> [Inbreng] {
        view.casus.inbrengen.filter { item in
            item.supplier == view.situation.actor.partij && view.casus.mayReportWrong(item, in: view.situation)
        }
    }

    /// An own item by its kind and day, without a word of what it says.
    static func name(of item: Inbreng, in view: CasusView, _ t: Wording) -> String {
        let kind = item.content.kind.flatMap { view.course?.arrangement.dataKind(Named($0)) }.map(t.name)
        let values = ["kind": kind ?? t("itemChoice.label.noKind"), "when": t.moment(item.enteredAt)]
        return t("called.given.item", values)
    }

    /// What the party gave, with the way to say that it is wrong and to each item that the visitor keeps the say over.
    private var given: HTML {
        let (actor, collaboration) = (view.situation.actor, view.situation.collaboration)
        let kept = view.casus.itemsKept(by: actor, in: collaboration)
        let wrong = CalledPage.ownItems(view)
        let items = kept + wrong.filter { item in !kept.contains { $0.id == item.id } }
        guard !items.isEmpty else { return .empty }
        let asked = Set(view.casus.itemsAskedAnew(of: actor, in: collaboration).map(\.id))
        let keptIds = Set(kept.map(\.id))
        let lines: [HTML] = items.map { item in
            let name = CalledPage.name(of: item, in: view, t)
            guard keptIds.contains(item.id) else { return HTML(name) }
            let link = HTML.link(name, KeptItemController.link(view.casus.id, item.id))
            let badge: HTML? = asked.contains(item.id) ? HTML.badge(t("called.item.asked"), .warning) : nil
            return "\(link) \(badge)"
        }
        let report: HTML? =
            wrong.isEmpty ? nil : HTML.buttonRow([HTML.linkButton(t("called.wrong"), "\(base)/fout")])
        return HTML.card(
            t("called.given"), "<p>\(t("called.given.lead"))</p>\(HTML.list(lines))\(report)")
    }

    /// The own actions, which somebody who does not see the casus carries out all the same.
    private var acties: HTML {
        let own = view.casus.openActies(of: visitor.user.id)
        guard !own.isEmpty else { return .empty }
        let lines: [HTML] = own.map { actie in
            let button = HTML.actionButton(
                label: .key("actie.finish", ["what": actie.what]),
                action: "/acties/\(view.casus.id)/\(actie.id)/gedaan", style: .quiet, for: visitor)
            return "\(actie.what), \(t.day(actie.due)) \(actie.badge(on: view.situation.day, t)) \(button)"
        }
        return HTML.card(t("actie.title"), HTML.list(lines))
    }

    private var rungs: HTML {
        let links: [HTML] = view.casus.rungsForActor(in: view.situation).map { number in
            HTML.link(t.rung(arrangement.rungs[number], in: arrangement), "\(base)/trede/\(number)")
        }
        return links.isEmpty ? .empty : HTML.card(t("called.rungs"), HTML.list(links))
    }

    /// For a member of the body: what the agreement opens, or that there is none yet.
    private var sharing: HTML {
        guard view.casus.isAtBody(view.situation.actor, under: arrangement),
            !view.casus.isBehindWall(from: view.situation.actor, in: view.situation.collaboration)
        else { return .empty }
        guard let agreement = view.casus.course?.sharing(of: view.situation.actor.partij) else {
            return HTML.card(t("called.body"), HTML.alert(.warning, t("called.body.blocked")))
        }
        let items: [HTML] = view.items.map { opened in
            let kind = opened.item.content.kind.flatMap { arrangement.dataKind(Named($0)) }.map(t.name) ?? ""
            return HTML.card(kind, level: 3, HTML.paragraphs(opened.text))
        }
        let missing = agreement.items.count - items.count
        let note: HTML? =
            missing > 0 ? "<p class=\"hint\">\(t("called.body.closed", ["count": "\(missing)"]))</p>" : nil
        return HTML.card(t("called.body"), "\(HTML.paragraphs(agreement.text))\(note)\(HTML.joined(items))")
    }
}

extension Wording {
    /// A rung by where it leads from and to.
    func rung(_ rung: Arrangement.Rung, in arrangement: Arrangement) -> String {
        let from = arrangement.role(rung.from).map(name) ?? rung.from.word
        let role = rung.to.flatMap { arrangement.role($0) }.map(name)
        let body = rung.body.flatMap { wanted in arrangement.bodies.bodies.first { $0.id.word == wanted.word } }
            .map { either($0.nl, $0.en) }
        return self("ladder.rung", ["from": from, "to": role ?? body ?? ""])
    }
}
