// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Goals, interventions and actions: what was filled in about one of them.
extension PlanWriting {
    func aim(_ edit: PlanEdit, _ entered: Entered) async throws -> Handled<Void> {
        switch edit {
        case .goalAdjusting(let id):
            return try await handling.adjust(
                id, what: entered.text("goalWhat"), due: entered.day("goalDue"), because: entered.text("why"),
                in: casus, by: user, once: entered.once)
        case .goalEnding(let id):
            return try await handling.end(
                id, as: entered.choice("outcome", as: PlanGoal.Outcome.self), because: entered.text("why"), in: casus,
                by: user, once: entered.once)
        default:
            guard let aim = AimField.read("goalAim", entered) else { return .refused([AimField.problem("goalAim")]) }
            let draft = PlanGoalDraft(
                aim: aim, leefgebied: entered.text("goalDomain"), what: entered.text("goalWhat"),
                due: entered.day("goalDue"))
            return try await handling.add(draft, in: casus, by: user, once: entered.once)
        }
    }

    func intervene(_ edit: PlanEdit, _ entered: Entered) async throws -> Handled<Void> {
        switch edit {
        case .progress(let id):
            return try await handling.report(
                entered.choice(PlanForms.state(id), as: Interventie.Progress.State.self),
                note: entered.text(PlanForms.note(id)), on: id, in: casus, by: user, once: entered.once)
        case .target(let id):
            return try await handling.moveTarget(
                of: id, to: entered.day("target"), because: entered.text("why"), in: casus, by: user,
                once: entered.once)
        case .closing(let id):
            return try await handling.close(
                id, as: entered.choice("outcome", as: Interventie.Closing.Outcome.self),
                explanation: entered.text("explanation"), in: casus, by: user, once: entered.once)
        default:
            guard let aim = AimField.read("interventieAim", entered) else {
                return .refused([AimField.problem("interventieAim")])
            }
            return try await handling.add(draft(entered, for: aim), in: casus, by: user, once: entered.once)
        }
    }

    private func draft(_ entered: Entered, for aim: Aim) -> InterventieDraft {
        InterventieDraft(
            leefgebied: entered.text("leefgebied"), what: entered.text("what"), goal: entered.text("goal"),
            executor: entered.id("executor", of: Partij.self), start: entered.day("start"),
            target: entered.day("target"), aim: aim, servesGoal: entered.id("servesGoal", of: PlanGoal.self),
            responsible: entered.id("responsible", of: Partij.self), person: entered.id("person", of: User.self))
    }

    func act(_ edit: PlanEdit, _ entered: Entered) async throws -> Handled<Void> {
        switch edit {
        case .actieEnding(let id):
            let result = entered.text("result")
            if entered.choice("end") == PlanForms.cancelled {
                return try await handling.cancel(id, because: result, in: casus, by: user, once: entered.once)
            }
            return try await handling.finish(id, result: result, in: casus, by: user, once: entered.once)
        case .actieReopening(let id):
            return try await handling.reopen(
                id, because: entered.text("why"), in: casus, by: user, once: entered.once)
        case .actieRevising(let id):
            return try await handling.revise(
                id, owner: entered.id("owner", of: User.self), due: entered.day("due"), because: entered.text("why"),
                in: casus, by: user, once: entered.once)
        default:
            let isAimed = !entered.choices("actieAim").isEmpty
            let aim = AimField.read("actieAim", entered)
            if isAimed, aim == nil { return .refused([AimField.problem("actieAim")]) }
            return try await handling.addActie(
                entered.text("actie"), owner: entered.id("owner", of: User.self), due: entered.day("due"),
                to: entered.id("interventie", of: Interventie.self), for: aim, in: casus, by: user,
                once: entered.once)
        }
    }
}
