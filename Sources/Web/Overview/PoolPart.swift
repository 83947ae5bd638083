// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// What a procesregisseur sees of a report that nobody took up yet: number, party, day, and the button.
struct PoolPart {
    private let view: CasusView
    private let visitor: Visitor
    private var t: Wording { visitor.t }

    init(_ view: CasusView, _ visitor: Visitor) {
        self.view = view
        self.visitor = visitor
    }

    var html: HTML {
        let casus = view.casus
        let naming = Naming(view.situation)
        return """
            \(HTML.heading(2, t("overview.pool.title")))\
            \(HTML.definitions([
                (t("overview.pool.number"), HTML(casus.number)),
                (t("overview.pool.partij"), HTML(naming.partij(casus.aanmelding.partij))),
                (t("overview.pool.day"), HTML(t.moment(casus.aanmelding.at))),
            ]))<p>\(t("overview.pool.lead"))</p>\(button(naming))
            """
    }

    private func button(_ naming: Naming) -> HTML {
        let partij = view.casus.aanmelding.partij
        let grants = view.situation.missingGrant(.intake, of: partij).isEmpty
        guard grants else {
            return HTML.alert(
                .warning, t("overview.pool.noGrant"),
                "<p>\(t("overview.pool.noGrant.who", ["partij": naming.partij(partij)]))</p>")
        }
        return HTML.actionButton(
            label: "overview.pool.takeUp", action: "/casussen/\(view.casus.id)/opname", style: .primary, for: visitor)
    }
}
