// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The goals of the plan, the first due on top; what ended is folded under them.
struct GoalsPart {
    let parts: PlanParts
    let base: Link
    var onlyTrouble = false

    private var t: Wording { parts.t }
    private var day: Day { parts.view.situation.day }

    private var goals: [PlanGoal] {
        parts.plan.goals.filter { parts.scope.includes($0.aim) && (!onlyTrouble || $0.isOverdue(on: day)) }
            .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }

    func html(add: HTML?) -> HTML {
        let open = goals.filter(\.isOpen).map(card)
        let ended = goals.filter { !$0.isOpen }.map(card)
        if onlyTrouble, open.isEmpty { return .empty }
        let none: HTML = HTML.emptyState(t("plan.goals.none"), "<p>\(t("plan.goals.none.text"))</p>")
        let folded: HTML? =
            ended.isEmpty ? nil : HTML.disclosure(t("plan.goals.ended", ["count": "\(ended.count)"]), .joined(ended))
        return """
            <section>\(HTML.heading(3, t("plan.goals"), id: "doelen"))\
            \(open.isEmpty && ended.isEmpty ? none : .joined(open))\(folded)\(add)</section>
            """
    }

    private func card(_ goal: PlanGoal) -> HTML {
        HTML.card(
            goal.what, level: parts.level, badge: badge(goal), "\(particulars(goal))\(history(goal))\(buttons(goal))")
    }

    private func badge(_ goal: PlanGoal) -> HTML {
        if let ended = goal.ended {
            return .badge(t("plan.goal.\(ended.outcome.rawValue)"), ended.outcome == .reached ? .good : .neutral)
        }
        return goal.isOverdue(on: day)
            ? .badge(t("plan.goal.overdue"), .bad) : .badge(t("plan.goal.open"), .info)
    }

    private func particulars(_ goal: PlanGoal) -> HTML {
        let profile = parts.view.situation.profile
        let serving = parts.plan.interventies.filter { $0.servesGoal == goal.id && parts.scope.includes($0.aim) }
        var pairs: [(term: String, value: HTML)] = [
            (term: t("plan.aim.short"), value: HTML(AimWords(parts.view, t).name(goal.aim))),
            (term: t("plan.interventie.leefgebied"), value: HTML(profile.leefgebied(goal.leefgebied, t))),
            (term: t("plan.goal.due"), value: HTML(t.day(goal.due))),
        ]
        if !serving.isEmpty {
            pairs.append((term: t("plan.goal.serving"), value: HTML.list(serving.map { HTML($0.what) })))
        }
        if let ended = goal.ended {
            pairs.append(
                (
                    term: t("plan.goal.why"),
                    value: "\(HTML.paragraphs(ended.why))\(parts.record(ended.by, ended.at))"
                ))
        }
        return "\(HTML.definitions(pairs))\(parts.record(goal.by, goal.at))"
    }

    private func history(_ goal: PlanGoal) -> HTML? {
        guard !goal.changes.isEmpty else { return nil }
        let told = ChangeWords(parts).happenings(goal.changes)
        return HTML.disclosure(t("plan.changes", ["count": "\(told.count)"]), HTML.timeline(told.map { $0.happening }))
    }

    private func buttons(_ goal: PlanGoal) -> HTML? {
        guard goal.isOpen, PlanEdit.goal.isOpen(in: parts.view) else { return nil }
        let what = ["what": goal.what]
        return HTML.buttonRow([
            HTML.linkButton(t("plan.goal.adjust.of", what), PlanEdit.goalAdjusting(goal.id).link(under: base)),
            HTML.linkButton(t("plan.goal.end.of", what), PlanEdit.goalEnding(goal.id).link(under: base)),
        ])
    }
}

/// Changes of something in the plan as what happened, with what it was and what it became.
struct ChangeWords {
    private let parts: PlanParts
    private var t: Wording { parts.t }

    init(_ parts: PlanParts) { self.parts = parts }

    func happenings(_ changes: [PlanChange]) -> [(at: Moment, happening: Happening)] {
        changes.reversed().map { change in
            let words = ["from": said(change.from, change.field), "to": said(change.to, change.field)]
            return (
                change.at,
                Happening(
                    when: t("plan.by", ["name": parts.naming.userOfPartij(change.by), "when": t.moment(change.at)]),
                    title: t("plan.change.\(change.field.rawValue)", words), body: HTML.paragraphs(change.why))
            )
        }
    }

    /// Actions that ended and were opened again: how and when they had ended, and why that did not hold.
    func happenings(_ reopenings: [ActieReopening]) -> [(at: Moment, happening: Happening)] {
        reopenings.reversed().map { reopening in
            let ended = t(reopening.done == nil ? "plan.actie.cancelled" : "plan.actie.done")
            let before = (reopening.done ?? reopening.cancelled).map { step in
                t("plan.by", ["name": parts.naming.userOfPartij(step.by), "when": t.moment(step.at)])
            }
            let was = t("plan.actie.reopened.was", ["state": ended, "by": before ?? "–"])
            let result = reopening.result.map { HTML.paragraphs($0) }
            let body: HTML = "\(HTML.paragraphs(reopening.why))<p class=\"hint\">\(was)</p>\(result)"
            let who = ["name": parts.naming.userOfPartij(reopening.by), "when": t.moment(reopening.at)]
            return (
                reopening.at, Happening(when: t("plan.by", who), title: t("plan.actie.reopened"), body: body)
            )
        }
    }

    private func said(_ value: String, _ field: PlanChange.Field) -> String {
        switch field {
        case .what: return value
        case .due: return Day(value).map(t.day) ?? value
        case .owner: return parts.naming.userOfPartij(Identifier(known: value))
        }
    }
}
