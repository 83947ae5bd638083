// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Who does what in this casus, by name and organisation.
struct WhoIsWho {
    private let view: CasusView
    private let audience: Audience
    private let naming: Naming
    private let t: Wording

    init(_ view: CasusView, _ audience: Audience, _ t: Wording) {
        self.view = view
        self.audience = audience
        naming = Naming(view.situation, casus: view.casus)
        self.t = t
    }

    var html: HTML {
        HTML.card(t("overview.who.title"), level: 3, HTML.termsBelow(roles))
    }

    private var roles: [(term: String, value: HTML)] {
        let casus = view.casus
        var roles: [(term: String, value: HTML)] = [
            (t("overview.who.reporter"), HTML(naming.userOfPartij(casus.aanmelding.by))),
            (role(.processDirection, "overview.who.procesregisseur"), person(casus.procesregisseur)),
        ]
        if audience.seesReport, !casus.support.isEmpty {
            roles.append(
                (role(.support, "overview.who.support"), HTML(casus.support.map(naming.user).joined(separator: ", "))))
        }
        if audience.isAtTable {
            roles.append((role(.caseDirection, "overview.who.casusregisseur"), person(casus.plan.casusregisseur?.user)))
            roles.append((t("overview.who.participants"), participants))
        }
        return roles
    }

    /// In the words of the profile that the casus runs on.
    private func role(_ function: Arrangement.Role.Function, _ key: String) -> String {
        t.role(function, in: view.course?.arrangement, otherwise: key)
    }

    private func person(_ user: Identifier<User>?) -> HTML {
        HTML(user.map(naming.userOfPartij) ?? t("overview.who.nobody"))
    }

    private var participants: HTML {
        let latest = view.casus.overleggen.last?.deelnemers ?? []
        guard !latest.isEmpty else { return HTML(t("overview.who.nobody")) }
        return HTML.joined(latest.map { HTML(naming.userOfPartij($0.user)) }, separator: "<br>")
    }
}
