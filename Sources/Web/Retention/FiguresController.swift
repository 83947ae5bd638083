// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird
import Rulebook

/// Counts over what was anonymised, at `/rapportage`, for the analyst of the profile.
package struct FiguresController: Sendable {
    private let counting: Counting
    private let room: CasusRoom

    package init(house: House, room: CasusRoom) { (counting, self.room) = (Counting(house), room) }

    package var routes: RouteCollection<AppContext> { RouteCollection(context: AppContext.self).get(use: show) }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let (figures, running, situation) = try await counting.figures(by: visitor.user.id) else {
            throw PageRefusal.absent
        }
        let t = visitor.t
        let least = ["least": "\(figures.smallest)"]
        let total = figures.total.map { "\($0)" } ?? t("counts.few", least)
        let tables: [HTML] = Figures.Dimension.allCases.compactMap { dimension in
            guard let cells = figures.cells[dimension], !cells.isEmpty else { return nil }
            return table(dimension, cells, figures, situation, t)
        }
        let ended: HTML = """
            <p>\(t("figures.lead"))</p><p><strong>\(t("figures.total", ["count": total]))</strong></p>\
            \(tables.isEmpty ? HTML.emptyState(t("figures.empty")) : HTML.joined(tables))\(rounds(figures, t))
            """
        let keeps = situation.collaboration.workProcess?.keepsCopies ?? false
        let body: HTML = """
            <h1>\(t("figures.title"))</h1><p>\(t("counts.few.why", least))</p>\(keeps ? ended : .empty)\
            \(RunningTables(figures: running, situation: situation, t: t).html)
            """
        return Page(title: t("figures.title"), width: .wide, body: body).onPaper(in: situation, for: visitor)
            .response(for: visitor)
    }

    private func table(
        _ dimension: Figures.Dimension, _ cells: [Figures.Cell], _ figures: Figures, _ situation: Situation,
        _ t: Wording
    ) -> HTML {
        Table(
            caption: t("figures.by.\(dimension.rawValue)"),
            columns: [.init(t("figures.group")), .init(t("figures.count"), isNumeric: true)],
            rows: cells.map { cell in
                [HTML(name(cell.name, dimension, situation, t)), HTML(t.count(of: cell, smallest: figures.smallest))]
            }
        ).html
    }

    /// A group as a reader knows it; its word when the profile has it no more.
    private func name(_ word: String, _ dimension: Figures.Dimension, _ situation: Situation, _ t: Wording) -> String {
        switch dimension {
        case .criterion:
            let criteria = situation.collaboration.workProcess?.admission.criteria ?? []
            return criteria.first { $0.id.word == word }.map(t.name) ?? word
        case .domain: return situation.profile.leefgebied(word, t)
        case .reporter: return room.vocabulary(t).party(word)?.name ?? word
        case .score:
            let parts = word.split(separator: ":").map { $0.drop { $0 == " " } }.map(String.init)
            guard parts.count == 2 else { return word }
            let scale = ScoreScale(situation.planPractice, t)
            return "\(situation.profile.leefgebied(parts[0], t)): \(scale.words(parts[1]))"
        case .dossier, .part, .answer, .period:
            return DossierFigure(situation.collaboration.workProcess, t).name(word, dimension)
        case .outcome, .ended, .reported, .row: return word
        }
    }

    private func rounds(_ figures: Figures, _ t: Wording) -> HTML {
        guard figures.rounds.count > 0 else { return .empty }
        let pairs = figures.rounds.sums.map { (term: t.count($0.question), value: HTML("\($0.sum)")) }
        return """
            \(HTML.heading(2, t("figures.rounds", ["count": "\(figures.rounds.count)"])))\(HTML.definitions(pairs))
            """
    }
}
