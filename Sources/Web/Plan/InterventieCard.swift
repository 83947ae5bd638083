// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// One intervention as it reads: for whom, who does it, dates, how it goes and its actions.
struct InterventieCard {
    let parts: PlanParts
    let interventie: Interventie
    /// Where an action is ticked off: the page that shows the card.
    let base: Link
    /// The plan page, where the other forms are.
    let plan: Link

    private var t: Wording { parts.t }
    private var view: CasusView { parts.view }

    /// - Parameter forms: what this reader can do with it here, under the rest.
    func html(forms: HTML = .empty) -> HTML {
        HTML.card(
            interventie.what, level: parts.level, badge: badges,
            "\(particulars)\(acties)\(history)\(forms)\(buttons)")
    }

    private var badges: HTML {
        let tone: Tone =
            switch interventie.state {
            case .notStarted: .neutral
            case .running: .info
            case .stagnating: .warning
            case .reached: .good
            case .stopped: .neutral
            }
        let troubles = interventie.troubles(on: view.situation.day, silence: view.situation.planPractice.silence)
            .filter { $0 != .stagnating }
        let more: [HTML] = troubles.map { trouble in
            " \(HTML.badge(t("plan.trouble.\(trouble.rawValue)"), trouble == .overdue ? .bad : .warning))"
        }
        return "<span>\(HTML.badge(t("plan.state.\(interventie.state.rawValue)"), tone))\(more)</span>"
    }

    private var particulars: HTML {
        let profile = view.situation.profile
        var pairs: [(term: String, value: HTML)] = [
            (term: t("plan.aim.short"), value: HTML(AimWords(view, t).name(interventie.aim))),
            (term: t("plan.interventie.leefgebied"), value: HTML(profile.leefgebied(interventie.leefgebied, t))),
            (term: t("plan.interventie.goal"), value: HTML.paragraphs(interventie.goal)),
        ]
        let served = parts.plan.goals.first { $0.id == interventie.servesGoal }
        if let served, parts.scope.includes(served.aim) {
            pairs.append((term: t("plan.interventie.servesGoal"), value: HTML(served.what)))
        }
        let person = interventie.person.map { ", \(parts.naming.user($0))" } ?? ""
        pairs.append(
            (
                term: t("plan.interventie.executor"),
                value: HTML(parts.naming.partij(interventie.executor) + person)
            ))
        if interventie.responsible != interventie.executor {
            let name = parts.naming.partij(interventie.responsible)
            pairs.append((term: t("plan.interventie.responsible"), value: HTML(name)))
        }
        pairs += [
            (term: t("plan.interventie.start"), value: HTML(t.day(interventie.start))),
            (term: t("plan.interventie.target"), value: HTML(t.day(interventie.target))),
        ]
        return HTML.definitions(pairs) + parts.record(interventie.by, interventie.at)
    }

    private var acties: HTML {
        let shown = interventie.acties.map { PlacedActie($0, of: interventie) }.filter { parts.scope.includes($0.aim) }
        guard !shown.isEmpty else { return "<p>\(t("plan.actie.none"))</p>" }
        return ActieTable(
            parts: parts, base: base, plan: plan, caption: t("plan.acties.of", ["what": interventie.what]),
            acties: shown
        ).html
    }

    // MARK: What happened to it

    /// Progress told, target days moved and closings, the latest first.
    private var history: HTML {
        let progress = interventie.progress.map { told -> (at: Moment, happening: Happening) in
            let closing = interventie.closings.first { $0.at == told.at && $0.explanation == told.note }
            let title =
                closing.map { t("plan.closing.title", ["outcome": t("plan.closing.\($0.outcome.rawValue)")]) }
                ?? t("plan.state.\(told.state.rawValue)")
            return (
                at: told.at,
                happening: Happening(
                    when: t("plan.by", ["name": parts.naming.userOfPartij(told.by), "when": t.moment(told.at)]),
                    title: title, body: HTML.paragraphs(told.note))
            )
        }
        let told = (progress + ChangeWords(parts).happenings(interventie.changes)).sorted { $0.at > $1.at }
        guard !told.isEmpty else { return .empty }
        return HTML.disclosure(
            t("plan.progress.history", ["count": "\(told.count)"]), isOpen: interventie.isRunning,
            HTML.timeline(told.map { $0.happening }))
    }

    // MARK: What can be done with it

    private var buttons: HTML? {
        guard view.casus.phase == .casusoverleg else { return nil }
        let what = ["what": interventie.what]
        var buttons: [HTML] = []
        if view.casus.tellingProblems(interventie, in: view.situation).isEmpty {
            // At the table the form itself stands on the page.
            if base == plan {
                buttons.append(
                    HTML.linkButton(t("plan.progress.of", what), PlanEdit.progress(interventie.id).link(under: plan)))
            }
            if interventie.isRunning {
                buttons.append(
                    HTML.linkButton(
                        t("plan.closing.of", what), PlanEdit.closing(interventie.id).link(under: plan)))
            }
        }
        if interventie.isRunning, PlanEdit.interventie.isOpen(in: view) {
            buttons.append(
                HTML.linkButton(t("plan.target.of", what), PlanEdit.target(interventie.id).link(under: plan)))
        }
        return buttons.isEmpty ? nil : HTML.buttonRow(buttons)
    }
}
