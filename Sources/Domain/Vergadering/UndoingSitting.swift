// SPDX-License-Identifier: EUPL-1.2

/// What was pressed too early at a sitting and is taken up again.
extension Vergadering {
    /// An item that was passed over waits on this agenda again, as long as the sitting is not over.
    package mutating func restore(_ casus: Identifier<Casus>, in situation: Situation) -> Outcome<Void> {
        var problems = organising(in: situation)
        if !isAhead { problems.append(Refusal(.meetingOver)) }
        guard let index = items.firstIndex(where: { $0.casus == casus && $0.state == .skipped }) else {
            return .refused(problems + [Refusal(.notOnAgenda)])
        }
        guard problems.isEmpty else { return .refused(problems) }
        items[index].state = .planned
        return changed(in: situation)
    }

    /// Goes on with a sitting that was ended too early, on its own day and before a list was sent.
    ///
    /// Who ended it and when stays; what was passed over then is restored item by item.
    package mutating func reopen(in situation: Situation) -> Outcome<Void> {
        var problems = organising(in: situation)
        if !isReopenable(on: situation.day) { problems.append(Refusal(.meetingOver)) }
        guard problems.isEmpty, let ended = course.ended else { return .refused(problems) }
        let step = Casusoverleg.Step(by: situation.actor.id, at: situation.moment)
        course.reopenings = (course.reopenings ?? []) + [MeetingCourse.Reopening(ended: ended, reopened: step)]
        course.ended = nil
        return changed(in: situation)
    }

    /// Whether a sitting that was ended may still go on.
    package func isReopenable(on day: Day) -> Bool { state == .held && plan.day == day && course.sent.isEmpty }
}
