// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What protects the persons in this phase: goal, between whom, on which basis, who may see what.
struct PrivacyPanel {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) {
        self.view = view
        self.t = t
    }

    var html: HTML {
        if let stage = view.course?.stage, let arrangement = view.situation.arrangement(of: view.casus) {
            return CoursePrivacy(casus: view.casus, arrangement: arrangement, stage: stage, t: t).html
        }
        let phase = view.casus.phase.rawValue
        let goal = view.situation.profile.goal(of: view.casus.phase, t)
        return HTML.card(
            t("overview.privacy.title"), level: 3,
            """
            \(HTML.termsBelow([
                (t("overview.privacy.goal"), HTML(goal.isEmpty ? t("overview.privacy.goal.\(phase)") : goal)),
                (t("overview.privacy.between"), HTML(t("overview.privacy.between.\(phase)"))),
                (t("overview.privacy.basis"), HTML(t("overview.privacy.basis.\(phase)"))),
                (t("overview.privacy.sees"), HTML(t("overview.privacy.sees.\(phase)"))),
            ]))<p class="hint">\(t("overview.privacy.supply"))</p>
            """)
    }
}

extension HTML {
    /// Terms with what they are below them, for a column too narrow to put them side by side.
    static func termsBelow(_ pairs: [(term: String, value: HTML)]) -> HTML {
        .joined(pairs.filter { !$0.value.isEmpty }.map { "<p><strong>\($0.term)</strong><br>\($0.value)</p>" })
    }
}
