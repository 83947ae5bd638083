// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Whether this user may report at all, before anything is typed: role, party, screening, authority of the house.
struct ReportAdmission: Sendable {
    private let situation: Situation
    private let refusals: [Refusal]
    /// The roles that report under the profile, where this user has none of them.
    private let designated: [Arrangement.Role]

    init(_ situation: Situation) {
        self.situation = situation
        let actor = situation.actor
        var refusals = situation.collaboration.obstacles(for: actor, on: situation.day)
        if !actor.roles.contains(.professional) { refusals.append(Refusal(.notYourAct)) }
        refusals += situation.missingGrant(.intake, of: actor.partij)
        self.refusals = refusals
        designated = ReportAdmission.isDesignated(situation) ? [] : situation.reportingRoles
    }

    var isOpen: Bool { refusals.isEmpty && designated.isEmpty }

    /// Whether the role of this user is one that reports; on a profile with reports, one designated for it.
    ///
    /// Where signals begin as tickets, the page of a ticket says who brings one.
    static func isDesignated(_ situation: Situation) -> Bool {
        guard let arrangement = situation.collaboration.workProcess, !arrangement.hasTickets else { return true }
        return arrangement.mayReport(situation.actor)
    }

    /// Why not, and what to do about it.
    func html(_ t: Wording) -> HTML {
        let naming = Naming(situation)
        let reasons: [HTML] = refusals.map { refusal in
            refusal.reason == .notYourAct ? HTML(t("report.closed.role")) : HTML(t(naming.phrase(refusal)))
        }
        let roles = designated.map(t.name).joined(separator: ", ")
        let wanted: [HTML] = designated.isEmpty ? [] : [HTML(t("report.closed.designated", ["roles": roles]))]
        return """
            \(HTML.alert(.warning, t("report.closed.title"), HTML.list(reasons + wanted)))\
            \(HTML.way(t("report.closed.back"), "/"))
            """
    }
}

extension Situation {
    /// The roles that report under the profile.
    fileprivate var reportingRoles: [Arrangement.Role] { collaboration.workProcess?.reportingRoles ?? [] }
}
