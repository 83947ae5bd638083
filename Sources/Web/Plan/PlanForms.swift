// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The forms with which the plan is written; the same ones at the table and on the plan page.
///
/// Several stand on one page at the table, so no two fields share a name: names make the ids.
struct PlanForms {
    let view: CasusView
    let t: Wording
    let base: Link
    var cancel: Link?

    var plan: PlanVanAanpak { view.casus.readablePlan(in: view.situation) }

    /// Whether consent comes first and is not there: then no field asks for words about the person.
    var isKeptToKinds: Bool { view.casus.isKeptToKinds(in: view.situation) }

    func form(_ edit: PlanEdit) -> Form {
        let whole = whole(edit)
        guard isKeptToKinds else { return whole }
        return Form(
            action: whole.action, submitLabel: whole.submitLabel, revision: whole.revision, cancel: whole.cancel,
            whole.fields.filter { !PlanForms.tells($0.name) })
    }

    /// Whether a field of an intervention, a score or the end of an action asks for words about the person.
    private static func tells(_ field: String) -> Bool {
        ["goal", "why", "explanation", "result"].contains(field) || field.hasPrefix("note-")
            || field.hasPrefix("remark-")
    }

    private func whole(_ edit: PlanEdit) -> Form {
        let action = edit.link(under: base)
        switch edit {
        case .picture:
            return Form(
                action: action, submitLabel: "plan.picture.save", revision: plan.picture.count, cancel: cancel,
                [.area("picture", label: "plan.picture", hint: "plan.picture.hint", max: 20_000, rows: 10)])
        case .criteria:
            return Form(
                action: action, submitLabel: "plan.criteria.save", revision: plan.scaleDownCriteria.count,
                cancel: cancel,
                [.area("criteria", label: "plan.criteria", hint: "plan.criteria.hint", max: 10_000, rows: 5)])
        case .text(let kind):
            return Form(
                action: action, submitLabel: "plan.text.save", revision: plan[text: kind].count, cancel: cancel,
                [
                    .area(
                        kind.rawValue, label: .key("plan.text.\(kind.rawValue)"),
                        hint: .key("plan.text.\(kind.rawValue).hint"), max: 20_000, rows: 10)
                ])
        case .leefgebied(let code): return leefgebiedForm(code, action)
        case .goal: return goalForm(action)
        case .goalAdjusting: return goalAdjustingForm(action)
        case .goalEnding: return goalEndingForm(action)
        case .target: return targetForm(action)
        case .closing: return closingForm(action)
        case .actieEnding: return actieEndingForm(action)
        case .actieRevising: return actieRevisingForm(action)
        case .actieReopening: return actieReopeningForm(action)
        case .interventie: return interventieForm(action)
        case .progress(let id): return progressForm(id, action)
        case .actie: return actieForm(action)
        case .casusregisseur:
            return Form(
                action: action, submitLabel: "plan.casusregisseur.save", cancel: cancel,
                [
                    .select(
                        "user",
                        label: .text(
                            t.role(.caseDirection, in: view.course?.arrangement, otherwise: "plan.casusregisseur")),
                        hint: "plan.casusregisseur.hint",
                        choices: PlanChoices(view).staff)
                ])
        case .role: return roleForm(action)
        case .monitoring: return monitoringForm(action)
        }
    }

    /// The form with what is known now.
    func start(_ edit: PlanEdit) -> Entered {
        let form = form(edit)
        switch edit {
        case .picture: return form.filled(["picture": .text(plan.picture.last?.text ?? "")])
        case .criteria: return form.filled(["criteria": .text(plan.scaleDownCriteria.last?.text ?? "")])
        case .text(let kind): return form.filled([kind.rawValue: .text(plan[text: kind].last?.text ?? "")])
        case .leefgebied(let code):
            let state = plan.state(of: code)
            return form.filled([
                PlanForms.colour(code): .choices(state.map { [$0.score] } ?? []),
                PlanForms.remark(code): .text(state?.note ?? ""),
                PlanForms.aim(code): AimField.answer(state?.aim ?? view.casus.usualAim),
            ])
        case .progress(let id):
            let state = plan.interventies.first { $0.id == id }?.state
            return form.filled([PlanForms.state(id): .choices(state.map { [$0.rawValue] } ?? [])])
        case .role:
            let missing = PlanChoices(view).partiesWithoutRole.first
            return form.filled(missing.map { ["partij": .text($0.description)] } ?? [:])
        case .interventie:
            return form.filled([
                "start": .day(view.situation.day), "interventieAim": AimField.answer(view.casus.usualAim),
            ])
        case .monitoring:
            let last = plan.monitoring.last
            return form.filled(["purpose": .text(last?.purpose ?? ""), "stays": .text(last?.stays ?? "")])
        case .actie:
            let running = PlanChoices(view).placesOfActions
            return form.filled(running.count == 1 ? ["interventie": .text(running[0].value)] : [:])
        case .casusregisseur: return form.blank
        case .goal, .goalAdjusting, .goalEnding, .target, .closing, .actieEnding, .actieRevising,
            .actieReopening:
            return startOfStep(edit, form)
        }
    }

    static func colour(_ code: String) -> String { "colour-\(code)" }
    static func remark(_ code: String) -> String { "remark-\(code)" }
    static func aim(_ code: String) -> String { "aim-\(code)" }
    static func state(_ id: Identifier<Interventie>) -> String { "state-\(id)" }
    static func note(_ id: Identifier<Interventie>) -> String { "note-\(id)" }

    private func leefgebiedForm(_ code: String, _ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.leefgebied.save", cancel: cancel,
            [
                .radios(
                    PlanForms.colour(code), label: "plan.leefgebied.colour",
                    choices: ScoreScale(view.situation.planPractice, t).steps.map {
                        Choice($0.code, label: .text($0.words))
                    }),
                .line(PlanForms.remark(code), label: "plan.leefgebied.note", .optional, max: 500),
                AimField.field(PlanForms.aim(code), view, t),
            ])
    }

    private func progressForm(_ id: Identifier<Interventie>, _ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.progress.save", cancel: cancel,
            [
                .radios(
                    PlanForms.state(id), label: "plan.progress.state",
                    choices: Interventie.Progress.State.allCases.map {
                        Choice($0.rawValue, label: .key("plan.state.\($0.rawValue)"))
                    }),
                .area(
                    PlanForms.note(id), label: "plan.progress.note", hint: "plan.progress.note.hint", max: 4000, rows: 3
                ),
            ])
    }

    private func roleForm(_ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.role.save", cancel: cancel,
            [
                .select("partij", label: "plan.role.partij", choices: PlanChoices(view).partijen),
                .area("role", label: "plan.role.role", max: 2000, rows: 2),
                .area("need", label: "plan.role.need", hint: "plan.role.need.hint", max: 2000, rows: 2),
            ])
    }

    private func monitoringForm(_ action: Link) -> Form {
        Form(
            action: action, submitLabel: "plan.monitoring.save", cancel: cancel,
            [
                .area("purpose", label: "plan.monitoring.purpose", max: 2000, rows: 2),
                .area("stays", label: "plan.monitoring.stays", hint: "plan.monitoring.stays.hint", max: 2000, rows: 2),
                .day("next", label: "plan.monitoring.next"),
            ])
    }
}
