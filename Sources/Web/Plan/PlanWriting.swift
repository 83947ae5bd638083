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
        case .text(let kind):
            return try await handling.write(
                entered.text(kind.rawValue), as: kind, over: entered.revision ?? 0, in: casus, by: user, once: once)
        case .leefgebied(let code): return try await mark(code, entered)
        case .goal, .goalAdjusting, .goalEnding: return try await aim(edit, entered)
        case .interventie, .progress, .target, .closing: return try await intervene(edit, entered)
        case .actie, .actieEnding, .actieRevising, .actieReopening: return try await act(edit, entered)
        case .casusregisseur, .role, .monitoring: return try await agree(edit, entered)
        }
    }

    private func mark(_ code: String, _ entered: Entered) async throws -> Handled<Void> {
        let field = PlanForms.aim(code)
        guard let aim = AimField.read(field, entered) else { return .refused([AimField.problem(field)]) }
        guard let score = entered.choice(PlanForms.colour(code)) else {
            return .refused([Refusal(.required, field: PlanForms.colour(code))])
        }
        return try await handling.mark(
            code, as: score, note: entered.text(PlanForms.remark(code)), for: aim, in: casus, by: user,
            once: entered.once)
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
}
