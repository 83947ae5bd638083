// SPDX-License-Identifier: EUPL-1.2

import Domain

/// The questions of the intake; field names are those that the refusals of the act name.
enum IntakeForm {
    static func form(_ casus: Casus, _ t: Wording) -> Form {
        Form(
            action: "/casussen/\(casus.id)/intake", submitLabel: "intake.submit",
            cancel: CasusFrame.link(.overview, of: casus.id), Intake.Criterion.allCases.flatMap(criterion) + weighing(t)
        )
    }

    private static func criterion(_ criterion: Intake.Criterion) -> [Field] {
        let code = criterion.rawValue
        return [
            .radios(
                code, label: .key("intake.criterion.\(code)"), hint: .key("intake.criterion.hint.\(code)"),
                choices: [Choice("yes", label: "intake.yes"), Choice("no", label: "intake.no")]),
            .area(
                "\(code)-motivation", label: .key("intake.motivation", ["criterion": code.uppercased()]), max: 3000,
                rows: 3),
        ]
    }

    private static func weighing(_ t: Wording) -> [Field] {
        [
            .note(HTML.heading(2, t("intake.part.outcome"))),
            .area("weighing", label: "intake.weighing", hint: "intake.weighing.hint", .optional, max: 5000, rows: 4),
            .radios(
                "result", label: "intake.result",
                choices: Intake.Result.allCases.map { result in
                    Choice(
                        result.rawValue, label: .key("intake.result.\(result.rawValue)"),
                        hint: .key("intake.result.hint.\(result.rawValue)"))
                }),
            .area("advice", label: "intake.advice", hint: "intake.advice.hint", .optional, max: 5000, rows: 3),
            .radios(
                "adviceGiven", label: "advice.given", hint: "advice.given.hint", .optional,
                choices: Kennisgeving.Means.telling.map {
                    Choice($0.rawValue, label: .key("advice.given.\($0.rawValue)"))
                }),
            .note(HTML.alert(.warning, t("intake.warning.title"), "<p>\(t("intake.warning.body"))</p>")),
            .check("destroy", label: "intake.destroy"),
        ]
    }

    static func draft(_ entered: Entered) -> IntakeDraft {
        let verdicts = Intake.Criterion.allCases.map { criterion in
            Intake.Verdict(
                criterion: criterion, met: entered.choice(criterion.rawValue).map { $0 == "yes" },
                motivation: entered.text("\(criterion.rawValue)-motivation"))
        }
        return IntakeDraft(
            verdicts: verdicts, weighing: entered.text("weighing"),
            result: entered.choice("result", as: Intake.Result.self), advice: entered.text("advice"),
            adviceGiven: entered.choice("adviceGiven", as: Kennisgeving.Means.self))
    }
}
