// SPDX-License-Identifier: EUPL-1.2

extension Ticket {
    /// The last day on which the team decided something on it: what was done at the table, not what a party did before.
    package func discussedOn(under arrangement: Arrangement) -> Day? {
        taken.last { taken in
            guard let (stage, step) = arrangement.step(taken.step), stage.storage == .ticket else { return false }
            return [.assess, .share, .choose].contains(step.act)
        }?.on
    }

    /// The day before which the list of the meeting that discussed it must be round; nothing when it is, or when the
    /// profile asks none (Nijmegen covenant, lines 212-213: within a week).
    package func actionListDue(under arrangement: Arrangement) -> Day? {
        guard ended?.kind != .opened, let met = discussedOn(under: arrangement),
            let within = arrangement.actionListWithin, !(lists ?? []).contains(where: { $0.meeting >= met })
        else { return nil }
        return within.end(from: met)
    }

    /// Whether somebody makes the list: who directs the process, for the areas in which they do.
    package func makesActionList(_ user: User, under arrangement: Arrangement, in situation: Situation) -> Bool {
        isOpen(to: user, under: arrangement, in: situation)
            && heldRoles(of: user, under: arrangement).contains { $0.function == .processDirection }
    }

    /// Records that the list was sent round.
    package mutating func list(in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.collaboration.arrangements[arrangement],
            makesActionList(situation.actor, under: arrangement, in: situation)
        else { return .refused([Refusal(.notYourAct)]) }
        guard actionListDue(under: arrangement) != nil, let met = discussedOn(under: arrangement) else {
            return .refused([Refusal(.nothingToUndo)])
        }
        lists =
            (lists ?? []) + [
                Listed(meeting: met, by: situation.actor.id, on: situation.day, at: situation.moment)
            ]
        return .done(())
    }
}

extension Arrangement {
    /// Within which term the meeting about casussen sends its action list; nothing when the profile asks none.
    package var actionListWithin: Term? {
        bodies.bodies.first { $0.level == .casus && $0.cadence?.every != nil }?.actionListWithin?.value
    }
}
