// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Looking before a conference whether the persons are known: the request to who is invited, and who still has to.
struct PriorCheckCard {
    let view: CasusView
    let visitor: Visitor

    private var t: Wording { visitor.t }

    var html: HTML { "\(own)\(others)" }

    private var own: HTML {
        guard view.casus.owesPriorCheck(in: view.situation) else { return .empty }
        let persons: [HTML] = view.casus.personsAimedAt.map { HTML($0.name) }
        let due = view.casus.currentOverleg?.preparation.on.map(t.day) ?? ""
        let bring = HTML.link(t("inbreng.add"), "\(CasusFrame.link(.inbreng, of: view.casus.id))/nieuw")
        return HTML.card(
            t("priorCheck.title"), level: 3, badge: .badge(t("priorCheck.due", ["day": due]), .warning),
            """
            <p>\(t("priorCheck.lead"))</p>\(HTML.list(persons))<p>\(bring)</p>\
            \(HTML.actionButton(
                label: "priorCheck.done", action: PriorCheckController.link(of: view.casus.id), style: .primary,
                for: visitor))
            """)
    }

    private var others: HTML {
        guard view.isAny(.procesregisseur, .support) else { return .empty }
        let naming = Naming(view.situation, casus: view.casus)
        let names = view.casus.owingPriorCheck(in: view.situation).map { naming.userOfPartij($0.user) }
        guard !names.isEmpty else { return .empty }
        return HTML.alert(
            .warning, t("room.notLooked.title"), "<p>\(t("room.notLooked"))</p>\(HTML.list(names.map { HTML($0) }))")
    }
}
