// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird

/// Counts over what was anonymised, at `/rapportage`, for the analyst of the profile.
package struct FiguresController: Sendable {
    private let counting: Counting

    package init(house: House) { counting = Counting(house) }

    package var routes: RouteCollection<AppContext> { RouteCollection(context: AppContext.self).get(use: show) }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let (figures, situation) = try await counting.figures(by: visitor.user.id) else {
            throw PageRefusal.absent
        }
        let t = visitor.t
        let least = ["least": "\(figures.smallest)"]
        let total = figures.total.map { "\($0)" } ?? t("counts.few", least)
        let tables: [HTML] = Figures.Dimension.allCases.compactMap { dimension in
            guard let cells = figures.cells[dimension], !cells.isEmpty else { return nil }
            return table(dimension, cells, figures, situation, t)
        }
        let body: HTML = """
            <h1>\(t("figures.title"))</h1><p>\(t("figures.lead"))</p><p>\(t("counts.few.why", least))</p>\
            <p><strong>\(t("figures.total", ["count": total]))</strong></p>\
            \(tables.isEmpty ? HTML.emptyState(t("figures.empty")) : HTML.joined(tables))\(rounds(figures, t))
            """
        return Page(title: t("figures.title"), width: .wide, body: body).response(for: visitor)
    }

    private func table(
        _ dimension: Figures.Dimension, _ cells: [Figures.Cell], _ figures: Figures, _ situation: Situation,
        _ t: Wording
    ) -> HTML {
        let criteria = situation.collaboration.workProcess?.admission.criteria ?? []
        return Table(
            caption: t("figures.by.\(dimension.rawValue)"),
            columns: [.init(t("figures.group")), .init(t("figures.count"), isNumeric: true)],
            rows: cells.map { cell in
                var name = cell.name
                switch dimension {
                case .criterion: name = criteria.first { $0.id.word == cell.name }.map(t.name) ?? name
                case .domain: name = situation.profile.leefgebied(cell.name, t)
                case .outcome, .ended, .reported, .row, .reporter, .score: break
                }
                return [
                    HTML(name), HTML(cell.count.map { "\($0)" } ?? t("counts.few", ["least": "\(figures.smallest)"])),
                ]
            }
        ).html
    }

    private func rounds(_ figures: Figures, _ t: Wording) -> HTML {
        guard figures.rounds.count > 0 else { return .empty }
        let pairs = figures.rounds.sums.map { (term: $0.question, value: HTML("\($0.sum)")) }
        return """
            \(HTML.heading(2, t("figures.rounds", ["count": "\(figures.rounds.count)"])))\(HTML.definitions(pairs))
            """
    }
}
