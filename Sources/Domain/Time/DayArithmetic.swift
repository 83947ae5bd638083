// SPDX-License-Identifier: EUPL-1.2

extension Day {
    /// Days since 1970-01-01 (proleptic Gregorian), by Howard Hinnant's civil-day algorithm.
    package var ordinal: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day with this number of days since 1970-01-01, kept within the years 0001 to 9999.
    package init(ordinal: Int) {
        let shifted = min(max(ordinal, -719_162), 2_932_896) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// This day moved by calendar days; a week is seven of them.
    package func adding(days: Int) -> Day { Day(ordinal: ordinal + days) }

    /// This day moved by calendar months; a day that the month lacks becomes its last day.
    ///
    /// The covenants give terms in months without a rule for 31 August plus six; see decision 0006.
    package func adding(months: Int) -> Day {
        let count = year * 12 + (month - 1) + months
        let targetYear = min(max(count / 12, 1), 9999)
        let targetMonth = count % 12 + 1
        let targetDay = min(day, Day.length(ofMonth: targetMonth, year: targetYear))
        return Day(year: targetYear, month: targetMonth, day: targetDay) ?? self
    }

    /// Whole years from this day to another, as an age is counted.
    package func years(until other: Day) -> Int {
        let passed = (other.month, other.day) >= (month, day)
        return other.year - year - (passed ? 0 : 1)
    }
}
