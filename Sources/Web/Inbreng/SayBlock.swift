// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The supplier's say towards one recipient: per use one line with what was said and a button to say otherwise.
struct SayBlock {
    let crossing: Crossing
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords

    init(_ crossing: Crossing, _ view: CasusView, _ visitor: Visitor, _ words: ItemWords) {
        self.crossing = crossing
        self.view = view
        self.visitor = visitor
        self.words = words
    }

    private var t: Wording { words.t }

    var html: HTML {
        "<h4>\(t("inbreng.say.title"))</h4>\(uses.map(line))\(barriers)"
    }

    private var uses: [Akkoord.Use] {
        view.casus.uses(of: crossing.item, for: crossing.recipient.id, in: view.situation)
    }

    private func line(_ use: Akkoord.Use) -> HTML {
        let say = view.casus.akkoordInForce(on: crossing.item, for: crossing.recipient.id, use: use)
        let state: HTML
        switch say {
        case .some(let say):
            let word = t(say.given ? "inbreng.say.given" : "inbreng.say.refused")
            state = "<strong>\(word)</strong> – \(words.signature(say.by, say.at))"
        case nil: state = "<strong>\(t("inbreng.say.none"))</strong>"
        }
        let name = ["name": crossing.recipient.name]
        var buttons: [HTML] = []
        if say?.given != true {
            buttons.append(button(use, true, label: .key("inbreng.say.give.\(use.rawValue)", name)))
        }
        if say?.given == nil {
            buttons.append(button(use, false, label: .key("inbreng.say.refuse.\(use.rawValue)", name)))
        }
        if say?.given == true {
            buttons.append(button(use, false, label: .key("inbreng.say.takeBack.\(use.rawValue)", name)))
        }
        return "\(asked(use))<p>\(t("inbreng.use.\(use.rawValue)")): \(state)</p>\(HTML.buttonRow(buttons))"
    }

    /// What was asked for, when the item would leave the collaboration: to whom, for what, and why.
    private func asked(_ use: Akkoord.Use) -> HTML {
        switch use {
        case .view, .viewBeforehand, .take: return .empty
        case .otherHouse:
            guard let exchange = view.casus.outside.exchange(with: crossing.recipient.id),
                let proposal = exchange.proposals.last(where: { $0.items.contains(crossing.item.id) })
            else { return .empty }
            let lead = t("houses.say.lead", ["house": crossing.recipient.name])
            return HTML.alert(.info, lead, HTML.paragraphs("\(proposal.purpose)\n\n\(proposal.necessity)"))
        case .refer:
            guard let overdracht = view.casus.overdracht else { return .empty }
            let words = ["table": overdracht.table, "partij": crossing.recipient.name]
            return HTML.alert(.info, t("overdracht.say.lead", words), HTML.paragraphs(overdracht.purpose))
        }
    }

    private func button(_ use: Akkoord.Use, _ given: Bool, label: Phrase) -> HTML {
        HTML.actionButton(
            label: label, action: "/casussen/\(view.casus.id)/inbreng/\(crossing.item.id)/akkoord",
            hidden: [
                ("recipient", crossing.recipient.id.description), ("use", use.rawValue),
                ("given", given ? "ja" : "nee"),
            ], for: visitor)
    }

    /// Why nobody of the recipient reads it yet, apart from what stands in the panel already.
    private var barriers: HTML {
        guard !crossing.isOpen else { return "<p>\(t("inbreng.sees.now", ["name": crossing.recipient.name]))</p>" }
        let director = view.director(t)
        let reasons: [HTML] = crossing.barriers.map { HTML(t.filled($0.phrase, director)) }
        return "<p>\(t("inbreng.sees.because"))</p>\(HTML.list(reasons))"
    }
}
