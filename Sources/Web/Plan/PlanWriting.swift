// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// Carries out what was filled in in one form of the plan.
struct PlanWriting {
    let handling: CasusHandling
    let casus: Identifier<Casus>
    let user: Identifier<User>

    /// - Parameter entered: read and complete.
    func write(_ edit: PlanEdit, _ entered: Entered) async throws -> Handled<Void> {
        let once = entered.once
        switch edit {
        case .picture:
            return try await handling.writePicture(
                entered.text("picture"), over: entered.revision ?? 0, in: casus, by: user, once: once)
        case .criteria:
            return try await handling.writeScaleDownCriteria(
                entered.text("criteria"), over: entered.revision ?? 0, in: casus, by: user, once: once)
        case .leefgebied(let code):
            let colour = entered.choice(PlanForms.colour(code), as: LeefgebiedState.Colour.self)
            guard let colour else { return .refused([Refusal(.required, field: PlanForms.colour(code))]) }
            return try await handling.mark(
                code, colour, note: entered.text(PlanForms.remark(code)), in: casus, by: user, once: once)
        case .interventie:
            return try await handling.add(interventie(entered), in: casus, by: user, once: once)
        case .progress(let id):
            return try await handling.report(
                entered.choice(PlanForms.state(id), as: Interventie.Progress.State.self),
                note: entered.text(PlanForms.note(id)), on: id, in: casus, by: user, once: once)
        case .actie:
            guard let interventie = entered.id("interventie", of: Interventie.self) else {
                return .refused([Refusal(.unknownItem, field: "interventie")])
            }
            return try await handling.addActie(
                entered.text("actie"), owner: entered.id("owner", of: User.self), due: entered.day("due"),
                to: interventie, in: casus, by: user, once: once)
        case .casusregisseur, .role, .monitoring: return try await agree(edit, entered)
        }
    }

    private func agree(_ edit: PlanEdit, _ entered: Entered) async throws -> Handled<Void> {
        switch edit {
        case .casusregisseur:
            return try await handling.appoint(
                entered.id("user", of: User.self), in: casus, by: user, once: entered.once)
        case .role:
            return try await handling.setRole(
                of: entered.id("partij", of: Partij.self), role: entered.text("role"), need: entered.text("need"),
                in: casus, by: user, once: entered.once)
        default:
            return try await handling.agreeMonitoring(
                purpose: entered.text("purpose"), stays: entered.text("stays"), next: entered.day("next"), in: casus,
                by: user, once: entered.once)
        }
    }

    private func interventie(_ entered: Entered) -> InterventieDraft {
        InterventieDraft(
            leefgebied: entered.text("leefgebied"), what: entered.text("what"), goal: entered.text("goal"),
            executor: entered.id("executor", of: Partij.self), start: entered.day("start"),
            target: entered.day("target"))
    }
}
