// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The triage of a casus: all questions for the house and the reporter, for an asked party only those to it.
struct TriagePage {
    let view: CasusView
    let visitor: Visitor
    let words: ItemWords

    private var t: Wording { words.t }
    private var base: Link { CasusFrame.link(.triage, of: view.casus.id) }
    private var isOverview: Bool { view.isAny(.procesregisseur, .support, .reporter) }
    private var directs: Bool { view.isAny(.procesregisseur) && view.casus.phase == .triage }

    var page: Page {
        let title = t("triage.title")
        let body = isOverview ? overview : asked
        return CasusFrame(view, for: visitor).page(
            .triage, title: title, body: "<h2>\(title)</h2>\(body)")
    }

    // MARK: For the procesregisseur and the reporter

    private var overview: HTML {
        "\(lead)\(outcome)\(if: directs, "\(obstaclesHTML)\(buttons)")\(questions)"
    }

    private var lead: HTML {
        "<p>\(t("triage.goal", ["goal": view.situation.profile.goal(of: .triage, t)]))</p>"
    }

    private var buttons: HTML {
        var buttons: [HTML] = []
        if !AskableParties(view: view, visitor: visitor, words: words).isEmpty {
            let style: ButtonStyle = obstacles.isEmpty ? .primary : .secondary
            buttons.append(HTML.linkButton(t("triage.ask"), "\(base)/vraag", style: style))
        }
        if view.leadsToOtherHouses {
            buttons.append(HTML.linkButton(t("houses.title"), HousesPage.link(of: view.casus.id)))
        }
        if view.leadsToOtherTables {
            buttons.append(HTML.linkButton(t("overdracht.title"), OverdrachtPage.link(of: view.casus.id)))
        }
        // Where a work process of its own decides, it is a step.
        let decide: HTML =
            view.casus.course == nil
            ? HTML.linkButton(t("triage.decide"), "\(base)/uitkomst")
            : HTML.linkButton(t("casus.part.steps"), StepsController.link(of: view.casus.id))
        return HTML.buttonRow(buttons + [decide])
    }

    /// What keeps any question from being sent, and who can arrange it.
    private var obstacles: [HTML] {
        var points: [HTML] = []
        if !view.casus.isSettled(.report, on: view.situation.day) {
            let link = CasusFrame.link(.informing, of: view.casus.id)
            points.append("\(t("weigering.notInformed")) \(HTML.link(t("triage.toInforming"), link))")
        }
        let reporter = view.casus.aanmelding.partij
        if view.situation.collaboration.partij(reporter)?.grants(.query, on: view.situation.day) != true {
            points.append(HTML(t("weigering.noAuthorityGrant", ["about": words.naming.partij(reporter)])))
        }
        return points
    }

    private var obstaclesHTML: HTML {
        obstacles.isEmpty ? .empty : HTML.alert(.warning, t("triage.obstacles"), HTML.list(obstacles))
    }

    private var questions: HTML {
        guard !view.casus.vragen.isEmpty else {
            let next = t(directs ? "triage.empty.next" : "triage.empty.wait", view.director(t))
            return HTML.emptyState(t("triage.empty"), "<p>\(next)</p>")
        }
        return "<h3>\(t("triage.questions"))</h3>\(view.casus.vragen.map { card($0, forAsked: false) })"
    }

    private var outcome: HTML {
        guard let outcome = view.casus.triageOutcome else { return .empty }
        return HTML.card(
            t("triage.outcome"), level: 3, badge: .badge(t("triage.result.\(outcome.result.rawValue)"), .info),
            "\(HTML.paragraphs(outcome.motivation))<p class=\"hint\">\(words.signature(outcome.by, outcome.at))</p>")
    }

    // MARK: For the asked party

    private var asked: HTML {
        let mine = view.casus.vragen.filter { $0.user == visitor.user.id }
        return "\(HTML.paragraphs(t("triage.asked.lead")))\(mine.map { card($0, forAsked: true) })"
    }

    // MARK: One question

    private func card(_ vraag: Vraag, forAsked: Bool) -> HTML {
        let title = t("triage.question.to", ["name": words.naming.userOfPartij(vraag.user)])
        return HTML.card(
            title, level: forAsked ? 3 : 4, badge: state(vraag),
            """
            <p><strong>\(t("triage.question"))</strong></p>\(HTML.paragraphs(vraag.question))\
            \(HTML.definitions(facts(vraag, forAsked: forAsked)))\(items(vraag))\(answers(vraag))\
            \(if: forAsked && vraag.isOpen, AnswerChoices(vraag: vraag, view: view, visitor: visitor).html)\
            \(if: !forAsked && directs && vraag.isOpen, add(vraag))
            """)
    }

    /// Why this party was thought of is for the file of the house; the asked party reads the rest.
    private func facts(_ vraag: Vraag, forAsked: Bool) -> [(term: String, value: HTML)] {
        let relevance = [(term: t("triage.fact.relevance"), value: HTML.paragraphs(vraag.relevance))]
        return (forAsked ? [] : relevance) + [
            (t("triage.fact.onBehalfOf"), HTML(words.naming.partij(vraag.onBehalfOf))),
            (t("triage.fact.task"), HTML(vraag.task)),
            (t("triage.fact.purpose"), HTML.paragraphs(vraag.purpose)),
            (t("triage.fact.necessity"), HTML.paragraphs(vraag.necessity)),
            (t("triage.fact.sent"), HTML(words.signature(vraag.by, vraag.at))),
            (t("triage.fact.answerBy"), HTML(t.day(vraag.answerBy))),
        ]
    }

    private func state(_ vraag: Vraag) -> HTML {
        switch vraag.answers.last {
        case nil:
            let isLate = vraag.answerBy < view.situation.day
            return .badge(t(isLate ? "triage.state.late" : "triage.state.open"), isLate ? .warning : .info)
        case .contributed: return .badge(t("triage.state.contributed"), .good)
        case .nothingKnown: return .badge(t("triage.state.nothingKnown"), .neutral)
        case .refused: return .badge(t("triage.state.refused"), .neutral)
        case .needs: return .badge(t("triage.state.needs"), .info)
        }
    }

    /// The items that go along, as far as the visitor may read them now.
    private func items(_ vraag: Vraag) -> HTML {
        let carried = view.items.filter { vraag.items.contains($0.item.id) }
        guard !carried.isEmpty else { return .empty }
        let cards: [HTML] = carried.map { opened in
            """
            <div class="row"><p><strong>\(words.title(opened.item))</strong> – \
            \(words.naming.partij(opened.item.supplier))</p>\(HTML.paragraphs(opened.text))</div>
            """
        }
        return "<p><strong>\(t("triage.items"))</strong></p>\(cards)"
    }

    private func answers(_ vraag: Vraag) -> HTML {
        guard !vraag.answers.isEmpty else { return .empty }
        return HTML.timeline(vraag.answers.map(happening))
    }

    private func happening(_ answer: Vraag.Answer) -> Happening {
        func one(_ title: String, _ by: Identifier<User>, _ at: Moment, _ body: HTML = .empty) -> Happening {
            Happening(
                when: t.moment(at), title: title, body: "<p>\(words.naming.userOfPartij(by))</p>\(body)")
        }
        switch answer {
        case .contributed(let by, let at): return one(t("triage.state.contributed"), by, at)
        case .nothingKnown(let by, let at): return one(t("triage.state.nothingKnown"), by, at)
        case .needs(let what, let by, let at): return one(t("triage.state.needs"), by, at, HTML.paragraphs(what))
        case .refused(let reason, let offers, let by, let at):
            let offer: HTML =
                offers.isEmpty ? .empty : "<p><strong>\(t("triage.offers"))</strong></p>\(HTML.paragraphs(offers))"
            return one(t("triage.state.refused"), by, at, "\(HTML.paragraphs(reason))\(offer)")
        }
    }

    private func add(_ vraag: Vraag) -> HTML {
        HTML.buttonRow([HTML.linkButton(t("triage.addItems"), "\(base)/\(vraag.id)/gegevens")])
    }
}
