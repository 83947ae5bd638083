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
    case text(PlanText)
    case goal
    case goalAdjusting(Identifier<PlanGoal>)
    case goalEnding(Identifier<PlanGoal>)
    case target(Identifier<Interventie>)
    case closing(Identifier<Interventie>)
    case actieEnding(Identifier<Actie>)
    case actieRevising(Identifier<Actie>)
    case actieReopening(Identifier<Actie>)

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
        case .text(.problemAnalysis): "\(base)/probleemanalyse"
        case .text(.generalAnalysis): "\(base)/algemene-analyse"
        case .text(.productOrder): "\(base)/productbestelling"
        case .goal: "\(base)/doelen"
        case .goalAdjusting(let id): "\(base)/doelen/\(id)/bijstellen"
        case .goalEnding(let id): "\(base)/doelen/\(id)/afronden"
        case .target(let id): "\(base)/interventies/\(id)/streefdatum"
        case .closing(let id): "\(base)/interventies/\(id)/afsluiten"
        case .actieEnding(let id): "\(base)/acties/\(id)/afronden"
        case .actieRevising(let id): "\(base)/acties/\(id)/wijzigen"
        case .actieReopening(let id): "\(base)/acties/\(id)/heropenen"
        }
    }

    /// The id of the part of the page where its result stands.
    var anchor: String {
        switch self {
        case .picture, .text: "beeld"
        case .leefgebied: "leefgebieden"
        case .interventie, .progress, .actie, .target, .closing, .actieEnding, .actieRevising, .actieReopening:
            "interventies"
        case .goal, .goalAdjusting, .goalEnding: "doelen"
        case .casusregisseur: "casusregisseur"
        case .role: "rollen"
        case .monitoring: "monitoring"
        case .criteria: "criteria"
        }
    }

    /// Whether whoever looks at the casus may write this now.
    func isOpen(in view: CasusView) -> Bool {
        switch self {
        case .progress(let id), .closing(let id):
            let interventie = view.casus.plan.interventies.first { $0.id == id }
            return interventie.map { view.casus.tellingProblems($0, in: view.situation).isEmpty } ?? false
        case .actieEnding(let id): return view.casus.endingProblems(of: id, in: view.situation).isEmpty
        case .actieReopening(let id): return view.casus.reopeningProblems(of: id, in: view.situation).isEmpty
        case .actie where view.casus.addsOwnActions(in: view.situation):
            return !view.casus.isKeptToKinds(in: view.situation)
        default: break
        }
        if isText, view.casus.isKeptToKinds(in: view.situation) { return false }
        guard isOfHandledClass(in: view) else { return false }
        guard isPartOfPlan(in: view), view.casus.writerProblems(in: view.situation).isEmpty else { return false }
        return self != .casusregisseur || view.leads
    }

    /// Whether the visitor's party may handle the class of data that the profile gives this part.
    private func isOfHandledClass(in view: CasusView) -> Bool {
        switch self {
        case .leefgebied(let code): return view.casus.handlesDomain(code, in: view.situation)
        case .text(let kind): return view.casus.handlesText(kind, in: view.situation)
        default: return true
        }
    }

    /// Whether it is nothing but words about the person, which wait for consent where that comes first.
    private var isText: Bool {
        switch self {
        case .picture, .criteria, .text, .goal, .goalAdjusting, .actie, .role, .monitoring: true
        case .leefgebied, .interventie, .progress, .target, .closing, .goalEnding, .actieEnding, .actieRevising,
            .actieReopening, .casusregisseur:
            false
        }
    }

    /// Whether plans of this form have it at all.
    func isPartOfPlan(in view: CasusView) -> Bool {
        let practice = view.situation.planPractice
        switch self {
        case .picture: return practice.parts.contains(.picture)
        case .leefgebied: return practice.parts.contains(.domains)
        case .text(let kind): return practice.texts.contains(kind)
        default: return true
        }
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
        case .text(let kind): .key("plan.edit.\(kind.rawValue)")
        case .goal: "plan.edit.goal"
        case .goalAdjusting: "plan.edit.goalAdjusting"
        case .goalEnding: "plan.edit.goalEnding"
        case .target: "plan.edit.target"
        case .closing: "plan.edit.closing"
        case .actieEnding: "plan.edit.actieEnding"
        case .actieRevising: "plan.edit.actieRevising"
        case .actieReopening: "plan.edit.actieReopening"
        }
    }
}

/// A form of the plan that was refused, with what was typed.
struct RefusedEdit: Sendable {
    let edit: PlanEdit
    let entered: Entered
}
