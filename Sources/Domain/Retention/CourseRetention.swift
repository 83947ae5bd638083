// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The events of this casus that may start a term of retention, as far as they happened.
    var retentionDates: Arrangement.RetentionRules.Dates {
        let began = course?.beganOn ?? Day(utc: aanmelding.at)
        return .init(
            closed: afschaling?.on, endOfHelp: course?.lastEndOfHelp, lastChange: lastChange, firstProcessing: began)
    }

    /// The last day on which it may be there under the terms of the profile alone; nothing while nothing started them.
    package func retentionEnd(under arrangement: Arrangement) -> Day? { arrangement.retention.end(retentionDates) }

    /// The day on which its content last changed; moving it or looking at it is no change.
    private var lastChange: Day? {
        var moments: [Moment] = course?.taken.map(\.at) ?? []
        for item in inbrengen {
            moments.append(item.enteredAt)
            moments += item.history.map(\.at)
        }
        moments += overleggen.compactMap { $0.closed?.at }
        for interventie in plan.interventies {
            moments.append(interventie.at)
            moments += interventie.progress.map(\.at)
        }
        return moments.max().map { Day(utc: $0) }
    }

    /// The day on which nothing of it may be left, in whatever work process it runs; nothing while no term runs.
    ///
    /// Under a profile: the earliest of its own term, that of an open casus that nobody found necessary, and the
    /// limit of a statute. Keeping longer moves the first to the day of review and never the last.
    package func destroyDay(in collaboration: Collaboration, on day: Day) -> Day? {
        guard let course else { return afschaling?.destroyOn(collaboration.profile.bewaartermijn) }
        guard let arrangement = collaboration.arrangements[course.arrangement] else { return nil }
        let rules = arrangement.retention
        let ends = [rules.end(retentionDates), openEnd(in: collaboration)].compactMap { $0 }
        guard let own = ends.min() else { return outerDay(in: collaboration, on: day) }
        let kept = course.heldUntil.map { max($0, own) } ?? own
        return min(kept, outerDay(in: collaboration, on: day) ?? kept)
    }

    /// The last day that a statute allows; nothing when the law of today sets none.
    package func outerDay(in collaboration: Collaboration, on day: Day) -> Day? {
        guard let course, let arrangement = collaboration.arrangements[course.arrangement],
            let limit = arrangement.statutoryLimit(under: collaboration.ruleset(on: day)),
            let began = retentionDates.firstProcessing
        else { return nil }
        return limit.term.end(from: began)
    }

    /// The day from which the roles that the profile names are warned; nothing when it has no warning.
    package func warningDay(in collaboration: Collaboration, on day: Day) -> Day? {
        guard let course, let rules = collaboration.arrangements[course.arrangement]?.retention,
            let end = destroyDay(in: collaboration, on: day)
        else { return nil }
        return rules.warning.map { end.subtracting($0.before) }
    }

    /// Whether the executor may take it off the list of destruction now.
    package func isToBeDestroyed(in collaboration: Collaboration, on day: Day) -> Bool {
        destroyDay(in: collaboration, on: day).map { $0 <= day } ?? false
    }

    /// The signal before the end, for the people in the roles of the profile that may still open the casus.
    func courseRetentionWork(in situation: Situation) -> [WorkItem] {
        guard let arrangement = situation.arrangement(of: self), let warning = arrangement.retention.warning,
            let end = destroyDay(in: situation.collaboration, on: situation.day),
            // An open casus is not decided about at the end of its term: it is checked, which its clock asks.
            end != openEnd(in: situation.collaboration), end.subtracting(warning.before) <= situation.day
        else { return [] }
        return holders(of: warning.to, under: arrangement, in: situation).map {
            WorkItem(kind: .retentionSignal, user: $0, due: end)
        }
    }

    /// Everybody who has one of these roles in this casus, in a fixed order.
    func holders(
        of roles: [Named<RoleList>], under arrangement: Arrangement, in situation: Situation
    ) -> [Identifier<User>] {
        let words = Set(roles.map(\.word))
        return situation.collaboration.users.values.filter { user in
            heldRoles(of: user, under: arrangement).contains { words.contains($0.id.word) }
        }.map(\.id).sorted()
    }
}

extension Day {
    /// The day of a moment in UTC: for terms of months and years, of which one hour more or less says nothing.
    package init(utc moment: Moment) {
        let milliseconds = moment.milliseconds
        let days = milliseconds / 86_400_000 - (milliseconds % 86_400_000 < 0 ? 1 : 0)
        self.init(ordinal: Int(days))
    }

    /// This day moved back by a term; hours do not move it.
    package func subtracting(_ term: Term) -> Day {
        switch term.unit {
        case .hours: return self
        case .days: return adding(days: -term.count)
        case .weeks: return adding(days: -7 * term.count)
        case .workingWeeks: return WorkingDays.day(-5 * term.count, from: self)
        case .months: return adding(months: -term.count)
        case .years: return adding(months: -12 * term.count)
        }
    }
}
