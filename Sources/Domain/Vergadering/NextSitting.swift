// SPDX-License-Identifier: EUPL-1.2

/// A sitting of a body of the profile that is still to be planned, by how often the profile says that it sits.
package struct NextSitting: Hashable, Sendable {
    package let body: MeetingBody
    /// The area for which it sits; nothing for a body that sits for all of them.
    package let area: String?
    /// The last sitting that is known, to plan the next one like it.
    package let last: Identifier<Vergadering>?
    /// The last day on which it is in time; nothing when no sitting is known from which a term runs.
    package let latest: Day?
    /// How many sittings of this year are still to be planned; nothing where the profile gives a term.
    package let missing: Int?
    package let strength: Arrangement.Strength
}

extension Collaboration {
    /// The sittings that somebody who convenes still has to plan, in the order of the profile.
    ///
    /// A body that sits once in a term: within that term from the sitting before. One that sits a number of times a
    /// year: as many as are missing, before the year ends. What is planned in time is not asked again.
    /// - Parameter sittings: those of the last year and ahead; of others than the bodies at hand too.
    package func sittingsToPlan(by user: User, given sittings: [Vergadering], on day: Day) -> [NextSitting] {
        bodiesToConvene(by: user).flatMap { body -> [NextSitting] in
            guard let cadence = body.cadence else { return [] }
            let meeting = MeetingBody(body)
            let all = areas(of: meeting)
            let own = all.filter { user.subdivisions.isEmpty || user.subdivisions.contains($0) }
            // Nobody chooses an area where there is one, so its sittings have none.
            let places: [String?] = all.isEmpty ? [nil] : own
            return places.compactMap { area in
                let known = sittings.filter { $0.plan.body.word == body.id.word && $0.plan.area == area }
                return cadence.next(of: meeting, for: area, given: known, on: day)
            }
        }
    }
}

extension Arrangement.Cadence {
    /// What is still to be planned of one body; nothing when enough is planned.
    fileprivate func next(
        of body: MeetingBody, for area: String?, given sittings: [Vergadering], on day: Day
    ) -> NextSitting? {
        let counted = sittings.filter { $0.countsAsHeld(by: day) || $0.isPlanned(from: day) }
        let last = counted.filter { $0.countsAsHeld(by: day) }.max { $0.plan.day < $1.plan.day }
        guard let every else {
            let missing = (timesAYear ?? 1) - counted.filter { $0.plan.day.year == day.year }.count
            guard missing > 0 else { return nil }
            return NextSitting(
                body: body, area: area, last: last?.id, latest: Day(year: day.year, month: 12, day: 31),
                missing: missing, strength: strength)
        }
        let latest = last.flatMap { every.end(from: $0.plan.day) }
        let isPlanned = sittings.contains { sitting in
            sitting.isPlanned(from: day) && latest.map { sitting.plan.day <= $0 } ?? true
        }
        guard !isPlanned else { return nil }
        return NextSitting(
            body: body, area: area, last: last?.id, latest: latest, missing: nil, strength: strength)
    }
}

extension Vergadering {
    /// Whether it sat: somebody ended it, is in it, or recorded something of it.
    fileprivate func countsAsHeld(by day: Day) -> Bool {
        guard plan.day <= day else { return false }
        switch state {
        case .held, .sitting: return true
        case .planned: return record.isHeld
        case .cancelled: return false
        }
    }

    fileprivate func isPlanned(from day: Day) -> Bool { isAhead && plan.day >= day }
}
