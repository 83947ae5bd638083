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

    /// Looking beforehand exists only for those who come to a conference.
    private var uses: [Akkoord.Use] {
        let isTable = view.casus.phase == .casusoverleg && crossing.recipient.id != view.situation.collaboration.house
        return isTable ? [.view, .viewBeforehand] : [.view]
    }

    private func line(_ use: Akkoord.Use) -> HTML {
        let say = crossing.item.akkoord(in: view.casus.phase, for: crossing.recipient.id, use: use)
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
        return "<p>\(t("inbreng.use.\(use.rawValue)")): \(state)</p>\(HTML.buttonRow(buttons))"
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
        return "<p>\(t("inbreng.sees.because"))</p>\(HTML.list(crossing.barriers.map { HTML(t($0.phrase)) }))"
    }
}
