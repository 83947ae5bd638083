// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What stands above one form of the plan: what is recorded now, so that nobody overwrites unseen.
struct PlanIntro {
    let view: CasusView
    let visitor: Visitor

    func html(_ edit: PlanEdit) -> HTML {
        let parts = PlanParts(view: view, visitor: visitor, level: 3)
        let plan = view.casus.plan
        switch edit {
        case .picture: return now(parts.text(plan.picture, empty: "plan.picture.none"))
        case .criteria: return now(parts.text(plan.scaleDownCriteria, empty: "plan.criteria.none"))
        case .leefgebied(let code):
            let name = view.situation.profile.leefgebied(code, visitor.t)
            return now("<p><strong>\(name)</strong> \(parts.badge(of: code))</p>\(parts.leefgebied(code))")
        case .progress(let id):
            let interventie = plan.interventies.first { $0.id == id }
            return "<p><strong>\(interventie?.what)</strong></p>"
        case .casusregisseur: return now(parts.casusregisseur)
        case .role: return now(parts.roles)
        case .monitoring: return now(parts.monitoring)
        case .interventie, .actie: return .empty
        }
    }

    private func now(_ content: HTML) -> HTML {
        "<section class=\"card\"><h3>\(visitor.t("plan.now"))</h3>\(content)</section>"
    }
}
