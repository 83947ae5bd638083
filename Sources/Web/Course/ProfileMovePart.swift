// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// On the page with the steps: that another version of the profile is in force, and when the casus was moved.
struct ProfileMovePart {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) { (self.view, self.t) = (view, t) }

    var html: HTML { "\(waiting)\(history)" }

    private var waiting: HTML {
        guard view.isAny(.procesregisseur), let course = view.casus.course,
            let later = view.casus.laterProfile(in: view.situation)
        else { return .empty }
        let told = t("profileMove.waits", ["old": course.arrangement.version, "new": later.version.version])
        let link = HTML.link(t("profileMove.open"), ProfileMoveController.link(of: view.casus.id))
        return HTML.card(t("profileMove.title"), level: 3, "<p>\(told)</p><p>\(link)</p>")
    }

    private var history: HTML {
        let lines: [HTML] = (view.casus.course?.moves ?? []).map { move in
            HTML(
                t(
                    "profileMove.history",
                    [
                        "old": move.from.version, "new": move.to.version, "moment": t.moment(move.at), "why": move.why,
                    ]))
        }
        return lines.isEmpty ? .empty : HTML.list(lines)
    }
}
