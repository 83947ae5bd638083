// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The intake as it was decided: four criteria, what they came to, the weighing, the outcome, the advice.
struct IntakeRecord {
    private let intake: Intake
    private let naming: Naming
    private let t: Wording

    /// Nothing as long as the intake was not decided.
    init?(_ view: CasusView, _ t: Wording) {
        guard let intake = view.casus.intake else { return nil }
        self.intake = intake
        naming = Naming(view.situation, casus: view.casus)
        self.t = t
    }

    var html: HTML {
        """
        <p><strong>\(t("intake.result.\(intake.result.rawValue)"))</strong><br>\
        \(t("intake.decidedBy", ["name": naming.userOfPartij(intake.by), "moment": t.moment(intake.at)]))</p>\
        \(HTML.definitions(intake.verdicts.map(verdict)))<p>\(formal)</p>\
        \(part(t("intake.weighing"), intake.weighing))\(part(t("intake.advice"), intake.advice))
        """
    }

    private func verdict(_ verdict: Intake.Verdict) -> (term: String, value: HTML) {
        let badge: HTML = verdict.met == true ? .badge(t("intake.yes"), .good) : .badge(t("intake.no"))
        return (t("intake.criterion.\(verdict.criterion.rawValue)"), "\(badge)\(HTML.paragraphs(verdict.motivation))")
    }

    private var formal: HTML {
        let formal = intake.formallyMet ? t("intake.formal.met") : t("intake.formal.notMet")
        let overruled: HTML? = intake.overrulesFormalTest ? " \(t("intake.overruled"))" : nil
        return "\(formal) \(t("intake.reading.\(intake.reading.rawValue)"))\(overruled)"
    }

    private func part(_ title: String, _ text: String) -> HTML {
        text.isEmpty ? .empty : "\(HTML.heading(3, title))\(HTML.paragraphs(text))"
    }
}
