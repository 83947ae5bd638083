// SPDX-License-Identifier: EUPL-1.2

/// An action that had ended is to be done after all: how it had ended, and who opened it again, when and why.
package struct ActieReopening: Hashable, Sendable, Codable {
    package let done: Casusoverleg.Step?
    package let cancelled: Casusoverleg.Step?
    /// What was said to have come of it, or why it was cancelled.
    package let result: String?
    package let why: String
    package let by: Identifier<User>
    package let at: Moment
}

extension Casus {
    /// Opens an action again that was said to be done, or not to be done, with the reason; what was said stays with it.
    ///
    /// By its owner or by whoever leads, as long as the plan runs. Refuses an action that is open, and one of an
    /// intervention that was closed.
    package mutating func reopen(
        _ id: Identifier<Actie>, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        let problems = reopeningProblems(of: id, in: situation) + explanationProblems("why", why, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        plan.change(id) { actie in
            let reopening = ActieReopening(
                done: actie.done, cancelled: actie.cancelled, result: actie.result, why: why,
                by: situation.actor.id, at: situation.moment)
            actie.reopenings.append(reopening)
            actie.done = nil
            actie.cancelled = nil
            actie.result = nil
        }
        return .done(())
    }

    /// What keeps the actor from opening an action again.
    package func reopeningProblems(of id: Identifier<Actie>, in situation: Situation) -> [Refusal] {
        guard let placed = plan.placedActies.first(where: { $0.actie.id == id }) else {
            return [Refusal(.unknownItem)]
        }
        let own = placed.actie.owner == situation.actor.id
        let problems =
            must(beIn: [.casusoverleg])
            + (own && ownerProblems(in: situation).isEmpty ? [] : leaderProblems(in: situation))
        guard problems.isEmpty else { return problems }
        if placed.actie.isOpen { return [Refusal(.nothingToUndo)] }
        return placed.interventie?.isRunning ?? true ? [] : [Refusal(.alreadyDecided)]
    }

    /// An action that the actor can open again; nothing when there is none.
    package func openingAgain(_ id: Identifier<Actie>, in situation: Situation) -> Actie? {
        guard reopeningProblems(of: id, in: situation).isEmpty else { return nil }
        return plan.placedActies.first { $0.actie.id == id }?.actie
    }

    /// Who leads needs the authority to keep the plan, as for every other act in it.
    private func leaderProblems(in situation: Situation) -> [Refusal] {
        leads(in: situation) ? situation.missingGrant(.monitor, of: leadingPartij) : [Refusal(.notYourAct)]
    }
}
