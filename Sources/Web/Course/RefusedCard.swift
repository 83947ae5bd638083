// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The steps that the reporter keeps refusing, with what is asked of whom, for the role that the profile asks.
struct RefusedCard {
    let view: CasusView
    let visitor: Visitor

    private var t: Wording { visitor.t }

    var html: HTML {
        guard let (_, arrangement, _) = view.course else { return .empty }
        let held = Set(view.casus.heldRoles(of: view.situation.actor, under: arrangement).map(\.id.word))
        let cards: [HTML] = view.casus.refusedTooOften(under: arrangement).compactMap { step in
            guard let asked = step.afterRefusals, held.contains(asked.to.word) else { return nil }
            let words = ["step": t.name(step), "times": "\(asked.times)"]
            let button = HTML.actionButton(
                label: "course.refused.talked",
                action: "/casussen/\(view.casus.id)/stappen/\(step.id.word)/besproken", for: visitor)
            return HTML.alert(
                .warning, t("course.refused.title", words), "<p>\(t("course.refused.lead"))</p>\(button)")
        }
        return .joined(cards)
    }
}
