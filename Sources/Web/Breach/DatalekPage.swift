// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// One breach: what must be done by when, what is known, and what was done.
struct DatalekPage {
    let view: BreachView
    let visitor: Visitor

    static func link(of id: Identifier<Datalek>) -> Link { "/datalekken/\(id)" }

    private var t: Wording { visitor.t }
    private var datalek: Datalek { view.datalek }
    private var words: BreachWords { BreachWords(view.world, t) }
    private var base: Link { DatalekPage.link(of: datalek.id) }

    var page: Page {
        let title = t("breach.heading", ["number": datalek.number])
        let body: HTML = """
            \(HTML.breadcrumb([(t("breach.title"), DatalekList.link)], current: title, t))\
            \(HTML.pageHead(title, status: words.badges(datalek), actions: actions))\
            \(view.sight == .whole ? whole : told)
            """
        return Page(title: title, width: .wide, body: body).onPaper(in: view.world.situation, for: visitor)
    }

    private var actions: [HTML] {
        guard view.mayHandle else { return [] }
        guard datalek.isOpen else { return [.linkButton(t("breach.reopen"), "\(base)/heropenen")] }
        return [
            .linkButton(t("breach.amend"), "\(base)/wijzigen"), .linkButton(t("breach.send"), "\(base)/bericht"),
            .linkButton(t("breach.close"), "\(base)/sluiten"),
        ]
    }

    // MARK: For who handles it

    private var whole: HTML {
        """
        \(warning)<h2>\(t("breach.duties"))</h2>\(duties)<p>\(HTML.link(t("breach.notice"), "\(base)/melding"))</p>\
        <h2>\(t("breach.facts"))</h2>\(words.whole(datalek.facts))\(casussen)\
        \(BreachHistory(datalek: datalek, namesTold: view.seesWhom, words: words, t: t).html)
        """
    }

    private var warning: HTML {
        guard datalek.isOpen, datalek.facts.isSuspicion else { return .empty }
        return HTML.alert(.info, t("breach.suspicion.title"), "<p>\(t("breach.suspicion.text"))</p>")
    }

    private var duties: HTML {
        let states = datalek.duties(under: view.world.rules)
        let none: HTML? =
            states.contains { $0.duty == .internalNotice } || view.world.rules.internalTerm == nil
            ? nil : "<p class=\"hint\">\(t("breach.duty.none"))</p>"
        let table = Table(
            caption: t("breach.duties.caption"),
            columns: [
                .init(t("breach.column.duty")), .init(t("breach.column.due")), .init(t("breach.column.settled")),
                .init(t("breach.column.act")),
            ], rows: states.map(row)
        ).html
        return "\(table)\(none)"
    }

    private func row(_ state: Datalek.DutyState) -> [HTML] {
        [
            "\(t("breach.duty.\(state.duty.rawValue)"))\(to(state.duty))", words.due(state), settled(state), act(state),
        ]
    }

    /// To whom, as far as the profile says.
    private func to(_ duty: Datalek.Duty) -> HTML {
        let names: [String]
        switch duty {
        case .internalNotice: names = words.whom.map { [$0] } ?? []
        case .copy: names = view.world.rules.copyTo.map { t.either($0.nl, $0.en) }
        case .authority, .persons, .followUp: names = []
        }
        return names.isEmpty ? .empty : "<p class=\"hint\">\(names.joined(separator: ", "))</p>"
    }

    private func settled(_ state: Datalek.DutyState) -> HTML {
        guard let event = state.settled else { return HTML.badge(t("breach.state.todo"), .warning) }
        let when = t.moment(event.doneAt)
        let late: HTML? = state.wasLate ? .badge(t("breach.late"), .bad) : nil
        let isDone = event.kind == .done
        let badge: HTML =
            isDone ? .badge(t("breach.state.done"), .good) : .badge(t("breach.state.unnecessary"), .neutral)
        return "\(badge) \(late)<p>\(when), \(words.naming.userOfPartij(event.by))</p>\(words.reason(event))"
    }

    private func act(_ state: Datalek.DutyState) -> HTML {
        guard view.mayHandle, datalek.isOpen else { return "–" }
        if state.mayBeTakenBack {
            return HTML.link(t("breach.takeBack"), "\(base)/stap/\(state.duty.rawValue)/terugnemen")
        }
        guard state.settled == nil else { return "–" }
        let link = HTML.link(t("breach.settle"), "\(base)/stap/\(state.duty.rawValue)")
        switch state.duty {
        case .internalNotice:
            return "<p>\(HTML.link(t("breach.tell"), "\(base)/melden"))</p><p>\(link)</p>"
        case .followUp: return "<p>\(HTML.link(t("breach.send"), "\(base)/bericht"))</p><p>\(link)</p>"
        case .authority, .persons, .copy: return link
        }
    }

    private var casussen: HTML {
        guard !datalek.facts.casussen.isEmpty else { return .empty }
        let numbers: HTML = view.casussen.isEmpty ? .empty : HTML.list(view.casussen.map { HTML($0) })
        let others: HTML? =
            view.otherCasussen > 0
            ? "<p>\(t("breach.casussen.others", ["count": "\(view.otherCasussen)"]))</p>" : nil
        return "<h2>\(t("breach.casussen"))</h2>\(numbers)\(others)"
    }

    // MARK: For who was told

    /// What stood in the notice, and what followed. Casussen only as far as the reader knows them.
    private var told: HTML {
        let messages = datalek.events.filter { !$0.told.isEmpty && !$0.text.isEmpty }
        let cards: [HTML] = messages.map { event in
            HTML.card(t("breach.message.of", ["when": t.moment(event.at)]), HTML.paragraphs(event.text))
        }
        let parts = words.moments(datalek.facts) + words.parts(view.world.rules.internalContent, of: datalek.facts)
        let numbers: HTML? =
            view.casussen.isEmpty
            ? nil : "<h2>\(t("breach.casussen"))</h2>\(HTML.list(view.casussen.map { HTML($0) }))"
        return "<p>\(t("breach.told.lead"))</p>\(HTML.definitions(parts))\(numbers)\(cards)"
    }
}
