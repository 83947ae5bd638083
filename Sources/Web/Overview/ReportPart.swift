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
        if view.casus.closesReport(in: view.situation), !report.question.isEmpty {
            return HTML.card(t("overview.report.title"), level: 3, "<p>\(t("overview.report.closed"))</p>")
        }
        let reasons: [(term: String, value: HTML)] = report.reasons.map { reason in
            (view.situation.profile.leefgebied(reason.leefgebied, t), HTML.paragraphs(reason.reason))
        }
        // What a report form of a profile does not ask has no empty line here.
        let answers = [
            (
                term: t(view.casus.course == nil ? "overview.report.question" : "overview.report.why"),
                said: report.question
            ),
            (term: t("overview.report.task"), said: report.task),
            (term: t("overview.report.tried"), said: report.tried),
        ].filter { !$0.said.isEmpty }
        let domains: HTML =
            reasons.isEmpty
            ? .empty : "\(HTML.heading(4, t("overview.report.leefgebieden")))\(HTML.definitions(reasons))"
        return HTML.card(
            t("overview.report.title"), level: 3,
            "\(HTML.definitions(answers.map { ($0.term, HTML.paragraphs($0.said)) }))\(domains)")
    }
}
