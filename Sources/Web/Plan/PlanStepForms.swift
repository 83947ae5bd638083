// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The forms for goals, interventions and actions.
extension PlanForms {
    /// What the choice sends that an action will not be done.
    static let cancelled = "cancelled"

    func startOfStep(_ edit: PlanEdit, _ form: Form) -> Entered {
        switch edit {
        case .goal: return form.filled(["goalAim": AimField.answer(view.casus.usualAim)])
        case .goalAdjusting(let id):
            let goal = plan.goals.first { $0.id == id }
            return form.filled(["goalWhat": .text(goal?.what ?? ""), "goalDue": .day(goal?.due)])
        case .actieRevising(let id):
            let actie = plan.placedActies.first { $0.actie.id == id }?.actie
            return form.filled(["owner": .text(actie?.owner.description ?? ""), "due": .day(actie?.due)])
        case .actieEnding: return form.filled(["end": "done"])
        default: return form.blank
        }
    }

    // MARK: Goals

    func goalForm(_ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.goal.save", cancel: cancel,
            [
                .line("goalWhat", label: "plan.goal.what", hint: "plan.goal.what.hint", max: 500),
                AimField.field("goalAim", view, t),
                .select(
                    "goalDomain", label: "plan.interventie.leefgebied", choices: PlanChoices(view).leefgebieden(t)),
                .day("goalDue", label: "plan.goal.due"),
            ])
    }

    func goalAdjustingForm(_ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.goal.adjust", cancel: cancel,
            [
                .line("goalWhat", label: "plan.goal.what", max: 500), .day("goalDue", label: "plan.goal.due"),
                .area("why", label: "plan.why", max: 2000, rows: 3),
            ])
    }

    func goalEndingForm(_ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.goal.end", cancel: cancel,
            [
                .radios(
                    "outcome", label: "plan.goal.outcome",
                    choices: PlanGoal.Outcome.allCases.map {
                        Choice($0.rawValue, label: .key("plan.goal.\($0.rawValue)"))
                    }),
                .area("why", label: "plan.goal.why", max: 2000, rows: 3),
            ])
    }

    // MARK: Interventions

    func interventieForm(_ action: Link) -> Form {
        let choices = PlanChoices(view)
        var fields: [Field] = [
            .select("leefgebied", label: "plan.interventie.leefgebied", choices: choices.leefgebieden(t)),
            what,
            .line("goal", label: "plan.interventie.goal", hint: "plan.interventie.goal.hint", max: 500),
        ]
        if !choices.goals.isEmpty {
            fields.append(
                .select("servesGoal", label: "plan.interventie.servesGoal", .optional, choices: choices.goals))
        }
        fields += [
            .select("executor", label: "plan.interventie.executor", choices: choices.partijen),
            .select(
                "person", label: "plan.interventie.person", hint: "plan.interventie.person.hint", .optional,
                choices: choices.concerned),
            .select(
                "responsible", label: "plan.interventie.responsible", hint: "plan.interventie.responsible.hint",
                .optional, choices: choices.partijen),
            .day("start", label: "plan.interventie.start"), .day("target", label: "plan.interventie.target"),
            AimField.field("interventieAim", view, t),
        ]
        return Form(action: action, submitLabel: "plan.interventie.save", cancel: cancel, fields)
    }

    private var what: Field {
        isKeptToKinds
            ? .line(
                "what", label: "plan.interventie.what", hint: "plan.limited.kind", max: Casus.kindOfHelpLength)
            : .line("what", label: "plan.interventie.what", max: 500)
    }

    func targetForm(_ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.target.save", cancel: cancel,
            [
                .day("target", label: "plan.target.new"),
                .area("why", label: "plan.why", hint: "plan.target.why.hint", max: 2000, rows: 3),
            ])
    }

    func closingForm(_ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.closing.save", cancel: cancel,
            [
                .radios(
                    "outcome", label: "plan.closing.outcome",
                    choices: Interventie.Closing.Outcome.allCases.map {
                        Choice($0.rawValue, label: .key("plan.closing.\($0.rawValue)"))
                    }),
                .area("explanation", label: "plan.closing.explanation", max: 4000, rows: 4),
            ])
    }

    // MARK: Actions

    func actieForm(_ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.actie.save", cancel: cancel,
            [
                .select(
                    "interventie", label: "plan.actie.interventie", hint: "plan.actie.interventie.hint", .optional,
                    choices: PlanChoices(view).placesOfActions),
                .line("actie", label: "plan.actie.what", max: 500),
                .select("owner", label: "plan.actie.owner", choices: PlanChoices(view).owners),
                .day("due", label: "plan.actie.due"),
                AimField.field("actieAim", view, t, .optional),
            ])
    }

    func actieEndingForm(_ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.actie.end", cancel: cancel,
            [
                .radios(
                    "end", label: "plan.actie.end.how",
                    choices: ["done", PlanForms.cancelled].map { Choice($0, label: .key("plan.actie.end.\($0)")) }),
                .area(
                    "result", label: "plan.actie.result", hint: "plan.actie.result.hint", .conditional, max: 2000,
                    rows: 3),
            ])
    }

    func actieReopeningForm(_ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.actie.reopen", cancel: cancel,
            [.area("why", label: "plan.why", hint: "plan.actie.reopen.why.hint", max: 2000, rows: 3)])
    }

    func actieRevisingForm(_ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.actie.revise", cancel: cancel,
            [
                .select("owner", label: "plan.actie.owner", choices: PlanChoices(view).concerned),
                .day("due", label: "plan.actie.due"), .area("why", label: "plan.why", max: 2000, rows: 3),
            ])
    }
}
