// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Everything between one casus and other houses: our questions, theirs, and content after a hit.
struct HousesPage {
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords

    var t: Wording { words.t }
    var naming: Naming { words.naming }
    var base: Link { HousesPage.link(of: view.casus.id) }
    var isDirector: Bool { view.isAny(.procesregisseur) }
    var part: CasusFrame.Part { HousesPage.part(of: view) }

    static func link(of casus: Identifier<Casus>) -> Link { "/casussen/\(casus)/huizen" }

    /// The tab under which it stands: the phase in which it is used.
    static func part(of view: CasusView) -> CasusFrame.Part {
        switch view.casus.phase {
        case .triage: return .triage
        case .casusoverleg: return .overleg
        case .aanmelding, .afschaling: return .overview
        }
    }

    /// The reporter knows what was asked in its name; what other houses ask is for the house.
    var body: HTML {
        let isHouse = view.isAny(.procesregisseur, .support)
        return """
            <h2>\(t("houses.title"))</h2>\(HTML.paragraphs(t("houses.lead")))\(asked)\
            \(if: isHouse, received)\(if: isHouse, content)
            """
    }

    // MARK: What we asked

    private var asked: HTML {
        let checks = view.casus.outside.checks
        let list: HTML =
            checks.isEmpty ? HTML.emptyState(t("houses.asked.none")) : .joined(checks.reversed().map(card))
        return "<section id=\"gevraagd\">\(HTML.heading(3, t("houses.asked")))\(askButton)\(list)</section>"
    }

    private var askButton: HTML {
        guard isDirector else { return .empty }
        guard view.casus.phase == .triage else {
            return HTML.alert(.info, t("weigering.otherHouseOnlyInTriage"))
        }
        return HTML.buttonRow([HTML.linkButton(t("houses.ask"), "\(base)/vraag", style: .primary)])
    }

    private func card(_ check: HouseCheck) -> HTML {
        let title = t(
            "houses.asked.card",
            ["house": naming.partij(check.house), "name": naming.betrokkene(check.betrokkene)])
        let record = t(
            "houses.asked.by",
            ["name": naming.user(check.by), "partij": naming.partij(check.onBehalfOf), "moment": t.moment(check.at)])
        let replies = check.replies.map { reply in
            Happening(when: t.moment(reply.at), title: words(of: reply.answer), body: by(reply.by))
        }
        return HTML.card(
            title, level: 4, badge: badge(check),
            """
            <p class="hint">\(record)</p><p>\(t("houses.because")) \(check.necessity)</p>\
            \(if: !replies.isEmpty, HTML.timeline(replies))\(if: check.isOpen && isDirector, script(check))\
            \(if: check.isOpen && isDirector, answerButton(check))
            """)
    }

    private func by(_ user: Identifier<User>) -> HTML { "<p class=\"hint\">\(naming.user(user))</p>" }

    private func words(of answer: HouseCheck.Answer) -> String {
        switch answer {
        case .notKnown: return t("houses.reply.notKnown")
        case .known(let name): return t("houses.reply.known", ["name": name])
        case .notYet: return t("houses.reply.notYet")
        }
    }

    private func badge(_ check: HouseCheck) -> HTML {
        switch check.replies.last?.answer {
        case .notKnown: return .badge(t("houses.state.no"))
        case .known: return .badge(t("houses.state.yes"), .warning)
        case .notYet, nil:
            let isLate = check.answerBy < view.situation.day
            return .badge(t(isLate ? "houses.state.late" : "houses.state.waiting"), isLate ? .warning : .info)
        }
    }

    /// The words to say or send: name and birth date to recognise somebody, and nothing more.
    private func script(_ check: HouseCheck) -> HTML {
        guard let person = view.casus.betrokkene(check.betrokkene), let born = person.born else { return .empty }
        let text = t(
            "houses.script",
            [
                "caller": visitor.user.name, "own": naming.partij(view.situation.collaboration.house),
                "partij": naming.partij(check.onBehalfOf), "name": person.name, "born": t.day(born),
                "necessity": check.necessity,
            ])
        return """
            <div class="row"><p><strong>\(t("houses.script.title"))</strong></p>\(HTML.paragraphs(text))\
            <p class="hint">\(t("houses.script.hint"))</p></div>
            """
    }

    private func answerButton(_ check: HouseCheck) -> HTML {
        HTML.buttonRow([
            HTML.linkButton(t("houses.answer.go"), "\(base)/vraag/\(check.id)/antwoord", style: .primary)
        ])
    }
}
