// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The plan as a page to read and to print, with what its keepers can change between conferences.
struct PlanPage {
    let view: CasusView
    let visitor: Visitor

    private var t: Wording { visitor.t }
    private var casus: Casus { view.casus }
    private var parts: PlanParts { PlanParts(view: view, visitor: visitor, level: 4) }
    private var base: Link { CasusFrame.link(.plan, of: casus.id) }
    private var mayWrite: Bool { casus.writerProblems(in: view.situation).isEmpty }

    var body: HTML {
        guard casus.mayReadPlan(in: view.situation) else { return closed }
        return """
            <h2>\(t("plan.title"))</h2>\(HTML.buttonRow(buttons))\(uninformed)\
            \(section("beeld", label: "plan.picture", .picture, picture))\
            \(leefgebieden)\(interventies)\
            \(section("rollen", label: "plan.roles", .role, parts.roles))\
            \(section("casusregisseur", label: "plan.casusregisseur", .casusregisseur, parts.casusregisseur))\
            \(section("monitoring", label: "plan.monitoring", .monitoring, parts.monitoring))\
            \(section("criteria", label: "plan.criteria", .criteria, criteria))
            """
    }

    /// For the reporter and for somebody on a list that is still being made.
    private var closed: HTML {
        """
        <h2>\(t("plan.title"))</h2>\
        \(HTML.emptyState(t("plan.closed"), "<p>\(t("plan.closed.text"))</p>"))
        """
    }

    private var picture: HTML { parts.text(casus.plan.picture, empty: "plan.picture.none") }

    private var criteria: HTML { parts.text(casus.plan.scaleDownCriteria, empty: "plan.criteria.none") }

    private var buttons: [HTML] {
        var buttons: [HTML] = []
        if casus.maySitAtTable(in: view.situation) {
            buttons.append(HTML.linkButton(t("overleg.toTable"), MeetingScreen.link(of: casus.id), style: .primary))
        }
        if casus.phase == .casusoverleg { buttons.append(HTML.linkButton(t("takeHome.title"), "\(base)/meenemen")) }
        return buttons
    }

    /// The person must be told the outcome before anything leaves the table.
    private var uninformed: HTML? {
        guard casus.phase == .casusoverleg, casus.outcomes.contains(where: { $0.result == .plan }) else { return nil }
        guard !casus.isSettled(.conferenceOutcome, on: view.situation.day) else { return nil }
        let mayTell = view.isAny(.procesregisseur, .casusregisseur, .reporter)
        let link: HTML =
            mayTell
            ? HTML.link(t("plan.uninformed.link"), CasusFrame.link(.informing, of: casus.id))
            : HTML(t("plan.uninformed.who"))
        return HTML.alert(.warning, t("plan.uninformed"), "<p>\(link)</p>")
    }

    private func section(_ anchor: String, label: Phrase, _ edit: PlanEdit, _ content: HTML) -> HTML {
        "<section>\(HTML.heading(3, t(label), id: anchor))\(content)\(change(edit))</section>"
    }

    private func change(_ edit: PlanEdit) -> HTML? {
        guard edit.isOpen(in: view) else { return nil }
        return HTML.buttonRow([HTML.linkButton(t(edit.title), edit.link(under: base))])
    }

    private var leefgebieden: HTML {
        let cards = view.situation.profile.leefgebieden.map { word in
            HTML.card(
                view.situation.profile.leefgebied(word.code, t), level: 4, badge: parts.badge(of: word.code),
                "\(parts.leefgebied(word.code))\(change(.leefgebied(word.code)))")
        }
        return "<section>\(HTML.heading(3, t("plan.leefgebieden"), id: "leefgebieden"))\(HTML.cards(cards))</section>"
    }

    private var interventies: HTML {
        let cards: [HTML] = casus.plan.interventies.map { interventie in
            InterventieCard(parts: parts, interventie: interventie, base: base).html(forms: progress(on: interventie))
        }
        let none: HTML = HTML.emptyState(t("plan.interventies.none"), "<p>\(t("plan.interventies.none.text"))</p>")
        var add: [HTML] = []
        if mayWrite {
            add.append(HTML.linkButton(t("plan.edit.interventie"), PlanEdit.interventie.link(under: base)))
            if casus.plan.interventies.contains(where: \.isRunning) {
                add.append(HTML.linkButton(t("plan.edit.actie"), PlanEdit.actie.link(under: base)))
            }
        }
        return """
            <section>\(HTML.heading(3, t("plan.interventies"), id: "interventies"))\
            \(cards.isEmpty ? none : .joined(cards))\(if: !add.isEmpty, HTML.buttonRow(add))</section>
            """
    }

    /// Telling how it goes is for the executor and for the keepers of the plan.
    private func progress(on interventie: Interventie) -> HTML {
        guard casus.phase == .casusoverleg else { return .empty }
        let own = interventie.executor == visitor.user.partij && view.isAny(.participant, .casusregisseur)
        guard own || casus.keeperProblems(in: view.situation).isEmpty else { return .empty }
        let text = t("plan.progress.of", ["what": interventie.what])
        return HTML.buttonRow([HTML.linkButton(text, PlanEdit.progress(interventie.id).link(under: base))])
    }
}
