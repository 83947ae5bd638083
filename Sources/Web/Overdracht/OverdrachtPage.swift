// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// A hand-over to another table: what is prepared, what each supplier said, what still has to be done.
struct OverdrachtPage {
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords

    private var t: Wording { words.t }
    private var naming: Naming { words.naming }
    private var base: Link { OverdrachtPage.link(of: view.casus.id) }
    private var isDirector: Bool { view.isAny(.procesregisseur) }
    private var isHouse: Bool { view.isAny(.procesregisseur, .support) }
    private var reports: Bool { view.casus.reportsElsewhere(in: view.situation) }

    static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/overdracht" }

    static func part(of view: CasusView) -> CasusFrame.Part { view.casus.phase == .triage ? .triage : .overleg }

    var body: HTML {
        """
        <h2>\(t("overdracht.title"))</h2>\(HTML.paragraphs(t("overdracht.lead")))\
        \(view.casus.overdracht.map { prepared($0) } ?? none as HTML)
        """
    }

    private var none: HTML {
        let button = HTML.linkButton(t("overdracht.prepare"), "\(base)/voorbereiding", style: .primary)
        return HTML.emptyState(t("overdracht.none"), isDirector ? button : .empty)
    }

    private func prepared(_ overdracht: Overdracht) -> HTML {
        let facts: [(term: String, value: HTML)] = [
            (t("overdracht.table"), HTML(overdracht.table)),
            (t("overdracht.purpose"), HTML.paragraphs(overdracht.purpose)),
            (t("overdracht.partij"), HTML(naming.partij(overdracht.partij))),
            (t("overdracht.way"), HTML(t("overdracht.way.\(overdracht.way.rawValue)"))),
            (t("overdracht.record"), HTML(words.signature(overdracht.by, overdracht.at))),
        ]
        return """
            \(HTML.card(t("overdracht.prepared"), level: 3, badge: badge(overdracht), HTML.definitions(facts)))\
            \(if: !overdracht.items.isEmpty, items(overdracht))\(end(overdracht))
            """
    }

    private func badge(_ overdracht: Overdracht) -> HTML {
        overdracht.end == nil
            ? .badge(t("overdracht.state.open"), .warning) : .badge(t("overdracht.state.done"), .good)
    }

    /// The house sees every item it proposed; the one who reports only those that pass for it.
    private func items(_ overdracht: Overdracht) -> HTML {
        let all = overdracht.items.compactMap(view.casus.inbreng)
        let shown = isHouse ? all : all.filter { passage($0, overdracht).isOpen }
        let hidden = all.count - shown.count
        let table = Table(
            caption: t("overdracht.items"),
            columns: [
                .init(t("houses.content.item")), .init(t("houses.content.supplier")), .init(t("houses.content.say")),
                .init(t("houses.content.open")),
            ],
            rows: shown.map { item in
                [
                    HTML(words.title(item)), HTML(naming.partij(item.supplier)), say(item, overdracht),
                    state(item, overdracht),
                ]
            })
        let rest: HTML = "<p class=\"hint\">\(t("overdracht.hidden", ["count": "\(hidden)"]))</p>"
        return "\(if: !shown.isEmpty, table.html)\(if: hidden > 0, rest)"
    }

    private func say(_ item: Inbreng, _ overdracht: Overdracht) -> HTML {
        if item.supplier == overdracht.partij { return .badge(t("overdracht.own"), .good) }
        switch view.casus.akkoordInForce(on: item, for: overdracht.partij, use: .refer)?.given {
        case true: return .badge(t("inbreng.say.given"), .good)
        case false: return .badge(t("inbreng.say.refused"), .neutral)
        case nil: return .badge(t("inbreng.say.none"), .info)
        }
    }

    /// As it is for whoever reports elsewhere, whoever looks.
    private func passage(_ item: Inbreng, _ overdracht: Overdracht) -> Passage {
        let carrier = view.situation.collaboration.users.values
            .sorted { $0.id < $1.id }
            .first { view.casus.reportsElsewhere(in: view.situation.seen(by: $0)) }
        return view.casus.passage(
            of: item, use: .refer, for: overdracht.partij, in: carrier.map(view.situation.seen) ?? view.situation)
    }

    private func state(_ item: Inbreng, _ overdracht: Overdracht) -> HTML {
        guard case .closed(let barriers) = passage(item, overdracht) else {
            return .badge(t("overdracht.goes"), .good)
        }
        return HTML.list(barriers.map { HTML(t.filled($0.outwardPhrase, view.director(t))) })
    }

    /// What was done, or what can be done now.
    private func end(_ overdracht: Overdracht) -> HTML {
        switch overdracht.end {
        case .supplied(let supplied): return "\(delivered(supplied))\(toOutcome)"
        case .nothingGoesAlong(let why, let by, let at):
            let record: HTML = "\(HTML.paragraphs(why))<p class=\"hint\">\(words.signature(by, at))</p>"
            let change = HTML.buttonRow([HTML.linkButton(t("overdracht.change"), "\(base)/voorbereiding")])
            let done = HTML.alert(.success, t("overdracht.nothing.done"), record)
            return "\(done)\(toOutcome)\(if: isDirector, change)"
        case nil: return open(overdracht)
        }
    }

    private func delivered(_ supplied: [Verstrekking]) -> HTML {
        let rows: [HTML] = supplied.map { supply in
            let title = view.casus.inbreng(supply.item).map(words.title) ?? "–"
            let means = t("houses.means.\(supply.means.rawValue)")
            return "\(title) – \(means), \(words.signature(supply.by, supply.at))"
        }
        return HTML.alert(.success, t("overdracht.delivered"), HTML.list(rows))
    }

    private var toOutcome: HTML {
        guard isDirector else { return "<p>\(t("overdracht.outcome.who", view.director(t)))</p>" }
        let link =
            view.casus.phase == .triage
            ? Link("\(CasusFrame.link(.triage, of: view.casus.id))/uitkomst") : MeetingScreen.link(of: view.casus.id)
        return HTML.buttonRow([HTML.linkButton(t("overdracht.outcome"), link, style: .primary)])
    }

    private func open(_ overdracht: Overdracht) -> HTML {
        let document: HTML =
            reports && !overdracht.items.isEmpty
            ? HTML.actionButton(
                label: "overdracht.document", action: "\(base)/document", style: .primary, for: visitor) : .empty
        let waiting: HTML =
            reports
            ? .empty : "<p>\(t("overdracht.waits", ["partij": naming.partij(overdracht.partij)]))</p>"
        var buttons: [HTML] = []
        if isDirector { buttons.append(HTML.linkButton(t("overdracht.change"), "\(base)/voorbereiding")) }
        if isDirector || reports { buttons.append(HTML.linkButton(t("overdracht.nothing"), "\(base)/niets")) }
        return "\(waiting)\(document)\(if: !buttons.isEmpty, HTML.buttonRow(buttons))"
    }
}
