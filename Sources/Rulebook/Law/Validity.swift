// SPDX-License-Identifier: EUPL-1.2

/// The days on which an element of the law counts; outside them it does not exist.
package struct Validity: Hashable, Sendable {
    package let from: LawDay
    /// The last day, or nil when no end is known.
    package let until: LawDay?

    package init(from: LawDay, until: LawDay?) {
        self.from = from
        self.until = until
    }

    /// True on the first day, on the last day and between them.
    package func covers(_ day: LawDay) -> Bool {
        guard let until else { return from <= day }
        return from <= day && day <= until
    }
}
