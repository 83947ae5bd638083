// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// One intervention as it reads: executor, dates, how it goes and its actions.
struct InterventieCard {
    let parts: PlanParts
    let interventie: Interventie
    /// Where an action is ticked off: the page that shows the card.
    let base: Link

    private var t: Wording { parts.t }

    /// - Parameter forms: what this reader can do with it, under the rest.
    func html(forms: HTML = .empty) -> HTML {
        HTML.card(interventie.what, level: parts.level, badge: badge, "\(particulars)\(acties)\(history)\(forms)")
    }

    private var badge: HTML {
        if interventie.isRunning, interventie.target < parts.view.situation.day {
            return .badge(t("plan.interventie.overdue", ["state": word]), .warning)
        }
        let tone: Tone =
            switch interventie.state {
            case .notStarted: .neutral
            case .running: .info
            case .stagnating: .warning
            case .reached: .good
            case .stopped: .neutral
            }
        return .badge(word, tone)
    }

    private var word: String { t("plan.state.\(interventie.state.rawValue)") }

    private var particulars: HTML {
        let profile = parts.view.situation.profile
        return HTML.definitions([
            (term: t("plan.interventie.leefgebied"), value: HTML(profile.leefgebied(interventie.leefgebied, t))),
            (term: t("plan.interventie.goal"), value: HTML.paragraphs(interventie.goal)),
            (term: t("plan.interventie.executor"), value: HTML(parts.naming.partij(interventie.executor))),
            (term: t("plan.interventie.start"), value: HTML(t.day(interventie.start))),
            (term: t("plan.interventie.target"), value: HTML(t.day(interventie.target))),
        ]) + parts.record(interventie.by, interventie.at)
    }

    // MARK: Actions

    private var acties: HTML {
        guard !interventie.acties.isEmpty else { return "<p>\(t("plan.actie.none"))</p>" }
        let rows = interventie.acties.sorted { ($0.due, $0.id) < ($1.due, $1.id) }.map(row)
        return Table(
            caption: t("plan.acties.of", ["what": interventie.what]),
            columns: [
                .init(t("plan.actie.what")), .init(t("plan.actie.owner")), .init(t("plan.actie.due")),
                .init(t("plan.actie.state")),
            ], rows: rows
        ).html
    }

    private func row(_ actie: Actie) -> [HTML] {
        [
            HTML(actie.what), HTML(parts.naming.userOfPartij(actie.owner)), HTML(t.day(actie.due)),
            "<div>\(state(of: actie))</div>\(finishButton(actie))",
        ]
    }

    private func state(of actie: Actie) -> HTML {
        if let done = actie.done {
            return "\(HTML.badge(t("plan.actie.done"), .good))\(parts.record(done.by, done.at))"
        }
        return actie.isOverdue(on: parts.view.situation.day)
            ? .badge(t("plan.actie.overdue"), .bad) : .badge(t("plan.actie.open"), .info)
    }

    private func finishButton(_ actie: Actie) -> HTML? {
        let view = parts.view
        let own = actie.owner == parts.visitor.user.id
        guard actie.done == nil, view.casus.phase == .casusoverleg else { return nil }
        guard own || view.casus.keeperProblems(in: view.situation).isEmpty else { return nil }
        return HTML.actionButton(
            label: .key("plan.actie.finish", ["what": actie.what]), action: "\(base)/acties/\(actie.id)/gedaan",
            for: parts.visitor)
    }

    // MARK: Progress

    private var history: HTML {
        guard !interventie.progress.isEmpty else { return .empty }
        let told = interventie.progress.reversed().map { progress in
            Happening(
                when: t("plan.by", ["name": parts.naming.userOfPartij(progress.by), "when": t.moment(progress.at)]),
                title: t("plan.state.\(progress.state.rawValue)"), body: HTML.paragraphs(progress.note))
        }
        return HTML.disclosure(
            t("plan.progress.history", ["count": "\(told.count)"]), isOpen: true, HTML.timeline(told))
    }
}
