// SPDX-License-Identifier: EUPL-1.2

/// A day of the Gregorian calendar in the years 0001 to 9999, as rules and requests write it.
package struct LawDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Year, month and day as one number (20190301): the order of the numbers is the order of the days.
    let number: Int

    /// Reads `2019-03-01`; refuses every other form and every day that does not exist.
    package init?(_ text: String) {
        self.init(spelled: Array(text.utf8)[...])
    }

    init?(spelled bytes: ArraySlice<UInt8>) {
        guard Self.hasForm(bytes) else { return nil }
        var number = 0
        for byte in bytes where byte != UInt8(ascii: "-") { number = number * 10 + Int(byte & 15) }
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        guard year >= 1, (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else { return nil }
        self.number = number
    }

    /// The first day that can be written.
    static let first = LawDay(number: 10_101)

    private init(number: Int) { self.number = number }

    /// Four digits, two digits, two digits, with hyphens between; says nothing about the calendar.
    static func hasForm(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count == 10 else { return false }
        for (offset, byte) in bytes.enumerated() {
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            guard offset == 4 || offset == 7 ? byte == UInt8(ascii: "-") : isDigit else { return false }
        }
        return true
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        switch month {
        case 2: return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    /// The earlier day comes first.
    package static func < (left: LawDay, right: LawDay) -> Bool { left.number < right.number }

    package var description: String {
        func padded(_ value: Int, to width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.count)) + text
        }
        return "\(padded(number / 10_000, to: 4))-\(padded(number / 100 % 100, to: 2))-\(padded(number % 100, to: 2))"
    }
}
