// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

extension PlanEdit {
    /// The edits that one word at the end of the path names.
    static let words: [String: PlanEdit] = [
        "beeld": .picture, "interventies": .interventie, "acties": .actie, "casusregisseur": .casusregisseur,
        "rollen": .role, "monitoring": .monitoring, "criteria": .criteria, "doelen": .goal,
        "probleemanalyse": .text(.problemAnalysis), "algemene-analyse": .text(.generalAnalysis),
        "productbestelling": .text(.productOrder),
    ]

    /// What can be done with one goal, intervention or action: the place of its id and the words after it.
    static let steps: [(part: String, id: String, words: [String])] = [
        ("doelen", "doel", ["bijstellen", "afronden"]),
        ("interventies", "interventie", ["voortgang", "streefdatum", "afsluiten"]),
        ("acties", "actie", ["afronden", "wijzigen", "heropenen"]),
    ]

    /// The edit that the path names.
    ///
    /// - Throws: `PageRefusal.absent` for a word, life domain, goal, intervention or action that there is not.
    static func asked(by request: Request, in context: AppContext, of view: CasusView) throws -> PlanEdit {
        let parameters = context.coreContext.parameters
        if let code = parameters.get("leefgebied") {
            guard view.situation.profile.leefgebieden.contains(where: { $0.code == code }) else {
                throw PageRefusal.absent
            }
            guard PlanEdit.leefgebied(code).isPartOfPlan(in: view) else { throw PageRefusal.absent }
            return .leefgebied(code)
        }
        guard let word = request.uri.path.split(separator: "/").last.map(String.init) else { throw PageRefusal.absent }
        let plan = view.casus.readablePlan(in: view.situation)
        if parameters.get("interventie") != nil {
            let id = try context.id("interventie", of: Interventie.self)
            guard plan.interventies.contains(where: { $0.id == id }) else { throw PageRefusal.absent }
            return word == "afsluiten" ? .closing(id) : word == "streefdatum" ? .target(id) : .progress(id)
        }
        if parameters.get("doel") != nil {
            let id = try context.id("doel", of: PlanGoal.self)
            guard plan.goals.contains(where: { $0.id == id }) else { throw PageRefusal.absent }
            return word == "afronden" ? .goalEnding(id) : .goalAdjusting(id)
        }
        if parameters.get("actie") != nil {
            let id = try context.id("actie", of: Actie.self)
            guard plan.placedActies.contains(where: { $0.actie.id == id }) else { throw PageRefusal.absent }
            if word == "heropenen" { return .actieReopening(id) }
            return word == "afronden" ? .actieEnding(id) : .actieRevising(id)
        }
        guard let edit = words[word] else { throw PageRefusal.absent }
        guard edit.isPartOfPlan(in: view) else { throw PageRefusal.absent }
        return edit
    }
}
