// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Something in the plan that can be written, at the table or between conferences.
enum PlanEdit: Hashable, Sendable {
    case picture
    case leefgebied(String)
    case interventie
    case progress(Identifier<Interventie>)
    case actie
    case casusregisseur
    case role
    case monitoring
    case criteria

    /// The address of this edit under the page that it belongs to.
    func link(under base: Link) -> Link {
        switch self {
        case .picture: "\(base)/beeld"
        case .leefgebied(let code): "\(base)/leefgebieden/\(code)"
        case .interventie: "\(base)/interventies"
        case .progress(let id): "\(base)/interventies/\(id)/voortgang"
        case .actie: "\(base)/acties"
        case .casusregisseur: "\(base)/casusregisseur"
        case .role: "\(base)/rollen"
        case .monitoring: "\(base)/monitoring"
        case .criteria: "\(base)/criteria"
        }
    }

    /// The id of the part of the page where its result stands.
    var anchor: String {
        switch self {
        case .picture: "beeld"
        case .leefgebied: "leefgebieden"
        case .interventie, .progress, .actie: "interventies"
        case .casusregisseur: "casusregisseur"
        case .role: "rollen"
        case .monitoring: "monitoring"
        case .criteria: "criteria"
        }
    }

    /// Whether whoever looks at the casus may write this now.
    func isOpen(in view: CasusView) -> Bool {
        guard view.casus.writerProblems(in: view.situation).isEmpty else { return false }
        return self != .casusregisseur || view.isAny(.procesregisseur)
    }

    /// The title of a page with only this form.
    var title: Phrase {
        switch self {
        case .picture: "plan.edit.picture"
        case .leefgebied: "plan.edit.leefgebied"
        case .interventie: "plan.edit.interventie"
        case .progress: "plan.edit.progress"
        case .actie: "plan.edit.actie"
        case .casusregisseur: "plan.edit.casusregisseur"
        case .role: "plan.edit.role"
        case .monitoring: "plan.edit.monitoring"
        case .criteria: "plan.edit.criteria"
        }
    }
}

/// A form of the plan that was refused, with what was typed.
struct RefusedEdit: Sendable {
    let edit: PlanEdit
    let entered: Entered
}
