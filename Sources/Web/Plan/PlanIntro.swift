// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What stands above one form of the plan: what is recorded now, so that nobody overwrites unseen.
struct PlanIntro {
    let view: CasusView
    let visitor: Visitor

    func html(_ edit: PlanEdit) -> HTML {
        let parts = PlanParts(view: view, visitor: visitor, level: 3)
        let plan = view.casus.readablePlan(in: view.situation)
        switch edit {
        case .picture: return now(parts.text(plan.picture, empty: "plan.picture.none"))
        case .criteria: return now(parts.text(plan.scaleDownCriteria, empty: "plan.criteria.none"))
        case .leefgebied(let code):
            let part = ScorePart(parts: parts, code: code)
            let name = view.situation.profile.leefgebied(code, visitor.t)
            return now("<p><strong>\(name)</strong> \(part.badge)</p>\(part.html)")
        case .progress(let id), .target(let id), .closing(let id):
            let interventie = plan.interventies.first { $0.id == id }
            return "<p><strong>\(interventie?.what)</strong></p>"
        case .goalAdjusting(let id), .goalEnding(let id):
            return "<p><strong>\(plan.goals.first { $0.id == id }?.what)</strong></p>"
        case .actieEnding(let id), .actieRevising(let id), .actieReopening(let id):
            let actie = plan.placedActies.first { $0.actie.id == id }?.actie
            return "<p><strong>\(actie?.what)</strong></p>"
        case .text(let kind): return now(parts.text(plan[text: kind], empty: "plan.text.none"))
        case .casusregisseur: return now(parts.casusregisseur)
        case .role: return now(parts.roles)
        case .monitoring: return now(parts.monitoring)
        case .interventie, .actie, .goal: return .empty
        }
    }

    private func now(_ content: HTML) -> HTML {
        "<section class=\"card\"><h3>\(visitor.t("plan.now"))</h3>\(content)</section>"
    }
}
