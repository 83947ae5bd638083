// SPDX-License-Identifier: EUPL-1.2

/// The retention terms of a collaboration (*bewaartermijn*), in months from scaling down.
///
/// The national model: archived at 6, destroyed at 12, a deviation looked at again within 6 (model protocol 11).
package struct Bewaartermijn: Hashable, Sendable, Codable {
    package let archiveAfterMonths: Int
    package let destroyAfterMonths: Int
    package let reassessWithinMonths: Int
    package let warnMonthsBefore: Int

    package init(
        archiveAfterMonths: Int, destroyAfterMonths: Int, reassessWithinMonths: Int, warnMonthsBefore: Int
    ) {
        self.archiveAfterMonths = archiveAfterMonths
        self.destroyAfterMonths = destroyAfterMonths
        self.reassessWithinMonths = reassessWithinMonths
        self.warnMonthsBefore = warnMonthsBefore
    }
}

extension Afschaling {
    /// The first day of the archived stage.
    package func archiveOn(_ terms: Bewaartermijn) -> Day { on.adding(months: terms.archiveAfterMonths) }

    /// The day of destruction: the standard day, or the day on which a deviation must be looked at again if later.
    ///
    /// A deviation that nobody renews therefore ends in destruction, never in keeping (decision 0008).
    package func destroyOn(_ terms: Bewaartermijn) -> Day {
        let standard = on.adding(months: terms.destroyAfterMonths)
        return deviations.last.map { max(standard, $0.reassessOn) } ?? standard
    }

    /// Where the casus stands on a day.
    package func stage(on day: Day, _ terms: Bewaartermijn) -> Stage {
        if day >= destroyOn(terms) { return .destroy }
        return day >= archiveOn(terms) ? .archived : .active
    }
}
