// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

extension HousesPage {
    /// What other houses asked about persons of this casus, and what each question waits for.
    var received: HTML {
        let questions = view.casus.outside.questions
        let list: HTML =
            questions.isEmpty ? HTML.emptyState(t("houses.received.none")) : .joined(questions.reversed().map(card))
        return "<section id=\"binnengekomen\">\(HTML.heading(3, t("houses.received")))\(list)</section>"
    }

    private func card(_ question: HouseQuestion) -> HTML {
        let title = t("houses.received.card", ["house": naming.partij(question.house), "name": question.asker])
        let record = t(
            "houses.received.by", ["name": naming.user(question.by), "moment": t.moment(question.at)])
        return HTML.card(
            title, level: 4, badge: badge(question),
            """
            \(HTML.definitions([
                (t("houses.received.person"), HTML(naming.betrokkene(question.betrokkene))),
                (t("houses.received.onBehalfOf"), HTML(question.onBehalfOf)),
                (t("houses.received.necessity"), HTML.paragraphs(question.necessity)),
                (t("houses.received.record"), HTML(record)),
            ] + steps(question)))\(if: isDirector, next(question))
            """)
    }

    private func steps(_ question: HouseQuestion) -> [(term: String, value: HTML)] {
        var steps: [(term: String, value: HTML)] = []
        if let consultation = question.consultation {
            let who = words.signature(consultation.by, consultation.at)
            steps.append(
                (
                    t("houses.consulted"),
                    """
                    <p>\(t("houses.verdict.\(consultation.verdict.rawValue)"))</p>\
                    \(HTML.paragraphs(consultation.with))<p class="hint">\(who)</p>
                    """
                ))
        }
        if let given = question.given {
            steps.append(
                (
                    t("houses.given"),
                    "<p>\(answer(given.answer))</p><p class=\"hint\">\(words.signature(given.by, given.at))</p>"
                ))
        }
        return steps
    }

    private func answer(_ answer: HouseQuestion.Given.Answer) -> String {
        switch answer {
        case .yes(let user): return t("houses.given.yes", ["name": naming.user(user)])
        case .noAnswer: return t("houses.given.noAnswer")
        }
    }

    private func badge(_ question: HouseQuestion) -> HTML {
        if question.given != nil { return .badge(t("houses.state.given"), .good) }
        return question.consultation == nil
            ? .badge(t("houses.state.consult"), .warning) : .badge(t("houses.state.reply"), .info)
    }

    /// First the leading party, then the answer: what may be said, in the words to say it, and the button after it.
    private func next(_ question: HouseQuestion) -> HTML {
        guard question.given == nil else { return .empty }
        let link: Link = "\(base)/gevraagd/\(question.id)"
        guard let consultation = question.consultation else {
            return """
                <p>\(t("houses.consult.first", ["partij": naming.partij(view.casus.leadingPartij)]))</p>\
                \(HTML.buttonRow([HTML.linkButton(t("houses.consult.go"), "\(link)/overleg", style: .primary)]))
                """
        }
        let director = view.casus.procesregisseur.map(naming.user) ?? ""
        let text =
            consultation.verdict == .mayAnswer
            ? t("houses.reply.script.yes", ["name": director]) : t("houses.reply.script.no")
        return """
            <div class="row"><p><strong>\(t("houses.reply.script"))</strong></p><p>\(text)</p></div>\
            \(HTML.actionButton(
                label: "houses.reply.done", action: "\(link)/antwoord", style: .primary, for: visitor))
            """
    }
}
