// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Interventions with their actions, the first due on top, then actions of their own; what ended is folded.
struct InterventiesPart {
    let parts: PlanParts
    let base: Link
    var onlyTrouble = false

    private var t: Wording { parts.t }
    private var day: Day { parts.view.situation.day }
    private var silence: Term { parts.view.situation.planPractice.silence }

    private var interventies: [Interventie] {
        parts.plan.interventies
            .filter { parts.scope.includes($0.aim) && (!onlyTrouble || asksForAttention($0)) }
            .sorted { ($0.target, $0.id) < ($1.target, $1.id) }
    }

    private func asksForAttention(_ interventie: Interventie) -> Bool {
        guard interventie.isRunning else { return false }
        let isLate = interventie.acties.contains { $0.isOverdue(on: day) }
        return isLate || !interventie.troubles(on: day, silence: silence).isEmpty
    }

    /// What is still to be done under an ended intervention stays in sight.
    private func hasWork(_ interventie: Interventie) -> Bool {
        interventie.isRunning || interventie.acties.contains(where: \.isOpen)
    }

    private var loose: [PlacedActie] {
        parts.view.casus.readableActies(in: parts.view.situation).map { PlacedActie($0) }
            .filter { parts.scope.includes($0.aim) && (!onlyTrouble || $0.actie.isOverdue(on: day)) }
    }

    func html(add: HTML?) -> HTML {
        let running = interventies.filter(hasWork).map(card)
        let ended = interventies.filter { !hasWork($0) }.map(card)
        let none: HTML = HTML.emptyState(t("plan.interventies.none"), "<p>\(t("plan.interventies.none.text"))</p>")
        let isEmpty = running.isEmpty && ended.isEmpty && loose.isEmpty
        if onlyTrouble, isEmpty { return .empty }
        let folded: HTML? =
            ended.isEmpty
            ? nil : HTML.disclosure(t("plan.interventies.ended", ["count": "\(ended.count)"]), .joined(ended))
        return """
            <section>\(HTML.heading(3, t("plan.interventies"), id: "interventies"))\
            \(isEmpty ? none : .joined(running))\(looseActies)\(folded)\(add)</section>
            """
    }

    private func card(_ interventie: Interventie) -> HTML {
        InterventieCard(parts: parts, interventie: interventie, base: base, plan: base).html()
    }

    private var looseActies: HTML? {
        guard !loose.isEmpty else { return nil }
        let table = ActieTable(
            parts: parts, base: base, plan: base, caption: t("plan.acties.loose"), acties: loose)
        return "\(HTML.heading(parts.level, t("plan.acties.loose")))\(table.html)"
    }
}
