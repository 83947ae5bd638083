// SPDX-License-Identifier: EUPL-1.2

/// Why the age of somebody at whom the approach is aimed does not fit the collaboration.
///
/// A correction of a birth date is never refused for it, since data must be right (AVG 5(1)(d)); the consequence is seen
/// on every page from here, and waits for whoever leads the casus.
package enum AgeMisfit: Hashable, Sendable, CaseIterable {
    /// The profile does not take this age.
    case outsideAges
    /// Younger than the table of offences was made for.
    case belowTable
}

extension Casus {
    /// What does not fit about the ages in this casus, as the birth dates are known now.
    package func ageMisfits(in situation: Situation) -> [AgeMisfit] {
        guard let arrangement = situation.arrangement(of: self) else { return [] }
        return AgeMisfit.allCases.filter { misfit in
            switch misfit {
            case .outsideAges: return !ageProblems(under: arrangement, on: situation.day).isEmpty
            case .belowTable: return isBelowTable(under: arrangement)
            }
        }
    }

    /// Whether somebody at whom the approach is aimed is of an age that the profile does not take.
    package func isOutsideAges(in situation: Situation) -> Bool { ageMisfits(in: situation).contains(.outsideAges) }

    /// Somebody is of an age that the profile does not take: whoever leads the casus discusses how to go on.
    ///
    /// What is younger than the table asks extra care of a step and is said there; only an age that the collaboration does
    /// not take waits as work, until the casus ends or the age fits.
    func ageWork(in situation: Situation) -> [WorkItem] {
        guard afschaling == nil, isOutsideAges(in: situation) else { return [] }
        let leading = Set([procesregisseur, plan.casusregisseur?.user].compactMap(\.self))
        return leading.sorted().map { WorkItem(kind: .ageDoesNotFit, user: $0, due: nil) }
    }

    /// The first birthday after this day on which an age that does not fit now may fit, with the day on which somebody
    /// born on 29 February has it.
    package func nextBirthday(in situation: Situation) -> Day? {
        guard afschaling == nil, isOutsideAges(in: situation) else { return nil }
        let days = personsAimedAt.compactMap(\.born).map { born in
            born.adding(months: 12 * (born.years(until: situation.day) + 1)).adding(days: 1)
        }
        return days.filter { $0 > situation.day }.min()
    }
}
