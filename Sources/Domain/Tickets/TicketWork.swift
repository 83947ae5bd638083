// SPDX-License-Identifier: EUPL-1.2

extension Ticket {
    /// Something about a ticket that waits for somebody.
    package enum Task: Hashable, Sendable {
        /// The step that is up next.
        case step(String)
        /// All steps without data were taken: a casus may be opened.
        case openFile
        /// The ticket ended; something is left to do outside the system.
        case confirm(Confirmation.Kind)
        /// An exception to telling the household is looked at again, on this day at the latest.
        case reviewException(Day)
        /// The action list of the meeting that discussed it goes round, on this day at the latest.
        case actionList(Day)
    }

    /// What waits for this user.
    package func tasks(for user: User, under arrangement: Arrangement, in situation: Situation) -> [Task] {
        guard isOpen(to: user, under: arrangement, in: situation) else { return [] }
        let clocks = clockTasks(for: user, under: arrangement, in: situation)
        if ended != nil {
            return clocks
                + Confirmation.Kind.allCases.filter { isOwed($0, by: user, under: arrangement) }.map(Task.confirm)
        }
        guard let (stage, step) = arrangement.step(next) else { return clocks }
        let held = heldRoles(of: user, under: arrangement)
        guard step.actors.contains(where: { actor in held.contains { $0.id.word == actor.word } }),
            !isOwnSignal(step, in: situation.seen(by: user))
        else { return clocks }
        return [stage.storage == .ticket ? .step(next) : .openFile] + clocks
    }

    private func clockTasks(for user: User, under arrangement: Arrangement, in situation: Situation) -> [Task] {
        var tasks: [Task] = []
        if let due = reviewDue, isReviewer(user) { tasks.append(.reviewException(due)) }
        if let due = actionListDue(under: arrangement), makesActionList(user, under: arrangement, in: situation) {
            tasks.append(.actionList(due))
        }
        return tasks
    }

    /// Whether somebody must still say that this was done.
    package func isOwed(_ kind: Confirmation.Kind, by user: User, under arrangement: Arrangement) -> Bool {
        guard let ended, ended.kind != .opened else { return false }
        switch kind {
        case .householdTold: return by == user.id && !confirmations.contains { $0.kind == kind }
        case .dataTakenBack:
            let wasThere = heldRoles(of: user, under: arrangement).contains {
                $0.function == .participant || $0.function == .reporter
            }
            return wasThere && !confirmations.contains { $0.kind == kind && $0.partij == user.partij }
        }
    }

    /// Says that something was done outside the system after the ticket ended.
    package mutating func confirm(_ kind: Confirmation.Kind, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.collaboration.arrangements[arrangement],
            isOpen(to: situation.actor, under: arrangement, in: situation)
        else { return .refused([Refusal(.notYourAct)]) }
        guard isOwed(kind, by: situation.actor, under: arrangement) else {
            return .refused([Refusal(.nothingToUndo)])
        }
        confirmations.append(
            Confirmation(
                kind: kind, by: situation.actor.id, partij: situation.actor.partij, at: situation.moment))
        return .done(())
    }
}
