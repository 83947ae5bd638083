// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What the reporter asked and why, for reporter and house.
struct ReportPart {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) {
        self.view = view
        self.t = t
    }

    var html: HTML {
        let report = view.casus.aanmelding
        let reasons: [(term: String, value: HTML)] = report.reasons.map { reason in
            (view.situation.profile.leefgebied(reason.leefgebied, t), HTML.paragraphs(reason.reason))
        }
        return HTML.card(
            t("overview.report.title"), level: 3,
            """
            \(HTML.definitions([
                (t("overview.report.question"), HTML.paragraphs(report.question)),
                (t("overview.report.task"), HTML.paragraphs(report.task)),
                (t("overview.report.tried"), HTML.paragraphs(report.tried)),
            ]))\(HTML.heading(4, t("overview.report.leefgebieden")))\(HTML.definitions(reasons))
            """)
    }
}
