// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// In one line what of the plan asks for attention, with the term after which silence is stagnation.
struct PulsePart {
    let view: CasusView
    let t: Wording
    var scope: PlanScope = .everything
    /// Whether the page shows nothing else already.
    var isAlone = false

    private var practice: PlanPractice { view.situation.planPractice }

    var pulse: PlanPulse {
        PlanPulse(
            of: view.casus.readablePlan(in: view.situation), within: scope, on: view.situation.day,
            silence: practice.silence)
    }

    /// Nothing when the plan runs well, is not there yet, or is not for this reader.
    var html: HTML? {
        let pulse = self.pulse
        guard view.casus.phase == .casusoverleg, view.casus.mayReadPlan(in: view.situation), !pulse.isQuiet else {
            return nil
        }
        let counts: [(String, Int)] = [
            ("overdue", pulse.overdue), ("stagnating", pulse.stagnating), ("overdueActies", pulse.overdueActies),
            ("overdueGoals", pulse.overdueGoals),
        ]
        let points: [HTML] = counts.filter { $0.1 > 0 }.map { HTML(t("plan.pulse.\($0.0)", ["count": "\($0.1)"])) }
        let filter = PlanFilter(scope: scope, onlyTrouble: true)
        let more = HTML.link(t("plan.scope.trouble"), filter.link(of: view.casus.id))
        return HTML.alert(
            .warning, t("plan.pulse"),
            """
            \(HTML.list(points))\(if: !isAlone, "<p class=\"screen-only\">\(more)</p>")\
            <p class="hint">\(silence)</p>
            """)
    }

    /// After how long silence counts, and whether the collaboration still has to confirm it.
    private var silence: String {
        let term = t("plan.term.\(practice.silence.unit.rawValue)", ["count": "\(practice.silence.count)"])
        return practice.silenceAssumption == nil
            ? t("plan.pulse.silence", ["term": term]) : t("plan.pulse.silence.assumed", ["term": term])
    }
}
