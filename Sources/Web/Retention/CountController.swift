// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Domain
package import Hummingbird

/// Counting a list that stays outside the system, at `/tellingen`: numbers and a day, no names and no file.
package struct CountController: Sendable {
    private let counting: Counting

    package init(house: House) { counting = Counting(house) }

    package var routes: RouteCollection<AppContext> {
        RouteCollection(context: AppContext.self).get(use: show).post(":step", use: count)
    }

    @Sendable func show(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, rounds, situation) = try await open(context)
        return page(rounds, situation, visitor, entered: nil)
    }

    @Sendable func count(_ request: Request, context: AppContext) async throws -> Response {
        let (visitor, rounds, situation) = try await open(context)
        guard let step = context.parameters.get("step"),
            let route = counted(situation, visitor).first(where: { $0.step.id.word == step })
        else { throw PageRefusal.absent }
        let form = form(route, visitor.t)
        var entered = form.read(context.posted)
        if entered.isComplete {
            var counts: [String: Int] = [:]
            for (index, question) in route.route.countQuestions.enumerated() {
                counts[question] = entered.number("count-\(index)")
            }
            let handled = try await counting.count(
                step: step, on: entered.day("on"), counts, by: visitor.user.id, once: entered.once)
            switch handled {
            case .done, .repeated: return .seeOther("/tellingen")
            case .absent: throw PageRefusal.absent
            case .refused(let problems): entered.refuse(problems, in: form, naming: Naming(situation))
            }
        }
        return page(rounds, situation, visitor, entered: (step, entered))
    }

    private func open(_ context: AppContext) async throws -> (Visitor, [CountedRound], Situation) {
        let visitor = try context.visitor
        guard let found = try await counting.rounds(by: visitor.user.id) else { throw PageRefusal.absent }
        return (visitor, found.rounds, found.situation)
    }

    private typealias Counted = (route: Arrangement.Route, step: Arrangement.Step)

    private func counted(_ situation: Situation, _ visitor: Visitor) -> [Counted] {
        guard let arrangement = situation.collaboration.workProcess else { return [] }
        return arrangement.countedRoutes.filter { arrangement.mayTake($0.step, situation.actor) }
    }

    private func form(_ counted: Counted, _ t: Wording) -> Form {
        let numbers: [Field] = counted.route.countQuestions.enumerated().map { index, question in
            .number(
                "count-\(index)", label: .text(t.count(question)), in: 0...9999)
        }
        return Form(
            action: "/tellingen/\(counted.step.id.word)", submitLabel: "counting.save", cancel: "/",
            [.day("on", label: "counting.on")] + numbers)
    }

    private func page(
        _ rounds: [CountedRound], _ situation: Situation, _ visitor: Visitor, entered: (step: String, Entered)?
    ) -> Response {
        let t = visitor.t
        let parts: [HTML] = counted(situation, visitor).map { counted in
            let form = form(counted, t)
            let shown = entered.flatMap { $0.step == counted.step.id.word ? $0.1 : nil } ?? form.blank
            let title = t.either(counted.route.nl, counted.route.en)
            return """
                \(HTML.heading(2, title))\(form.html(shown, for: visitor))\
                \(past(rounds.filter { $0.step == counted.step.id.word }, counted, t))
                """
        }
        let problems = entered?.1.problems.count ?? 0
        var page = Page(
            title: t("counting.title"), status: problems > 0 ? .unprocessableContent : .ok,
            body: "<h1>\(t("counting.title"))</h1><p>\(t("counting.lead"))</p>\(parts)")
        page.problemCount = problems
        return page.response(for: visitor)
    }

    private func past(_ rounds: [CountedRound], _ counted: Counted, _ t: Wording) -> HTML {
        guard !rounds.isEmpty else { return HTML.emptyState(t("counting.empty")) }
        let questions = counted.route.countQuestions
        return Table(
            caption: t("counting.past"),
            columns: [Table.Column(t("counting.on"))] + questions.map { Table.Column(t.count($0), isNumeric: true) },
            rows: rounds.map { round -> [HTML] in
                [HTML(t.day(round.on))] + questions.map { HTML("\(round.counts[$0] ?? 0)") }
            }
        ).html
    }
}
