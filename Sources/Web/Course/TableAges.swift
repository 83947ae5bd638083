// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The warning that somebody is younger or older than the table of offences knows, so that it says nothing of them.
struct TableAges {
    private let view: CasusView
    private let t: Wording

    init(_ view: CasusView, _ t: Wording) { (self.view, self.t) = (view, t) }

    var html: HTML {
        guard let (_, arrangement, _) = view.course else { return .empty }
        let below = view.casus.isBelowTable(under: arrangement)
        let above = view.casus.isAboveTable(under: arrangement)
        let young: HTML = below ? HTML.alert(.warning, t("offences.below")) : .empty
        let old: HTML = above ? HTML.alert(.warning, t("offences.above")) : .empty
        return "\(young)\(old)"
    }
}
