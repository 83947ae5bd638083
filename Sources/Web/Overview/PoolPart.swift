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
            ]))<p>\(t("overview.pool.lead", view.director(t)))</p>\(button(naming))\(checks)
            """
    }

    /// The check that comes back while nobody takes it up, and what happens when nobody does it.
    private var checks: HTML {
        guard let (_, arrangement, _) = view.course else { return .empty }
        let lines: [HTML] = view.casus.checksBeforeTakeUp(in: view.situation).map { running in
            let owners = view.casus.owners(of: running.clock, under: arrangement, in: view.situation)
            let button: HTML? =
                owners.contains(visitor.user.id)
                ? HTML.actionButton(
                    label: "check.report.settle", action: "/casussen/\(view.casus.id)/termijnen",
                    hidden: [("clock", running.clock.nl)], for: visitor) : nil
            let due = t("check.report.due", ["day": t.day(running.due)])
            return "\(t.either(running.clock.nl, running.clock.en))<br><span class=\"hint\">\(due)</span>\(button)"
        }
        guard !lines.isEmpty else { return .empty }
        let end = view.casus.openEnd(in: view.situation.collaboration).map { t("check.end", ["day": t.day($0)]) } ?? ""
        return HTML.card(
            t("check.report.title"), "<p>\(t("check.report.lead"))</p>\(HTML.list(lines))\(HTML.paragraphs(end))")
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
