// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Actions in a table, the first due on top: who, by when, how it stands, and what can be done with it.
struct ActieTable {
    let parts: PlanParts
    /// Where an action is ticked off: the page that shows the table.
    let base: Link
    /// The plan page, where the other forms are.
    let plan: Link
    let caption: String
    let acties: [PlacedActie]

    private var t: Wording { parts.t }
    private var view: CasusView { parts.view }

    var html: HTML {
        Table(
            caption: caption,
            columns: [
                .init(t("plan.actie.what")), .init(t("plan.actie.owner")), .init(t("plan.actie.due")),
                .init(t("plan.actie.state")),
            ],
            rows: acties.sorted { ($0.actie.due, $0.actie.id) < ($1.actie.due, $1.actie.id) }.map(row)
        ).html
    }

    private func row(_ placed: PlacedActie) -> [HTML] {
        let actie = placed.actie
        let isOwn = placed.interventie == nil || actie.ownAim != nil
        let aim: HTML? = isOwn ? "<div class=\"hint\">\(AimWords(view, t).name(placed.aim))</div>" : nil
        return [
            "\(actie.what)\(aim)", HTML(parts.naming.userOfPartij(actie.owner)), HTML(t.day(actie.due)),
            "<div>\(state(of: actie))</div>\(result(of: actie))\(history(of: actie))\(buttons(actie))",
        ]
    }

    private func state(of actie: Actie) -> HTML {
        if let done = actie.done {
            return "\(HTML.badge(t("plan.actie.done"), .good))\(parts.record(done.by, done.at))"
        }
        if let cancelled = actie.cancelled {
            return "\(HTML.badge(t("plan.actie.cancelled"), .neutral))\(parts.record(cancelled.by, cancelled.at))"
        }
        return actie.isOverdue(on: view.situation.day)
            ? .badge(t("plan.actie.overdue"), .bad) : .badge(t("plan.actie.open"), .info)
    }

    private func result(of actie: Actie) -> HTML? { actie.result.map { HTML.paragraphs($0) } }

    private func history(of actie: Actie) -> HTML? {
        guard !actie.changes.isEmpty else { return nil }
        let told = ChangeWords(parts).happenings(actie.changes).map { $0.happening }
        return HTML.disclosure(t("plan.changes", ["count": "\(told.count)"]), HTML.timeline(told))
    }

    private func buttons(_ actie: Actie) -> HTML? {
        guard actie.isOpen, view.casus.phase == .casusoverleg else { return nil }
        let what = ["what": actie.what]
        var points: [HTML] = []
        if view.casus.endingProblems(of: actie.id, in: view.situation).isEmpty {
            points.append(
                HTML.actionButton(
                    label: .key("plan.actie.finish", what), action: "\(base)/acties/\(actie.id)/gedaan",
                    for: parts.visitor))
            points.append(
                HTML.linkButton(
                    t("plan.actie.end.of", what), PlanEdit.actieEnding(actie.id).link(under: plan), style: .quiet))
        }
        if PlanEdit.actieRevising(actie.id).isOpen(in: view) {
            points.append(
                HTML.linkButton(
                    t("plan.actie.revise.of", what), PlanEdit.actieRevising(actie.id).link(under: plan), style: .quiet))
        }
        return points.isEmpty ? nil : HTML.buttonRow(points)
    }
}
