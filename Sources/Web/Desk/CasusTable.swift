// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Casussen below each other: which, about whom when that is for this reader, where they stand, with whom.
struct CasusTable: Sendable {
    private let found: CasusPage
    private let naming: Naming
    private let arrangement: Arrangement?
    private let t: Wording

    init(_ found: CasusPage, _ situation: Situation, _ t: Wording) {
        self.found = found
        naming = Naming(situation)
        arrangement = situation.collaboration.workProcess
        self.t = t
    }

    var html: HTML {
        Table(
            caption: t("desk.list.caption"),
            columns: [
                .init(t("desk.column.number")), .init(t("desk.column.persons")), .init(t("desk.column.phase")),
                .init(t("desk.column.reporter")),
                .init(t.role(.processDirection, in: arrangement, otherwise: "desk.column.procesregisseur")),
                .init(t("desk.column.changed")),
            ],
            rows: found.entries.map(row)
        ).html
    }

    private func row(_ entry: CasusPage.Entry) -> [HTML] {
        let row = entry.row
        let persons: HTML = entry.heading.map { HTML($0) } ?? "<span class=\"hint\">\(t("desk.list.hidden"))</span>"
        return [
            HTML.link(row.number, CasusFrame.link(.overview, of: row.id)), persons, "\(phase(entry))\(kind(row))",
            HTML(naming.partij(row.partij)),
            HTML(row.procesregisseur.map(naming.user) ?? t("desk.list.nobody")), HTML(t.moment(row.changedAt)),
        ]
    }

    /// Which kind of dossier, where a profile has more than one.
    private func kind(_ row: CasusList.Row) -> HTML {
        let kinds = arrangement?.data.dossiers?.kinds ?? []
        guard kinds.count > 1, let kind = kinds.first(where: { $0.id.word == row.dossier }) else { return .empty }
        return " \(HTML.badge(t.either(kind.nl, kind.en)))"
    }

    /// The stage of its own profile where it runs on one.
    private func phase(_ entry: CasusPage.Entry) -> HTML {
        let row = entry.row
        guard row.stage < Afschaling.Stage.archived.rawValue else { return .badge(t("desk.list.archived")) }
        return .badge(entry.stage.map(t.name) ?? t("phase.\(row.phase.rawValue)"), .info)
    }
}
