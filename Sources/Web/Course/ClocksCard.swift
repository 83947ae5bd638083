// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The clocks of the profile that run in a casus, with a button for whoever owes what they ask.
struct ClocksCard {
    let view: CasusView
    let visitor: Visitor

    private var t: Wording { visitor.t }

    var html: HTML {
        guard let (_, arrangement, _) = view.course else { return .empty }
        let clocks = view.casus.runningClocks(in: view.situation).filter { !$0.isSettled }
        guard !clocks.isEmpty else { return .empty }
        let held = Set(view.casus.heldRoles(of: view.situation.actor, under: arrangement).map(\.id.word))
        let lines: [HTML] = clocks.map { running in
            let owner = running.clock.owner
            let role = owner.flatMap { arrangement.role($0) }.map(t.name) ?? ""
            let isMine = owner.map { held.contains($0.word) } ?? false
            let button: HTML? =
                isMine
                ? HTML.actionButton(
                    label: "clocks.settle", action: "/casussen/\(view.casus.id)/termijnen",
                    hidden: [("clock", running.clock.nl)], for: visitor) : nil
            let due = t("clocks.due", ["day": t.day(running.due), "role": role])
            let name = t.either(running.clock.nl, running.clock.en)
            return "\(name)<br><span class=\"hint\">\(due)</span>\(button)"
        }
        let end = view.casus.openEnd(in: view.situation.collaboration).map { t("check.end", ["day": t.day($0)]) } ?? ""
        return HTML.card(t("clocks.title"), level: 3, "\(HTML.list(lines))\(HTML.paragraphs(end))")
    }
}
