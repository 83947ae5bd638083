// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// One life domain as it reads: per aim the score of now, how it went as a chart, and every score in a table.
struct ScorePart {
    let parts: PlanParts
    let code: String

    private var t: Wording { parts.t }
    private var scale: ScoreScale { ScoreScale(parts.view.situation.planPractice, t) }
    private var series: [ScoreSeries] { parts.plan.scores(of: code, within: parts.scope) }
    private var name: String { parts.view.situation.profile.leefgebied(code, t) }

    /// The score beside the name; with several, each stands with whom it is about.
    var badge: HTML? {
        let series = self.series
        guard let last = series.first?.states.last else { return .badge(t("plan.colour.none"), .neutral) }
        return series.count == 1 ? scale.badge(last.score) : nil
    }

    var html: HTML {
        let series = self.series
        guard !series.isEmpty else { return "<p>\(t("plan.leefgebied.none"))</p>" }
        return .joined(series.enumerated().map { part($1, $0, isOne: series.count == 1) })
    }

    private func part(_ series: ScoreSeries, _ index: Int, isOne: Bool) -> HTML {
        guard let last = series.states.last else { return .empty }
        let aim = AimWords(parts.view, t).name(series.aim)
        let head: HTML =
            isOne ? "<p class=\"hint\">\(aim)</p>" : "<p><strong>\(aim)</strong> \(scale.badge(last.score))</p>"
        return """
            \(head)\(HTML.paragraphs(last.note))\(parts.record(last.by, last.at))\(chart(series, index, aim))\
            \(if: series.states.count > 1, table(series, aim))
            """
    }

    private func chart(_ series: ScoreSeries, _ index: Int, _ aim: String) -> HTML {
        let points = series.states.map {
            ScoreChart.Point(at: $0.at, code: $0.score, day: t.day(AmsterdamTime($0.at).day))
        }
        let told = points.suffix(ScoreChart.most).map { "\($0.day): \(scale.step($0.code)?.short ?? $0.code)" }
        return ScoreChart(
            scale: scale, points: points, title: t("plan.chart.title", ["domain": name, "aim": aim]),
            description: told.joined(separator: "; "), id: "score-\(code)-\(index)"
        ).html
    }

    /// The same scores in words, with what was said of each and at which conference.
    private func table(_ series: ScoreSeries, _ aim: String) -> HTML {
        let ordinals = Dictionary(
            parts.view.casus.overleggen.map { ($0.id, $0.ordinal) }, uniquingKeysWith: { first, _ in first })
        let rows: [[HTML]] = series.states.reversed().map { state in
            let ordinal = state.overleg.flatMap { ordinals[$0] }
            let place = ordinal.map { t("plan.chart.conference", ["number": "\($0)"]) } ?? t("plan.chart.between")
            return [
                HTML(t.moment(state.at)), scale.badge(state.score), HTML.paragraphs(state.note), HTML(place),
                HTML(parts.naming.userOfPartij(state.by)),
            ]
        }
        let table = Table(
            caption: t("plan.chart.title", ["domain": name, "aim": aim]),
            columns: [
                .init(t("plan.chart.when")), .init(t("plan.chart.score")), .init(t("plan.leefgebied.note")),
                .init(t("plan.chart.where")), .init(t("plan.chart.by")),
            ], rows: rows)
        let folded = HTML.disclosure(t("plan.chart.table", ["count": "\(rows.count)"]), table.html)
        return "<div class=\"score-table\">\(folded)</div>"
    }
}
