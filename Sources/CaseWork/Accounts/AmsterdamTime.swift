// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// An instant as a clock on a Dutch wall shows it.
///
/// Summer time runs from the last Sunday of March to the last Sunday of October, both at 01:00 UTC (Directive
/// 2000/84/EC). The rule is computed here, so that no time zone files of a machine can change a legal day.
package struct AmsterdamTime: Hashable, Sendable {
    package let day: Day
    package let hour: Int
    package let minute: Int

    package init(_ moment: Moment) {
        let minutesUTC = AmsterdamTime.floorDivide(moment.milliseconds, by: 60_000)
        let offset: Int64 = AmsterdamTime.isSummer(minutesUTC: minutesUTC) ? 120 : 60
        let local = minutesUTC + offset
        let days = AmsterdamTime.floorDivide(local, by: 1440)
        let minuteOfDay = Int(local - days * 1440)
        day = Day(ordinal: Int(days))
        hour = minuteOfDay / 60
        minute = minuteOfDay % 60
    }

    private static func isSummer(minutesUTC: Int64) -> Bool {
        let year = Day(ordinal: Int(floorDivide(minutesUTC, by: 1440))).year
        guard let march = Day(year: year, month: 3, day: 31), let october = Day(year: year, month: 10, day: 31) else {
            return false
        }
        let start = Int64(lastSunday(upTo: march)) * 1440 + 60
        let end = Int64(lastSunday(upTo: october)) * 1440 + 60
        return start <= minutesUTC && minutesUTC < end
    }

    /// The ordinal of the Sunday on or before a day; 1970-01-01, ordinal 0, was a Thursday.
    private static func lastSunday(upTo day: Day) -> Int {
        let weekday = ((day.ordinal + 4) % 7 + 7) % 7
        return day.ordinal - weekday
    }

    private static func floorDivide(_ value: Int64, by divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }
}

extension AmsterdamTime {
    /// The instant at which a clock on a Dutch wall shows this.
    ///
    /// Of the hour that comes twice in October the first one; the hour that is left out in March is the one after it.
    package static func moment(on day: Day, minute: Int) -> Moment {
        let local = Int64(day.ordinal) * 1440 + Int64(minute)
        let summer = Moment(milliseconds: (local - 120) * 60_000)
        let shown = AmsterdamTime(summer)
        let isSummer = Int64(shown.day.ordinal) * 1440 + Int64(shown.hour * 60 + shown.minute) == local
        return isSummer ? summer : Moment(milliseconds: (local - 60) * 60_000)
    }
}
