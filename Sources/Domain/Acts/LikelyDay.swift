// SPDX-License-Identifier: EUPL-1.2

extension Day {
    /// How far ahead somebody can plan anything, in years. No source says it; further away is a slip of the pen.
    package static let mostYearsAhead = 10

    /// Refuses a day that has come already, or that nobody can mean.
    func problemsAhead(of today: Day, field: String) -> [Refusal] {
        if self <= today { return [Refusal(.dayInThePast, field: field)] }
        return farProblems(from: today, field: field)
    }

    /// Refuses a day before today, or that nobody can mean.
    func problemsFrom(_ today: Day, field: String) -> [Refusal] {
        if self < today { return [Refusal(.dayBeforeToday, field: field)] }
        return farProblems(from: today, field: field)
    }

    /// How far back something can lie that people write down as theirs, in years. No source says it either.
    package static let mostYearsBack = 10

    /// How old anybody can be, in years; further back is a slip of the pen.
    package static let mostYearsOld = 130

    /// Refuses a day that lies further back than what is still recorded.
    func pastProblems(before today: Day, field: String) -> [Refusal] {
        let far = self < today.adding(months: -12 * Day.mostYearsBack)
        return far ? [Refusal(.dayTooFarBack, field: field, about: "\(Day.mostYearsBack)")] : []
    }

    /// Whether somebody alive today can have been born on it.
    func canBeBirth(on today: Day) -> Bool { self <= today && self > today.adding(months: -12 * Day.mostYearsOld) }

    /// Refuses a day that lies further ahead than anybody plans.
    func farProblems(from today: Day, field: String) -> [Refusal] {
        let far = self > today.adding(months: 12 * Day.mostYearsAhead)
        return far ? [Refusal(.dayTooFar, field: field, about: "\(Day.mostYearsAhead)")] : []
    }
}

extension Casus {
    /// Refuses a day on which this casus was not there yet, for what can only have happened since its report.
    ///
    /// The day is taken in universal time, so that it is never later than the day on which people wrote it.
    func problemsBeforeReport(_ day: Day, field: String) -> [Refusal] {
        day < Day(utc: aanmelding.at) ? [Refusal(.dayBeforeReport, field: field)] : []
    }
}
