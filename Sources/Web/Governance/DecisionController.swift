// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird
package import Rulebook

/// The decision behind one line of the journal, for the privacy officer: `/journaal/:regel`.
package struct DecisionController: Sendable {
    private let oversight: Oversight
    private let explanation: Explanation

    package init(house: House, explanation: Explanation) {
        oversight = Oversight(house)
        self.explanation = explanation
    }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get("journaal/:regel", use: show)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let visitor = try context.visitor
        guard let sequence = context.coreContext.parameters.get("regel").flatMap({ Int64($0) }), sequence < Int64.max,
            let found = try await oversight.decision(at: sequence, by: visitor.user.id)
        else { throw PageRefusal.absent }
        let t = visitor.t
        let title = t("journal.decision.title", ["number": "\(sequence)"])
        let record = found.record
        let naming = Naming(found.situation)
        let facts: [(term: String, value: HTML)] = [
            (t("journal.when"), HTML(t.moment(found.row.line.at))),
            (t("journal.act"), HTML(t("act.\(found.row.line.act)"))),
            (t("journal.who"), HTML(found.reader.map(naming.userOfPartij) ?? t("journal.unknown"))),
            (t("journal.decision.item"), "<code>\(found.row.line.subject ?? "–")</code>"),
            (t("inbreng.law.title"), HTML(t("inbreng.law.\(record.verdict)"))),
            (
                t("journal.decision.ruleset"),
                "\(record.ruleset) <code>\(record.fingerprint)</code>, \(Day(record.day).map { t.day($0) } ?? record.day)"
            ),
            (t("inbreng.sources.articles"), HTML.list(record.citations.map { HTML($0) })),
            (t("inbreng.sources.rules"), HTML(record.rules.joined(separator: ", "))),
        ]
        let body: HTML = """
            \(HTML.way(t("journal.title"), "/journaal"))<h1>\(title)</h1><p>\(t("journal.decision.lead"))</p>\
            \(HTML.definitions(facts))<h2>\(t("uitleg.conditions"))</h2>\(HTML.list(record.answers.map { line($0, naming, t) }))\
            <h2>\(t("uitleg.duties"))</h2>\(duties(record, naming, t))
            """
        return Page(title: title, body: body).response(for: visitor)
    }

    private func duties(_ record: DecisionRecord, _ naming: Naming, _ t: Wording) -> HTML {
        record.duties.isEmpty
            ? "<p>\(t("journal.decision.noDuties"))</p>" : HTML.list(record.duties.map { line($0, naming, t) })
    }

    private func line(_ answer: DecisionRecord.Answer, _ naming: Naming, _ t: Wording) -> HTML {
        let question = explanation.vocabulary(t).condition(answer.code)?.question ?? answer.code
        var said = t("journal.decision.source.\(answer.source)")
        if let by = answer.by, let at = answer.at {
            said += " " + t("inbreng.signature", ["who": naming.userOfPartij(by), "when": t.moment(at)])
        }
        let value = t(answer.value ? "inbreng.yes" : "inbreng.no")
        return
            "\(question)<br>\(if: answer.source != "promised", "<strong>\(value)</strong>. ")<span class=\"hint\">\(said)</span>"
    }
}
