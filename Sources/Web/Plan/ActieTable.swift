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
        let words = ChangeWords(parts)
        let told = (words.happenings(actie.changes) + words.happenings(actie.reopenings)).sorted { $0.at > $1.at }
        guard !told.isEmpty else { return nil }
        return HTML.disclosure(
            t("plan.changes", ["count": "\(told.count)"]), HTML.timeline(told.map { $0.happening }))
    }

    private func buttons(_ actie: Actie) -> HTML? {
        guard view.casus.phase == .casusoverleg else { return nil }
        let what = ["what": actie.what]
        guard actie.isOpen else { return reopening(actie, what) }
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

    /// The way back for its owner and for whoever leads.
    private func reopening(_ actie: Actie, _ what: [String: String]) -> HTML? {
        let edit = PlanEdit.actieReopening(actie.id)
        guard edit.isOpen(in: view), !view.casus.onlyReads(in: view.situation) else { return nil }
        return HTML.buttonRow([
            HTML.linkButton(t("plan.actie.reopen.of", what), edit.link(under: plan), style: .quiet)
        ])
    }
}
