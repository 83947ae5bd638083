// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The plan as a page to read and to print, whole or for one person, with what its keepers can change.
struct PlanPage {
    let view: CasusView
    let visitor: Visitor
    let filter: PlanFilter

    private var t: Wording { visitor.t }
    private var casus: Casus { view.casus }
    private var scope: PlanScope { filter.scope }
    private var parts: PlanParts { PlanParts(view: view, visitor: visitor, level: 4, scope: scope) }
    private var base: Link { CasusFrame.link(.plan, of: casus.id) }

    var body: HTML {
        guard casus.mayReadPlan(in: view.situation) else { return closed }
        let content = filter.onlyTrouble ? trouble : whole
        return """
            <h2>\(t("plan.title"))</h2>\(HTML.buttonRow(buttons))\(PlanFilterBar(view: view, t: t, filter: filter).html)\
            \(withoutConsent)\(uninformed)\(closedParts)\
            \(PulsePart(view: view, t: t, scope: scope, isAlone: filter.onlyTrouble).html)\(content)
            """
    }

    /// For the reporter and for somebody on a list that is still being made.
    private var closed: HTML {
        """
        <h2>\(t("plan.title"))</h2>\
        \(HTML.emptyState(t("plan.closed"), "<p>\(t("plan.closed.text"))</p>"))
        """
    }

    private var whole: HTML {
        let isJoint = scope.includesJoint
        let role = t.role(.caseDirection, in: view.course?.arrangement, otherwise: "plan.casusregisseur")
        let keeper = section("casusregisseur", label: .text(role), .casusregisseur, parts.casusregisseur)
        return """
            \(if: isJoint && has(.picture), section("beeld", label: "plan.picture", .picture, picture))\
            \(if: isJoint, analyses)\(goals)\(if: has(.domains), leefgebieden)\(interventies)\
            \(if: isJoint, section("rollen", label: "plan.roles", .role, parts.roles))\(keeper)\
            \(if: isJoint, section("monitoring", label: "plan.monitoring", .monitoring, parts.monitoring))\
            \(if: isJoint, section("criteria", label: "plan.criteria", .criteria, criteria))
            """
    }

    /// What is too late or does not get on, and nothing else.
    private var trouble: HTML {
        let pulse = PulsePart(view: view, t: t, scope: scope).pulse
        return pulse.isQuiet ? HTML.emptyState(t("plan.trouble.none")) : "\(goals)\(interventies)"
    }

    private func has(_ part: PlanPractice.Part) -> Bool { view.situation.planPractice.parts.contains(part) }

    private var picture: HTML { parts.text(casus.plan.picture, empty: "plan.picture.none") }

    private var criteria: HTML { parts.text(casus.plan.scaleDownCriteria, empty: "plan.criteria.none") }

    private var buttons: [HTML] {
        var buttons: [HTML] = []
        if casus.maySitAtTable(in: view.situation) {
            buttons.append(HTML.linkButton(t("overleg.toTable"), MeetingScreen.link(of: casus.id), style: .primary))
        }
        if casus.phase == .casusoverleg { buttons.append(HTML.linkButton(t("takeHome.title"), "\(base)/meenemen")) }
        for label in Inbreng.Label.offered(in: view) {
            buttons.append(
                HTML.linkButton(t("plan.label.\(label.rawValue)"), LabelledItemsPage.link(label, of: casus.id)))
        }
        return buttons
    }

    /// Consent comes first and is not there: what the plan holds then, and what to do for more.
    private var withoutConsent: HTML? {
        guard casus.isKeptToKinds(in: view.situation) else { return nil }
        return HTML.alert(.info, t("plan.limited"), "<p>\(t("plan.limited.text"))</p>")
    }

    /// Parts of a class of data that the visitor's party may not handle are not there; the page says that they exist.
    private var closedParts: HTML? {
        let domains = view.situation.profile.leefgebieden.map(\.code)
        let isWhole =
            domains.allSatisfy { casus.handlesDomain($0, in: view.situation) }
            && view.situation.planPractice.texts.allSatisfy { casus.handlesText($0, in: view.situation) }
        return isWhole ? nil : "<p class=\"hint\">\(t("plan.closedParts"))</p>"
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
        "<section>\(HTML.heading(3, t(label), id: anchor))\(content)\(change([edit]))</section>"
    }

    private func change(_ edits: [PlanEdit]) -> HTML? {
        let open = edits.filter { $0.isOpen(in: view) }.map { HTML.linkButton(t($0.title), $0.link(under: base)) }
        return open.isEmpty ? nil : HTML.buttonRow(open)
    }

    /// The texts that this profile has beside the picture; what is empty is only offered to who can write it.
    private var analyses: HTML {
        let kinds = view.situation.planPractice.texts
        let edits = kinds.map { PlanEdit.text($0) }
        let plan = parts.plan
        let written: [HTML] = kinds.filter { !plan[text: $0].isEmpty }.map { kind in
            """
            \(HTML.heading(4, t("plan.text.\(kind.rawValue)")))\
            \(parts.text(plan[text: kind], empty: "plan.text.none"))
            """
        }
        let buttons = change(edits)
        guard !written.isEmpty || buttons != nil else { return .empty }
        let none: HTML = "<p>\(t("plan.text.none"))</p>"
        return """
            <section>\(HTML.heading(3, t("plan.analyses"), id: "analyses"))\
            \(written.isEmpty ? none : .joined(written))\(buttons)</section>
            """
    }

    private var goals: HTML {
        GoalsPart(parts: parts, base: base, onlyTrouble: filter.onlyTrouble).html(add: change([.goal]))
    }

    private var leefgebieden: HTML {
        let open = view.situation.profile.leefgebieden.filter { casus.handlesDomain($0.code, in: view.situation) }
        let cards = open.map { word in
            let part = ScorePart(parts: parts, code: word.code)
            return HTML.card(
                view.situation.profile.leefgebied(word.code, t), level: 4, badge: part.badge,
                "\(part.html)\(change([.leefgebied(word.code)]))")
        }
        return "<section>\(HTML.heading(3, t("plan.leefgebieden"), id: "leefgebieden"))\(HTML.cards(cards))</section>"
    }

    private var interventies: HTML {
        InterventiesPart(parts: parts, base: base, onlyTrouble: filter.onlyTrouble)
            .html(add: change([.interventie, .actie]))
    }
}
