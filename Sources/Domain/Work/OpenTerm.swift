// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The versions of the profile of which the term of an open casus holds here: the one it runs on, and while nobody
    /// took it up the one in force as well.
    ///
    /// Whoever would move it to the later version (`moveToLaterProfile`) is not there yet, and data that nobody looks
    /// at must not stay longer than the collaboration says today (decision 0072).
    func versionsOfOpenTerm(in collaboration: Collaboration) -> [Arrangement] {
        guard let course, let own = collaboration.arrangements[course.arrangement] else { return [] }
        guard procesregisseur == nil, afschaling == nil, let current = collaboration.workProcess,
            current.version != own.version, current.version.id == own.version.id
        else { return [own] }
        return [own, current]
    }

    /// The day on which an open casus must be gone, unless somebody finds before then that it is still needed; nothing
    /// where the profile has no such term, and for a closed casus, which has a term of its own.
    ///
    /// Nothing is kept longer than the purpose needs, and a report that nobody takes up is no exception (care network,
    /// line 170; X-VE-06): for that one the earliest of its own version and the one in force.
    package func openEnd(in collaboration: Collaboration) -> Day? {
        guard afschaling == nil, ended == nil else { return nil }
        let versions = versionsOfOpenTerm(in: collaboration)
        guard let found = lastFoundNecessary(under: versions) else { return nil }
        return versions.compactMap { $0.retention.openUntested?.value.end(from: found) }.min()
    }

    /// The day on which somebody last found it necessary: when it was brought in, at a check of the profile that comes
    /// back, or with a step for which somebody said why it is necessary.
    private func lastFoundNecessary(under versions: [Arrangement]) -> Day? {
        let checks = Set(versions.flatMap(\.clocks.clocks).filter { $0.starts == .firstProcessing }.map(\.nl))
        var days = [retentionDates.firstProcessing].compactMap { $0 }
        for settled in course?.settledClocks ?? [] where checks.contains(settled.clock) { days.append(settled.on) }
        for taken in course?.taken ?? [] where taken.statements.contains(where: { $0.need == .necessity }) {
            days.append(taken.on ?? Day(utc: taken.at))
        }
        // Moving a casus asks why it goes on, and may bring a term that it did not have.
        days += (course?.moves ?? []).map { Day(utc: $0.at) }
        return days.max()
    }

    /// The checks that the version in force asks of a report that nobody took up, and that its own version has not.
    func checksOfLaterVersion(in collaboration: Collaboration) -> [Arrangement.Clock] {
        let versions = versionsOfOpenTerm(in: collaboration)
        guard versions.count > 1, let own = versions.first, let current = versions.last else { return [] }
        return current.clocks.clocks.filter { clock in
            clock.starts == .firstProcessing
                && !own.clocks.clocks.contains { $0.nl == clock.nl && $0.starts == clock.starts }
        }
    }

    /// The checks that come back while nobody took the report up: whoever may take it up does them.
    package func checksBeforeTakeUp(in situation: Situation) -> [RunningClock] {
        guard procesregisseur == nil, afschaling == nil else { return [] }
        return runningClocks(in: situation).filter { $0.clock.starts.asksReview && !$0.isSettled }
    }

    /// Everybody who owes what a clock asks: who has its role here, and before somebody took the report up whoever may
    /// take it up in that role.
    package func owners(
        of clock: Arrangement.Clock, under arrangement: Arrangement, in situation: Situation
    ) -> [Identifier<User>] {
        guard let owner = clock.owner else { return [] }
        let here = holders(of: [owner], under: arrangement, in: situation)
        guard procesregisseur == nil, clock.starts.asksReview, let role = arrangement.role(owner),
            role.function == .processDirection
        else { return here }
        let pool = situation.collaboration.users.values.filter { user in
            arrangement.mayHold(role, user)
                && standings(of: user, in: situation.collaboration, on: situation.day).contains(.pool)
        }
        return here + pool.map(\.id).sorted()
    }

    /// What these checks ask of whoever may take the report up, from a month before their day.
    func untakenWork(in situation: Situation) -> [WorkItem] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        let near = checksBeforeTakeUp(in: situation).filter { $0.noticedFrom <= situation.day }
        return near.flatMap { running in
            owners(of: running.clock, under: arrangement, in: situation).map {
                WorkItem(kind: .checkReport, user: $0, due: running.due)
            }
        }
    }

    /// The first day after this one on which such a check begins to ask for attention.
    package func nextCheck(in situation: Situation) -> Day? {
        checksBeforeTakeUp(in: situation).map(\.noticedFrom).filter { $0 > situation.day }.min()
    }
}

extension RunningClock {
    /// From when it is shown to whoever has nothing else to do here.
    fileprivate var noticedFrom: Day { due.adding(months: -1) }
}
