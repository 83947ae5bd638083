// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension HousesPage {
    /// Content for each house with a hit: what is proposed and cleared, both weighings, what went.
    var content: HTML {
        let houses = Set(view.casus.housesWithHit + view.casus.outside.exchanges.map(\.house)).sorted()
        let title = HTML.heading(3, t("houses.content"))
        guard !houses.isEmpty else {
            return "<section id=\"inhoud\">\(title)\(HTML.emptyState(t("houses.content.none")))</section>"
        }
        return """
            <section id="inhoud">\(title)\(HTML.paragraphs(t("houses.content.lead")))\
            \(houses.map(contentCard))</section>
            """
    }

    private func contentCard(_ house: Identifier<Partij>) -> HTML {
        let exchange = view.casus.outside.exchange(with: house)
        let body: HTML? = exchange.map { exchange in
            "\(itemTable(exchange))\(weighings(exchange))\(theirSide(exchange))\(supplied(exchange))" as HTML
        }
        return HTML.card(
            naming.partij(house), level: 4, "\(body)\(if: isDirector, contentButtons(house, exchange))")
    }

    /// Per proposed item what the supplier said and what is still in the way; nothing of its text.
    private func itemTable(_ exchange: Exchange) -> HTML {
        let items = exchange.items.compactMap(view.casus.inbreng)
        return Table(
            caption: t("houses.content.items"),
            columns: [
                .init(t("houses.content.item")), .init(t("houses.content.supplier")), .init(t("houses.content.say")),
                .init(t("houses.content.open")),
            ],
            rows: items.map { item in
                [
                    HTML(words.title(item)), HTML(naming.partij(item.supplier)), say(item, exchange.house),
                    barriers(item, exchange.house),
                ]
            }
        ).html
    }

    private func say(_ item: Inbreng, _ house: Identifier<Partij>) -> HTML {
        switch view.casus.akkoordInForce(on: item, for: house, use: .otherHouse)?.given {
        case true: return .badge(t("inbreng.say.given"), .good)
        case false: return .badge(t("inbreng.say.refused"), .neutral)
        case nil: return .badge(t("inbreng.say.none"), .info)
        }
    }

    private func barriers(_ item: Inbreng, _ house: Identifier<Partij>) -> HTML {
        let situation = view.casus.procesregisseur.flatMap(view.situation.collaboration.user)
            .map(view.situation.seen)
        let passage = view.casus.passage(
            of: item, use: .otherHouse, for: house, in: situation ?? view.situation)
        guard case .closed(let barriers) = passage else { return .badge(t("houses.content.ready"), .good) }
        return HTML.list(barriers.map { HTML(t.filled($0.outwardPhrase, view.director(t))) })
    }

    private func weighings(_ exchange: Exchange) -> HTML {
        let title = HTML.heading(5, t("houses.weighing"))
        guard !exchange.weighings.isEmpty else { return "\(title)<p>\(t("houses.weighing.none"))</p>" }
        let happenings = exchange.weighings.map { weighing in
            Happening(
                when: t.day(weighing.on), title: t("houses.weighing.\(weighing.result.rawValue)"),
                body: """
                    <p>\(t("houses.weighing.with", ["who": weighing.consulted]))</p>\
                    \(HTML.paragraphs(weighing.motivation))\
                    <p class="hint">\(words.signature(weighing.by, weighing.at))</p>
                    """)
        }
        return "\(title)\(HTML.timeline(happenings))"
    }

    private func theirSide(_ exchange: Exchange) -> HTML {
        let title = HTML.heading(5, t("houses.side"))
        guard !exchange.theirSide.isEmpty else { return "\(title)<p>\(t("houses.side.none"))</p>" }
        let happenings = exchange.theirSide.map { note in
            Happening(when: t.moment(note.at), title: naming.user(note.by), body: HTML.paragraphs(note.text))
        }
        return "\(title)\(HTML.timeline(happenings))"
    }

    private func supplied(_ exchange: Exchange) -> HTML {
        guard !exchange.supplied.isEmpty else { return .empty }
        let rows = exchange.supplied.map { supply -> HTML in
            let title = view.casus.inbreng(supply.item).map(words.title) ?? "–"
            let means = t("houses.means.\(supply.means.rawValue)")
            return "\(title) – \(means), \(words.signature(supply.by, supply.at))"
        }
        return "\(HTML.heading(5, t("houses.supplied")))\(HTML.list(rows))"
    }

    private func contentButtons(_ house: Identifier<Partij>, _ exchange: Exchange?) -> HTML {
        guard [.triage, .casusoverleg].contains(view.casus.phase) else { return .empty }
        let link: Link = "\(base)/inhoud/\(house)"
        var buttons = [HTML.linkButton(t("houses.propose"), "\(link)/voorstel")]
        if exchange != nil {
            buttons.append(HTML.linkButton(t("houses.weigh"), "\(link)/weging"))
            buttons.append(HTML.linkButton(t("houses.side.note"), "\(link)/overzijde"))
        }
        let open: HTML =
            exchange == nil
            ? .empty
            : HTML.actionButton(label: "houses.open", action: "\(link)/openen", style: .primary, for: visitor)
        return "\(HTML.buttonRow(buttons))\(open)"
    }
}
