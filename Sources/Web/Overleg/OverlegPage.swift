// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The conferences of a casus: the current one with what is open, and those that were held.
struct OverlegPage {
    let view: CasusView
    let visitor: Visitor
    /// The sitting on whose agenda the current conference stands, as far as it exists for the visitor.
    let sitting: Vergadering?

    var t: Wording { visitor.t }
    var naming: Naming { Naming(view.situation, casus: view.casus) }
    /// Whether the visitor leads its conferences.
    var isDirector: Bool { view.leads }
    private var here: Link { CasusFrame.link(.overleg, of: view.casus.id) }

    var body: HTML {
        """
        <h2>\(t("overleg.title"))</h2>\(reopened)\(PriorCheckCard(view: view, visitor: visitor).html)\(minutes)\(current)\(held)
        """
    }

    /// After a reopening the reason stays in sight.
    private var reopened: HTML {
        guard view.casus.phase == .casusoverleg, let reopening = view.casus.reopenings.last else { return .empty }
        let who = ["name": naming.userOfPartij(reopening.by), "when": t.moment(reopening.at)]
        return HTML.alert(
            .info, t("overleg.reopened", who), HTML.paragraphs(reopening.why))
    }

    private var current: HTML {
        guard let overleg = view.casus.currentOverleg else { return noCurrent }
        let title = t("overleg.ordinal", ["number": "\(overleg.ordinal)"])
        let state: HTML =
            overleg.isOpen
            ? .badge(t("overleg.state.open"), .good)
            : overleg.isSuspended
                ? .badge(t("overleg.state.suspended"), .warning) : .badge(t("overleg.state.prepared"), .info)
        return HTML.card(
            title, level: 3, badge: state,
            """
            \(buttons(overleg))\(if: !overleg.isOpen, obstacles)\
            \(PreparationList(overleg.preparation, asked: view.casus.openChecklist(in: view.situation), t).html)
            """) + DeelnemerList(page: self, overleg: overleg).html
    }

    private var noCurrent: HTML {
        guard view.casus.phase == .casusoverleg else { return .empty }
        let first = view.casus.overleggen.isEmpty
        let title = t(first ? "overleg.none.first" : "overleg.none.next")
        let next: HTML? = view.casus.plan.monitoring.last.map {
            "<p>\(t("overleg.none.agreed", ["day": t.day($0.next)]))</p>"
        }
        let action: HTML =
            isDirector
            ? HTML.linkButton(t("overleg.prepare.start"), "\(here)/voorbereiding", style: .primary)
            : "<p>\(t("overleg.none.who", named))</p>"
        return HTML.emptyState(title, "\(next)\(action)")
    }

    /// Who leads, by the word of the profile and by name.
    private var named: [String: String] {
        let name = view.casus.procesregisseur.map(naming.user) ?? t("overleg.director.none")
        return view.director(t).merging(["name": name]) { _, name in name }
    }

    private func buttons(_ overleg: Casusoverleg) -> HTML {
        var buttons: [HTML] = []
        if view.casus.maySitAtTable(in: view.situation) {
            buttons.append(
                HTML.linkButton(t("overleg.toTable"), MeetingScreen.link(of: view.casus.id), style: .primary))
        }
        if isDirector, overleg.isOpen, view.leadsToOtherTables {
            buttons.append(HTML.linkButton(t("overdracht.title"), OverdrachtPage.link(of: view.casus.id)))
        }
        if isDirector, view.leadsToOtherHouses {
            buttons.append(HTML.linkButton(t("houses.title"), HousesPage.link(of: view.casus.id)))
        }
        if isDirector, !overleg.isOpen {
            let isReady = openingProblems.isEmpty
            buttons.append(
                HTML.linkButton(
                    t("overleg.prepare.change"), "\(here)/voorbereiding", style: isPrepared ? .secondary : .primary))
            if isReady {
                buttons.insert(HTML.linkButton(t("overleg.opening.go"), "\(here)/opening", style: .primary), at: 0)
            }
        }
        if isDirector, overleg.preparation.involvement == .invited {
            buttons.append(HTML.linkButton(t("burger.title"), CitizenController.link(of: view.casus.id)))
        }
        let sitting: HTML? = overleg.vergadering.flatMap { id -> HTML? in
            let isSkipped = self.sitting?.item(view.casus.id)?.state == .skipped
            let words = isSkipped ? t("overleg.passedOver") : t("overleg.onAgenda")
            return opensSitting ? HTML.way(words, MeetingRoom.link(id)) : nil
        }
        return "\(sitting)\(buttons.isEmpty ? .empty : HTML.buttonRow(buttons))"
    }

    /// A sitting exists for who organises it and for who is called to it, not for everybody who sees the casus.
    private var opensSitting: Bool {
        let actor = view.situation.actor
        return Vergadering.mayOrganise(actor, in: view.situation.collaboration)
            || view.casus.seats(in: view.situation).contains { $0.user == actor.id }
    }

    /// Sentences, decisions and actions of the conference that sits or sat last.
    private var minutes: HTML {
        guard let overleg = view.casus.minutedOverleg, view.casus.mayReadRecord(of: overleg, in: view.situation) else {
            return .empty
        }
        return HTML.way(t("verslag.title"), MinutesPage.link(of: view.casus.id))
    }

    /// What keeps the table from opening now, by the same rule that refuses it.
    private var openingProblems: [Refusal] { view.casus.openingProblems(at: sitting, in: view.situation) }

    /// Whether nothing is left to arrange: it opens now, or on the day of its sitting.
    private var isPrepared: Bool { openingProblems.allSatisfy { $0.reason == .meetingNotYet } }

    /// What still keeps the table closed, each with the place where it can be arranged; the day by itself is no obstacle.
    private var obstacles: HTML {
        let problems = openingProblems.filter { $0.reason != .meetingNotYet }
        let waits = problems.count < openingProblems.count
        let opens: Day? = waits ? sitting?.plan.day ?? view.casus.currentOverleg?.preparation.on : nil
        let day: HTML? = opens.map { "<p>\(t("overleg.opensOn", ["day": t.day($0)]))</p>" as HTML }
        guard !problems.isEmpty else {
            return waits
                ? HTML.alert(.info, t("overleg.prepared"), day ?? .empty) : HTML.alert(.success, t("overleg.ready"))
        }
        let words = OverlegObstacles(view)
        let items = problems.map { words.item($0, canArrange: isDirector, t) }
        let lead: HTML? = isDirector ? nil : "<p>\(t("overleg.obstacles.who", named))</p>"
        return """
            <h4>\(t("overleg.obstacles", ["count": "\(problems.count)"]))</h4>\(lead)\(HTML.list(items))\(day)
            """
    }

    /// The conferences that were closed, with their outcome.
    private var held: HTML {
        let closed = view.casus.overleggen.filter { $0.closed != nil }
        guard !closed.isEmpty else { return .empty }
        let rows: [[HTML]] = closed.reversed().map { overleg in
            let outcome = view.casus.outcomes.last { $0.overleg == overleg.id }
            return [
                HTML(t("overleg.ordinal", ["number": "\(overleg.ordinal)"])),
                HTML(overleg.opened.map { t.moment($0.at) } ?? "–"),
                HTML(overleg.everPresent.map(naming.userOfPartij).joined(separator: ", ")),
                HTML(outcome.map { t("tafel.result.\($0.result.rawValue)") } ?? "–"),
                motivation(outcome, of: overleg),
            ]
        }
        let table = Table(
            caption: t("overleg.held"),
            columns: [
                .init(t("overleg.held.which")), .init(t("overleg.held.when")), .init(t("overleg.held.who")),
                .init(t("overleg.held.outcome")), .init(t("overleg.held.why")),
            ], rows: rows)
        return "<h3>\(t("overleg.held"))</h3>\(table.html)"
    }

    /// The motivation speaks of the person, so it is for those who may read what was decided there.
    private func motivation(_ outcome: ConferenceOutcome?, of overleg: Casusoverleg) -> HTML {
        guard let outcome else { return "–" }
        let who = HTML(t("overleg.by", ["name": naming.user(outcome.by), "when": t.moment(outcome.at)]))
        guard view.casus.mayReadRecord(of: overleg, in: view.situation) else { return who }
        return "\(HTML.paragraphs(outcome.motivation))<p class=\"hint\">\(who)</p>"
    }
}
