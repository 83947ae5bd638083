// SPDX-License-Identifier: EUPL-1.2

/// The stretches of time in which the same elements are valid.
struct Periods: Sendable {
    /// The first day of each period after the first, as a number.
    let starts: [Int]

    init(_ validities: [Validity]) {
        starts = Set(validities.flatMap { [$0.from.number] + ($0.until.map { [$0.number + 1] } ?? []) }).sorted()
    }

    var count: Int { starts.count + 1 }

    /// The period in which the day falls.
    func period(of day: LawDay) -> Int { starts.count { $0 <= day.number } }

    /// The periods during which an element with this validity exists.
    func mask(_ validity: Validity) -> UInt64 {
        (0..<count).reduce(0) { mask, period in
            let start = period == 0 ? 0 : starts[period - 1]
            let exists = validity.from.number <= start && start <= (validity.until?.number ?? .max)
            return exists ? mask | 1 << UInt64(period) : mask
        }
    }
}
