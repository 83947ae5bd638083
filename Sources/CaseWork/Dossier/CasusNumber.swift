// SPDX-License-Identifier: EUPL-1.2

/// The number that a casus carries outside: the year and how manieth it was, in at least four digits (`2026-0007`).
package enum CasusNumber {
    package static func text(year: Int, _ ordinal: Int) -> String {
        let digits = String(ordinal)
        return "\(year)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The number as one that sorts: as text the ten thousandth of a year would come before the second.
    package static func place(of number: String) -> Int64 {
        let parts = number.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let year = Int64(parts[0]), let ordinal = Int64(parts[1]) else { return 0 }
        return year * perYear + ordinal
    }

    /// More than a year can hold.
    package static let perYear: Int64 = 1_000_000_000
}
