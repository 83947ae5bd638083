// SPDX-License-Identifier: EUPL-1.2

/// The number of a citizen (*burgerservicenummer*, Wabb 1 onder b): nine digits that pass the eleven test.
///
/// It prints as nothing: the digits are only to be had on purpose, through `digits`.
package struct Burgerservicenummer: Hashable, Sendable, CustomStringConvertible {
    /// Nine digits.
    package let digits: String

    /// Reads nine digits, or eight when the leading zero was left out; spaces and full stops do not count.
    ///
    /// Refuses all zeros and a number whose digits, weighted 9 8 7 6 5 4 3 2 and -1, are no multiple of eleven.
    package init?(_ text: some StringProtocol) {
        let written = text.utf8.filter { $0 != 32 && $0 != 46 }
        guard written.allSatisfy({ (48...57).contains($0) }), (8...9).contains(written.count) else { return nil }
        let padded = written.count == 8 ? [48] + written : written
        let numbers = padded.map { Int($0) - 48 }
        let sum = zip(numbers, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
        guard sum.isMultiple(of: 11), numbers.contains(where: { $0 != 0 }) else { return nil }
        digits = String(decoding: padded, as: UTF8.self)
    }

    package var description: String { "Burgerservicenummer(hidden)" }
}

extension Burgerservicenummer: CustomReflectable {
    package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
