// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What stands above the form of a step: who takes it, what the casus must show first, and where that is done.
struct StepIntro {
    private let form: StepForm
    private let t: Wording

    init(_ form: StepForm, _ t: Wording) {
        self.form = form
        self.t = t
    }

    var html: HTML {
        let who = t.roles(of: form.step, in: form.arrangement)
        return """
            <p>\(t("course.step.who", ["roles": who]))</p>\(open)\(shown)\(table)\
            \(HTML.disclosure(t("course.step.source"), sources))
            """
    }

    /// What still runs in the plan, where the step may close the casus.
    private var open: HTML {
        let closes = form.step.outcomes.contains { $0.end == .closed || $0.end == .destroyed }
        return closes ? t.warning(of: form.view.casus.openPlanParts) : .empty
    }

    /// The test by the table of offences, on which the criteria rest where the profile has one.
    private var table: HTML {
        guard form.step.needs.contains(.criteria), form.step.act == .assess,
            OffenceForm(form.view, t) != nil
        else { return .empty }
        let link = HTML.linkButton(t("offences.title"), OffenceController.link(of: form.view.casus.id))
        let ages = TableAges(form.view, t).html
        return
            "\(ages)\(HTML.heading(3, t("offences.title")))\(OffenceResult(form.view, t).html)\(HTML.buttonRow([link]))"
    }

    /// The needs that the record shows, each met or not.
    private var shown: HTML {
        let needs = form.step.needs.filter { $0.proof == .record }
        guard !needs.isEmpty else { return .empty }
        let lines: [HTML] = needs.map { need in
            let isMet = form.view.casus.isMet(
                need, of: form.step, given: [], under: form.arrangement, in: form.view.situation)
            let badge = HTML.badge(t(isMet ? "course.need.met" : "course.need.open"), isMet ? .good : .warning)
            return "\(badge) \(t("need.\(need.rawValue)"))"
        }
        return "\(HTML.heading(3, t("course.step.first")))\(HTML.list(lines))"
    }

    private var sources: HTML {
        let origin = form.step.origin
        let lines = origin.sources.map { HTML($0) }
        let assumed: HTML? = origin.assumption.map { "<p>\(t("course.step.assumed", ["text": $0]))</p>" }
        return "<p>\(t("course.step.source.lead"))</p>\(HTML.list(lines))\(assumed)"
    }
}
