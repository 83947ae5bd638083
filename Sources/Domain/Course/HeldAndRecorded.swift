// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Whether a conference sat and closed on which no earlier step rests: what the conference decides is written down
    /// after it, and each decision of the conference after a conference of its own.
    func isConferenceHeld(under arrangement: Arrangement) -> Bool {
        let rested = course?.taken.last { taken in
            arrangement.step(taken.step)?.step.allNeeds.contains(.conferenceHeld) ?? false
        }
        return overleggen.contains { overleg in
            guard let closed = overleg.closed?.at else { return false }
            return rested.map { closed > $0.at } ?? true
        }
    }

    /// Whether there is a plan: a goal, an intervention, an action, the plan of a round table, or an item that is one.
    var isPlanRecorded: Bool {
        if !plan.goals.isEmpty || !plan.interventies.isEmpty || !plan.looseActies.isEmpty { return true }
        if course?.roundTables?.contains(where: { $0.report?.plan.isEmpty == false }) ?? false { return true }
        return inbrengen.contains { !$0.isWithdrawn && $0.content.kind == Arrangement.Record.plan.rawValue }
    }
}

extension Casus {
    /// The roles that take a step now: once the casus is there, only those that may choose one of its outcomes.
    ///
    /// Whoever reports does so once; what becomes of the report is for others where the profile says so.
    func actors(of step: Arrangement.Step) -> [Named<RoleList>] {
        let choosers = step.outcomes.compactMap(\.actors)
        guard course?.taken.isEmpty == false, !choosers.isEmpty, choosers.count == step.outcomes.count else {
            return step.actors
        }
        return step.actors.filter { actor in choosers.contains { $0.contains(actor) } }
    }

    /// Whether the actor has a role that may choose this outcome.
    package func mayChoose(
        _ outcome: Arrangement.Outcome, under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        guard let actors = outcome.actors else { return true }
        return heldRoles(of: situation.actor, under: arrangement).contains { role in
            actors.contains { $0.word == role.id.word }
        }
    }
}
