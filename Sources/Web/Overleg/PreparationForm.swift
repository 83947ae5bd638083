// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The checklist before a conference as a form; it may be kept unfinished.
struct PreparationForm {
    let view: CasusView

    var form: Form {
        Form(
            action: "/casussen/\(view.casus.id)/overleg/voorbereiding", submitLabel: "overleg.prepare.save",
            cancel: CasusFrame.link(.overleg, of: view.casus.id),
            when + content + viewing + care)
    }

    private var when: [Field] {
        [
            .day("on", label: "overleg.on", .optional),
            .line("time", label: "overleg.time", hint: "overleg.time.hint", .optional, max: 40),
            .line("place", label: "overleg.place", .optional),
        ]
    }

    private var content: [Field] {
        [
            .area("goal", label: "overleg.goal", hint: "overleg.goal.hint", .optional, max: 2000, rows: 3),
            .area("decision", label: "overleg.decision", hint: "overleg.decision.hint", .optional, max: 1000, rows: 2),
            .area("themes", label: "overleg.themes", hint: "overleg.themes.hint", .optional, max: 2000, rows: 3),
        ]
    }

    /// How the citizen is involved, as far as the body allows, and what stays at the table.
    private var care: [Field] {
        let choices = view.casus.involvements(in: view.situation).map {
            Choice($0.rawValue, label: .key("overleg.involvement.\($0.rawValue)"))
        }
        return [
            .radios("involvement", label: "overleg.involvement", .optional, choices: choices),
            .area(
                "careAgreements", label: "overleg.careAgreements", hint: "overleg.careAgreements.hint", .optional,
                max: 4000, rows: 4),
        ]
    }

    /// Whether items are shown beforehand; a body that shows nothing leaves one choice.
    private var viewing: [Field] {
        let off = Choice("off", label: "overleg.priorViewing.off")
        guard view.casus.allowsPriorViewing(in: view.situation) else {
            return [
                .radios(
                    "priorViewing", label: "overleg.priorViewing", hint: "overleg.priorViewing.none", .optional,
                    choices: [off])
            ]
        }
        return [
            .radios(
                "priorViewing", label: "overleg.priorViewing", hint: "overleg.priorViewing.hint", .optional,
                choices: [off, Choice("perItem", label: "overleg.priorViewing.perItem")]),
            .line("consulted", label: "overleg.consulted", hint: "overleg.consulted.hint", .optional),
        ]
    }

    /// The form as the current preparation has it.
    var start: Entered {
        guard let preparation = view.casus.currentOverleg?.preparation else { return form.blank }
        var answers: [String: Answer] = [
            "on": .day(preparation.on), "time": .text(preparation.time), "place": .text(preparation.place),
            "goal": .text(preparation.goal), "decision": .text(preparation.decision),
            "themes": .text(preparation.themes), "careAgreements": .text(preparation.careAgreements),
            "involvement": .choices(preparation.involvement.map { [$0.rawValue] } ?? []),
        ]
        switch preparation.priorViewing {
        case .off: answers["priorViewing"] = .choices(["off"])
        case .perItem(let consulted):
            guard view.casus.allowsPriorViewing(in: view.situation) else { break }
            answers["priorViewing"] = .choices(["perItem"])
            answers["consulted"] = .text(consulted)
        case nil: break
        }
        return form.filled(answers)
    }

    /// What was filled in.
    func preparation(_ entered: Entered) -> Preparation {
        let viewing: Preparation.PriorViewing? =
            switch entered.choice("priorViewing") {
            case "off": .off
            case "perItem": .perItem(consulted: entered.text("consulted"))
            default: nil
            }
        return Preparation(
            on: entered.day("on"), time: entered.text("time"), place: entered.text("place"),
            goal: entered.text("goal"), decision: entered.text("decision"), themes: entered.text("themes"),
            priorViewing: viewing, involvement: entered.choice("involvement", as: Preparation.Involvement.self),
            careAgreements: entered.text("careAgreements"))
    }

    /// The id of the input that answers an open part of the checklist.
    static func firstInput(_ field: String?) -> String {
        switch field {
        case "on": "f-on-day"
        case "priorViewing", "involvement": "f-\(field ?? "")-0"
        default: "f-\(field ?? "on-day")"
        }
    }
}
