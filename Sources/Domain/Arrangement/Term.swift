// SPDX-License-Identifier: EUPL-1.2

/// A length of time as a covenant writes it: "5 jaar", "4 weken", "12 uur", "4 werkweken".
///
/// Years and months are calendar ones that keep within the month's end (decision 0006), a week is seven days, hours are
/// elapsed hours, also across a change of the clock; a working week is five Dutch working days.
package struct Term: ProfileWord, CustomStringConvertible {
    package enum Unit: String, Hashable, Sendable, Codable {
        case hours
        case days
        case weeks
        case workingWeeks
        case months
        case years
    }

    package let count: Int
    package let unit: Unit

    package init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    package init?(word: String) {
        let parts = word.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Int(parts[0]), count > 0, let unit = Term.units[String(parts[1])] else {
            return nil
        }
        self.init(count, unit)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let term = Term(word: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a term")
        }
        self = term
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package static let expected = "schrijf een termijn als 5 jaar, 6 maanden, 4 weken, 4 werkweken, 30 dagen of 12 uur"
    package static let placeholder = Term(1, .days)

    package var description: String {
        switch unit {
        case .hours: return "\(count) uur"
        case .days: return count == 1 ? "1 dag" : "\(count) dagen"
        case .weeks: return count == 1 ? "1 week" : "\(count) weken"
        case .workingWeeks: return count == 1 ? "1 werkweek" : "\(count) werkweken"
        case .months: return count == 1 ? "1 maand" : "\(count) maanden"
        case .years: return "\(count) jaar"
        }
    }

    private static let units: [String: Unit] = [
        "uur": .hours, "dag": .days, "dagen": .days, "week": .weeks, "weken": .weeks, "werkweek": .workingWeeks,
        "werkweken": .workingWeeks, "maand": .months, "maanden": .months, "jaar": .years,
    ]

    /// The day on which the term ends; nothing for hours, which need a moment.
    package func end(from day: Day) -> Day? {
        switch unit {
        case .days: return day.adding(days: count)
        case .weeks: return day.adding(days: 7 * count)
        case .months: return day.adding(months: count)
        case .years: return day.adding(months: 12 * count)
        case .workingWeeks: return WorkingDays.day(5 * count, from: day)
        case .hours: return nil
        }
    }

    /// The last day from which the term is over on this day; nothing for hours, which need a moment.
    package func start(before day: Day) -> Day? {
        switch unit {
        case .days: return day.adding(days: -count)
        case .weeks: return day.adding(days: -7 * count)
        case .months: return day.adding(months: -count)
        case .years: return day.adding(months: -12 * count)
        case .workingWeeks: return WorkingDays.day(-5 * count, from: day)
        case .hours: return nil
        }
    }

    /// The moment on which a term of hours ends, by elapsed time.
    package func end(from moment: Moment) -> Moment? {
        unit == .hours ? moment.adding(seconds: Int64(count) * 3600) : nil
    }

    /// The longest that the term can be in days, to compare terms of different units.
    package var longestDays: Int {
        switch unit {
        case .hours: return (count + 23) / 24
        case .days: return count
        case .weeks, .workingWeeks: return 7 * count
        case .months: return 31 * count
        case .years: return 366 * count
        }
    }
}

/// A part of a whole as "2/3".
package struct Fraction: ProfileWord {
    package let part: Int
    package let whole: Int

    package init?(word: String) {
        let numbers = word.split(separator: "/").compactMap { Int($0) }
        guard numbers.count == 2, numbers[0] > 0, numbers[0] <= numbers[1] else { return nil }
        part = numbers[0]
        whole = numbers[1]
    }

    private init(part: Int, whole: Int) {
        self.part = part
        self.whole = whole
    }

    package static let expected = "schrijf een deel als 2/3"
    package static let placeholder = Fraction(part: 1, whole: 1)

    /// Whether so many of so many reach the part.
    package func isReached(by count: Int, of total: Int) -> Bool { count * whole >= part * total }
}
