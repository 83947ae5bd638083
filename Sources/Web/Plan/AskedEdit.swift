// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Hummingbird

extension PlanEdit {
    /// The edits that one word at the end of the path names.
    static let words: [String: PlanEdit] = [
        "beeld": .picture, "interventies": .interventie, "acties": .actie, "casusregisseur": .casusregisseur,
        "rollen": .role, "monitoring": .monitoring, "criteria": .criteria,
    ]

    /// The edit that the path names.
    ///
    /// - Throws: `PageRefusal.absent` for a word, life domain or intervention that there is not.
    static func asked(by request: Request, in context: AppContext, of view: CasusView) throws -> PlanEdit {
        let parameters = context.coreContext.parameters
        if let code = parameters.get("leefgebied") {
            guard view.situation.profile.leefgebieden.contains(where: { $0.code == code }) else {
                throw PageRefusal.absent
            }
            return .leefgebied(code)
        }
        if parameters.get("interventie") != nil {
            let id = try context.id("interventie", of: Interventie.self)
            guard view.casus.plan.interventies.contains(where: { $0.id == id }) else { throw PageRefusal.absent }
            return .progress(id)
        }
        guard let word = request.uri.path.split(separator: "/").last, let edit = words[String(word)] else {
            throw PageRefusal.absent
        }
        return edit
    }
}
