// SPDX-License-Identifier: EUPL-1.2

/// Somebody recorded that what a clock of the profile asks was done.
package struct SettledClock: Hashable, Sendable, Codable {
    /// The Dutch name of the clock in the profile.
    package let clock: String
    /// The day from which it ran.
    package let since: Day
    package let note: String
    package let by: Identifier<User>
    package let on: Day
}

/// A clock of the profile that runs in one casus.
package struct RunningClock: Hashable, Sendable {
    package let clock: Arrangement.Clock
    package let since: Day
    package let due: Day
    package let isSettled: Bool
}

extension Casus {
    /// The clocks of the profile that run for somebody in this casus, in the order of the profile.
    ///
    /// Clocks that block are needs of a step, and those that go by themselves are kept by the rounds; both are none of
    /// these. A clock that repeats starts again on the day on which it was settled. What asks to look at a running
    /// casus again ends with its closing.
    package func runningClocks(in situation: Situation) -> [RunningClock] {
        guard let arrangement = situation.arrangement(of: self), ended == nil else { return [] }
        let clocks = arrangement.clocks.clocks + checksOfLaterVersion(in: situation.collaboration)
        return clocks.compactMap { clock in
            guard clock.effect == .reminds || clock.effect == .task, clock.before != .yes,
                afschaling == nil || !clock.starts.asksReview,
                let began = day(of: clock.starts, under: arrangement)
            else { return nil }
            let settled = (course?.settledClocks ?? []).filter { $0.clock == clock.nl && $0.since >= began }
            let repeats = clock.repeats == .yes
            let since = repeats ? settled.map(\.on).max().map { max($0, began) } ?? began : began
            let isSettled = !repeats && !settled.isEmpty
            // The term that the team set goes before the guideline (Nijmegen framework, lines 787-789).
            let set = clock.starts == .monitoring ? course.flatMap { endOfPeriod(before: $0.next) } : nil
            let due = set ?? clock.term.flatMap { $0.end(from: since) } ?? since
            return RunningClock(clock: clock, since: since, due: due, isSettled: isSettled)
        }
    }

    /// The day on which something happened here that starts clocks; nothing for what did not happen, or happens to the
    /// collaboration and not to a casus. A running casus and sharing without consent have reminders of their own.
    func day(of trigger: Arrangement.Trigger, under arrangement: Arrangement) -> Day? {
        switch trigger {
        case .report, .firstProcessing: return retentionDates.firstProcessing
        case .triageOutcome: return lastDay(under: arrangement) { $0.model == .triage && $1.act == .assess }
        case .conferencePlanned: return currentOverleg?.preparation.on
        case .conferenceHeld: return overleggen.last { $0.closed != nil }?.closed.map { Day(utc: $0.at) }
        case .closing: return afschaling?.on
        case .endOfHelp: return course?.lastEndOfHelp
        case .transfer: return lastDay(under: arrangement) { $1.act == .transfer }
        case .escalation: return lastDay(under: arrangement) { $1.act == .escalate }
        case .monitoring: return monitoredSince(under: arrangement)
        default: return nil
        }
    }

    private func lastDay(
        under arrangement: Arrangement, _ fits: (Arrangement.Stage, Arrangement.Step) -> Bool
    ) -> Day? {
        course?.taken.last { taken in
            guard let (stage, step) = arrangement.step(taken.step) else { return false }
            return fits(stage, step)
        }.map { Day(utc: $0.at) }
    }

    /// Since when the step that is up next is one of following.
    private func monitoredSince(under arrangement: Arrangement) -> Day? {
        guard let course, arrangement.step(course.next)?.step.act == .monitor else { return nil }
        return course.taken.last.map { Day(utc: $0.at) }
    }

    /// What these clocks ask of the people who hold the role that owes it.
    func clockWork(in situation: Situation) -> [WorkItem] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        let here = runningClocks(in: situation).filter { !$0.isSettled }.flatMap { running in
            holders(of: running.clock.owner.map { [$0] } ?? [], under: arrangement, in: situation).map {
                WorkItem(
                    kind: running.clock.starts.asksReview ? .reviewDue : .courseClock, user: $0, due: running.due)
            }
        }
        return here + untakenWork(in: situation)
    }

    /// Records that what a clock asks was done, by somebody in the role that owes it.
    package mutating func settle(clock name: String, note: String, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self),
            let running = runningClocks(in: situation).first(where: { $0.clock.nl == name && !$0.isSettled })
        else { return .refused([Refusal(.unknownItem)]) }
        let owners = owners(of: running.clock, under: arrangement, in: situation)
        guard owners.contains(situation.actor.id) else { return .refused([Refusal(.notYourAct)]) }
        let done = SettledClock(
            clock: name, since: running.since, note: note, by: situation.actor.id, on: situation.day)
        let earlier = course?.settledClocks ?? []
        course?.settledClocks = earlier + [done]
        return .done(())
    }

    /// The first day after this one on which a term of the profile changes something by itself.
    ///
    /// A day of destruction that has passed stays the answer where the clock destroys: what is still there stays due,
    /// whatever looked at it since. What waits on the list of destruction asks nothing of the clock.
    package func courseClock(after day: Day, in collaboration: Collaboration) -> Day? {
        guard course != nil else { return nil }
        let end = destroyDay(in: collaboration, on: day)
        if let end, end <= day, isDestroyedByClock(in: collaboration) { return end }
        let days = [end, warningDay(in: collaboration, on: day), outerDay(in: collaboration, on: day)]
        return days.compactMap { $0 }.filter { $0 > day }.min()
    }
}

extension Arrangement.Trigger {
    /// Whether a clock that this starts asks to look at the casus again, which is done in a meeting.
    var asksReview: Bool { self == .monitoring || self == .firstProcessing }
}
