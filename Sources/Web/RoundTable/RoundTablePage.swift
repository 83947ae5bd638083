// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The round tables of a casus with what is still missing, the latest first.
struct RoundTablePage {
    private let view: CasusView
    private let visitor: Visitor
    private let naming: Naming
    private var t: Wording { visitor.t }
    private var base: Link { RoundTableController.link(of: view.casus.id) }

    init(_ view: CasusView, _ visitor: Visitor) {
        (self.view, self.visitor) = (view, visitor)
        naming = Naming(view.situation, casus: view.casus)
    }

    var html: HTML {
        let tables = (view.casus.course?.roundTables ?? []).reversed().map(card)
        let none = HTML.emptyState(t("table.none"), "<p>\(t("table.none.next"))</p>")
        return "<h2>\(t("table.title"))</h2>\(buttons)\(tables.isEmpty ? none : HTML.joined(tables))"
    }

    private var buttons: HTML {
        guard let arrangement = view.course?.arrangement, view.casus.isAtRoundTable(under: arrangement) else {
            return .empty
        }
        var buttons: [HTML] = []
        if view.isAny(.reporter), view.casus.openTable == nil { buttons.append(button(.invitation)) }
        if view.isAny(.procesregisseur), view.casus.openTable != nil {
            buttons += [button(.thirdParty), button(.attendance), button(.report)]
        }
        return buttons.isEmpty ? .empty : HTML.buttonRow(buttons)
    }

    private func button(_ what: RoundTableForm.What) -> HTML {
        HTML.linkButton(t("table.\(what.key).title"), "\(base)/\(what.rawValue)")
    }

    private func card(_ table: RoundTable) -> HTML {
        let invited = t("table.invited", ["day": t.day(table.invitation.toldOn)])
        let guests: [HTML] = table.thirdParties.map { guest in
            let words = ["name": guest.name, "organisation": guest.organisation, "day": t.day(guest.consentOn)]
            let line = t("table.guest", words.merging(["count": "\(guest.items.count)"]) { first, _ in first })
            let bound = guest.secrecy.map { t("table.guest.secrecy", ["how": $0]) } ?? ""
            return "\(line) \(bound)"
        }
        let there: [HTML] = table.attendance.map { HTML("\($0.name) (\(t("table.part.\($0.part.rawValue)")))") }
        return HTML.card(
            t("table.on", ["day": t.day(table.on)]), level: 3,
            """
            <p>\(invited) <span class="hint">\(naming.userOfPartij(table.invitation.by))</span></p>\
            \(part("table.guests", guests))\(part("table.attended", there))\(report(table.report))
            """)
    }

    private func part(_ title: String, _ lines: [HTML]) -> HTML {
        lines.isEmpty ? .empty : "\(HTML.heading(4, t(title)))\(HTML.list(lines))"
    }

    /// The report, for whom it is.
    private func report(_ report: RoundTable.Report?) -> HTML {
        guard let report else { return "<p>\(t("table.report.none"))</p>" }
        guard view.casus.readsTableReport(report, in: view.situation) else {
            return "<p>\(t("table.report.closed"))</p>"
        }
        var parts: [(term: String, value: HTML)] = []
        if let result = report.result {
            parts.append((t("table.result"), HTML(t("table.result.\(result.rawValue)"))))
        }
        let texts = [
            (t("table.report.personalData"), report.personalData), (t("table.report.reason"), report.reason),
            (t("table.report.state"), report.state), (t("table.report.plan"), report.plan),
        ]
        parts += texts.filter { !$0.1.isEmpty }.map { (term: $0.0, value: HTML.paragraphs($0.1)) }
        return """
            \(HTML.heading(4, t("table.report.title")))\(HTML.definitions(parts))<p class="hint">\(naming.userOfPartij(report.by)), \(t.moment(report.at))</p>
            """
    }
}
