// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The warning that an age in this casus does not fit the collaboration, for the pages on which somebody can act on it.
struct AgeNote {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) { (self.view, self.t) = (view, t) }

    var html: HTML {
        let alerts: [HTML] = view.casus.ageMisfits(in: view.situation).map { misfit in
            switch misfit {
            case .outsideAges: return HTML.alert(.warning, t("person.correct.ages"))
            case .belowTable: return HTML.alert(.warning, t("offences.below"))
            }
        }
        return HTML.joined(alerts)
    }
}
