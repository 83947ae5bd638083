// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Counts of running casussen and of tickets, by the names of the profile.
struct RunningTables {
    let figures: RunningFigures
    let situation: Situation
    let t: Wording

    var html: HTML {
        let tables: [HTML] = RunningFigures.Dimension.allCases.compactMap { dimension in
            guard let cells = figures.cells[dimension], !cells.isEmpty else { return nil }
            return Table(
                caption: t("running.by.\(dimension.rawValue)"),
                columns: [.init(t("figures.group")), .init(t("figures.count"), isNumeric: true)],
                rows: cells.map { cell in
                    [HTML(name(cell.name, dimension)), HTML(t.count(of: cell, smallest: figures.smallest))]
                }
            ).html
        }
        return """
            \(HTML.heading(2, t("running.title")))<p>\(t("running.lead"))</p>\
            \(tables.isEmpty ? HTML.emptyState(t("running.empty")) : HTML.joined(tables))
            """
    }

    /// A group in the words of the profile of today; its own word when that has it no more.
    private func name(_ word: String, _ dimension: RunningFigures.Dimension) -> String {
        let arrangement = situation.collaboration.workProcess
        let parts = word.split(separator: ":").map(String.init)
        switch dimension {
        case .area: return word
        case .stage: return arrangement?.process.stages.first { $0.id.word == word }.map(t.name) ?? word
        case .outcome:
            guard parts.count == 2, let step = arrangement?.step(parts[0])?.step, let index = Int(parts[1]),
                step.outcomes.indices.contains(index)
            else { return word }
            return "\(t.name(step)): \(t.name(step.outcomes[index]))"
        case .ticket:
            guard parts.count == 2 else { return word }
            if parts[0] == "ended" { return t("ticket.ended.\(parts[1])") }
            return arrangement?.step(parts[1]).map { t.name($0.step) } ?? parts[1]
        }
    }
}

extension Wording {
    /// How many a group counts, or why that is not shown.
    func count(of cell: Figures.Cell, smallest: Int) -> String {
        if let count = cell.count { return "\(count)" }
        return cell.isHeldBack ? self("counts.beside") : self("counts.few", ["least": "\(smallest)"])
    }
}
