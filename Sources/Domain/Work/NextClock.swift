// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// The first day after this one on which time itself changes something: a deferral ends, its review is late, a
    /// conference was not held on its day, an archive or destruction day comes, or a warning before it, or the plan asks
    /// for attention; nothing when no clock runs.
    ///
    /// A day of destruction that has passed stays the answer: what is still there stays due, whatever looked at it since.
    package func nextClock(after day: Day, in profile: Profile, practice: PlanPractice = .national) -> Day? {
        let terms = profile.bewaartermijn
        var days = uitstellen.map { $0.expectedOn.adding(days: 1) } + uitstellen.map { $0.nextTest.adding(days: 1) }
        days += planClocks(practice)
        if let current = currentOverleg, let on = current.preparation.on {
            days.append(on.adding(days: 1))
            // On the day of its sitting it can open, not before.
            if current.vergadering != nil { days.append(on) }
        }
        if let afschaling, course == nil {
            let archive = afschaling.archiveOn(terms)
            let destroy = afschaling.destroyOn(terms)
            if destroy <= day { return destroy }
            days += [archive, destroy]
            days += [archive, destroy].map { $0.adding(months: -terms.warnMonthsBefore) }
        }
        return days.filter { $0 > day }.min()
    }
}
