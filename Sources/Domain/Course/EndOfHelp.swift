// SPDX-License-Identifier: EUPL-1.2

/// The help of one party to a household ended, or is known to end on a day; the latest word of a party counts.
package struct EndOfHelp: Hashable, Sendable, Codable {
    package let partij: Identifier<Partij>
    package let on: Day
    package let by: Identifier<User>
    package let at: Moment
}

extension Course {
    /// For each party the day on which its help ends, as it said last.
    package var latestEndsOfHelp: [EndOfHelp] {
        var latest: [Identifier<Partij>: EndOfHelp] = [:]
        for end in endsOfHelp ?? [] { latest[end.partij] = end }
        return latest.values.sorted { $0.partij < $1.partij }
    }

    /// The day on which the last help ends, from which the term of retention may run; nothing while none is known.
    package var lastEndOfHelp: Day? { latestEndsOfHelp.map(\.on).max() }
}

extension Arrangement {
    /// Whether the term of retention starts at the end of help, so that each party must say when that is.
    package var asksEndOfHelp: Bool { retention.start.value == .endOfHelp }
}

extension Casus {
    /// Records when the help of the actor's own party ends; the process direction may record it for another party.
    ///
    /// A day that is still to come may be named: help is often granted until a day. Refuses a profile whose terms do not
    /// run from the end of help, a party that takes no part in the casus, and a day so far off that it is a slip of the
    /// pen: what is kept, and how long, hangs on it.
    package mutating func recordEndOfHelp(
        of partij: Identifier<Partij>, on day: Day?, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self), arrangement.asksEndOfHelp, let course else {
            return .refused([Refusal(.otherProcess)])
        }
        let direction: Set<Standing> = [.procesregisseur, .support]
        let isOwn = partij == situation.actor.partij
        var problems = must(
            be: isOwn ? direction.union([.participant, .casusregisseur, .reporter]) : direction, in: situation)
        let parties = Set(course.team.map(\.partij) + [aanmelding.partij])
        if !parties.contains(partij) {
            problems.append(Refusal(.unknownParty, field: "partij", about: partij.description))
        }
        guard let day else { return .refused(problems + [Refusal(.required, field: "on")]) }
        problems += day.pastProblems(before: situation.day, field: "on")
        problems += day.farProblems(from: situation.day, field: "on")
        guard problems.isEmpty else { return .refused(problems) }
        self.course?.endsOfHelp =
            (course.endsOfHelp ?? []) + [
                EndOfHelp(partij: partij, on: day, by: situation.actor.id, at: situation.moment)
            ]
        return .done(())
    }
}
