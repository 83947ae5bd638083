// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Whether this user may report at all, before anything is typed: role, party, screening, authority of the house.
struct ReportAdmission: Sendable {
    private let situation: Situation
    private let refusals: [Refusal]

    init(_ situation: Situation) {
        self.situation = situation
        let actor = situation.actor
        var refusals = situation.collaboration.obstacles(for: actor, on: situation.day)
        if !actor.roles.contains(.professional) { refusals.append(Refusal(.notYourAct)) }
        refusals += situation.missingGrant(.intake, of: actor.partij)
        self.refusals = refusals
    }

    var isOpen: Bool { refusals.isEmpty }

    /// Why not, and what to do about it.
    func html(_ t: Wording) -> HTML {
        let naming = Naming(situation)
        let reasons: [HTML] = refusals.map { refusal in
            refusal.reason == .notYourAct ? HTML(t("report.closed.role")) : HTML(t(naming.phrase(refusal)))
        }
        return """
            \(HTML.alert(.warning, t("report.closed.title"), HTML.list(reasons)))\
            <p>\(HTML.link(t("report.closed.back"), "/"))</p>
            """
    }
}
