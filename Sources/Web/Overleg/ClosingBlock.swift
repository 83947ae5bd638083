// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The outcomes of a conference with what each still lacks, and the form that closes the table.
struct ClosingBlock {
    let screen: MeetingScreen

    private var t: Wording { screen.t }
    private var view: CasusView { screen.view }

    var html: HTML { "\(HTML.cards(ClosingBlock.results(in: view).map(card)))\(close)" }

    /// Whether this outcome ends the casus, with everything that is in it.
    static func ends(_ result: ConferenceOutcome.Result) -> Bool { result == .notACasus || result == .otherTable }

    /// Under a profile the table only sits: what comes of the casus is an outcome of a step.
    private static func results(in view: CasusView) -> [ConferenceOutcome.Result] {
        view.course == nil ? ConferenceOutcome.Result.allCases : [.plan]
    }

    static func form(for view: CasusView) -> Form {
        let results = results(in: view)
        var fields: [Field] = [
            .radios(
                "result", label: "tafel.close.result",
                choices: results.map {
                    Choice(
                        $0.rawValue, label: .key("tafel.result.\($0.rawValue)"),
                        hint: .key("tafel.result.hint.\($0.rawValue)"))
                }),
            .area(
                "motivation", label: "tafel.close.motivation", hint: "tafel.close.motivation.hint", max: 4000, rows: 3),
        ]
        if results.contains(where: ends) {
            fields.append(.check("confirm", label: "tafel.close.confirm", hint: "tafel.close.confirm.hint"))
        }
        return Form(
            action: "\(MeetingScreen.link(of: view.casus.id))/afsluiten", submitLabel: "tafel.close.save", fields)
    }

    private func card(_ result: ConferenceOutcome.Result) -> HTML {
        let problems = view.casus.outcomeProblems(result, in: view.situation)
        let words = OverlegObstacles(view)
        let isReady = problems.isEmpty
        let badge: HTML =
            isReady
            ? .badge(t("tafel.close.ready"), .good)
            : .badge(t("tafel.close.open", ["count": "\(problems.count)"]), .warning)
        let missing: HTML =
            isReady
            ? "<p>\(t("tafel.result.hint.\(result.rawValue)"))</p>"
            : HTML.list(problems.map { words.item($0, canArrange: true, t) })
        let running = result == .scaleDown ? t.warning(of: view.casus.openPlanParts) : .empty
        return HTML.card(t("tafel.result.\(result.rawValue)"), level: 3, badge: badge, "\(missing)\(running)")
    }

    private var close: HTML {
        guard view.leads else { return "<p>\(t("tafel.close.who", view.director(t)))</p>" }
        let form = ClosingBlock.form(for: view)
        return HTML.disclosure(
            t("tafel.close.title"), isOpen: screen.closing != nil,
            form.html(screen.closing ?? form.blank, for: screen.visitor))
    }
}
