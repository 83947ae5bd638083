// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Counts of requests and complaints for who oversees, at `/verzoeken/overzicht`.
struct VerzoekFiguresPage {
    static let link: Link = "/verzoeken/overzicht"

    let figures: VerzoekFigures
    let situation: Situation
    let t: Wording

    var page: Page {
        let tables: [HTML] = VerzoekFigures.Dimension.allCases.compactMap { dimension in
            guard let cells = figures.cells[dimension], !cells.isEmpty else { return nil }
            return Table(
                caption: t("verzoek.figures.by.\(dimension.rawValue)"),
                columns: [.init(t("figures.group")), .init(t("figures.count"), isNumeric: true)],
                rows: cells.map { cell in
                    [HTML(name(cell.name, dimension)), HTML(t.count(of: cell, smallest: figures.smallest))]
                }
            ).html
        }
        let why = t("counts.few.why", ["least": "\(figures.smallest)"])
        return Page(
            title: t("verzoek.figures.title"), width: .wide,
            body: """
                <h1>\(t("verzoek.figures.title"))</h1><p>\(t("verzoek.figures.lead"))</p><p>\(why)</p>\
                \(tables.isEmpty ? HTML.emptyState(t("verzoek.figures.empty")) : HTML.joined(tables))
                """)
    }

    private func name(_ word: String, _ dimension: VerzoekFigures.Dimension) -> String {
        switch dimension {
        case .kind: return t("verzoek.kind.\(word)")
        case .term: return t("verzoek.timing.\(word)")
        case .year: return word
        case .outcome:
            guard let ofComplaint = word.split(separator: ":").dropFirst().first else {
                return t("verzoek.outcome.\(word)")
            }
            let kind = t("verzoek.kind.\(Verzoek.Kind.complaint.rawValue)")
            return "\(kind): \(t("verzoek.complaint.\(ofComplaint)"))"
        }
    }
}
