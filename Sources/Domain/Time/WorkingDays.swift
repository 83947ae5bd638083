// SPDX-License-Identifier: EUPL-1.2

/// Dutch working days: Monday to Friday, except the generally recognised holidays.
///
/// The holidays are those of the General Extension of Time Limits Act (Algemene termijnenwet 3, first and second
/// paragraph): what a term of "working weeks" in a covenant skips. Days that the Crown equates with them are not known
/// here.
package enum WorkingDays {
    /// A holiday as a rule for every year.
    enum Holiday {
        case fixed(month: Int, day: Int)
        /// Days after Easter Sunday.
        case easter(Int)
        /// 27 April, or the day before when that is a Sunday.
        case kingsDay
    }

    static let holidays: [Holiday] = [
        .fixed(month: 1, day: 1), .easter(-2), .easter(1), .kingsDay, .fixed(month: 5, day: 5), .easter(39),
        .easter(50), .fixed(month: 12, day: 25), .fixed(month: 12, day: 26),
    ]

    /// Whether work is done on this day.
    package static func contains(_ day: Day) -> Bool {
        // 1970-01-01, ordinal 0, was a Thursday; 0 is Monday here.
        let weekday = ((day.ordinal + 3) % 7 + 7) % 7
        return weekday < 5 && !holidays.contains { $0.day(in: day.year) == day }
    }

    /// The day so many working days after this one, or before it when the number is negative.
    package static func day(_ count: Int, from day: Day) -> Day {
        var left = abs(count)
        var current = day
        while left > 0 {
            current = current.adding(days: count < 0 ? -1 : 1)
            if contains(current) { left -= 1 }
        }
        return current
    }

    /// Easter Sunday of a year in the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms 8).
    static func easter(in year: Int) -> Day? {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let f = (b + 8) / 25
        let g = (b - f + 1) / 3
        let h = (19 * a + b - b / 4 - g + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return Day(year: year, month: sum / 31, day: sum % 31 + 1)
    }
}

extension WorkingDays.Holiday {
    func day(in year: Int) -> Day? {
        switch self {
        case .fixed(let month, let day): return Day(year: year, month: month, day: day)
        case .easter(let offset): return WorkingDays.easter(in: year)?.adding(days: offset)
        case .kingsDay:
            guard let day = Day(year: year, month: 4, day: 27) else { return nil }
            return (day.ordinal + 3) % 7 == 6 ? day.adding(days: -1) : day
        }
    }
}
