// SPDX-License-Identifier: EUPL-1.2

/// The days on which something in a rule set or in a property changes: one day stands for all until the next.
struct LawCalendar: Sendable {
    let days: [LawDay]
    /// The period of the rule set in which each day falls.
    let periods: [Int]

    init(_ index: RuleIndex, also scopes: [Scope] = []) {
        var days: Set<LawDay> = [.first]
        for start in index.periods.starts { days.formUnion([LawDay(after: start - 1)].compactMap { $0 }) }
        for scope in scopes {
            if let from = scope.from { days.insert(from) }
            if let until = scope.until { days.formUnion([LawDay(after: until.number)].compactMap { $0 }) }
        }
        self.days = days.sorted()
        periods = self.days.map(index.periods.period)
    }
}

extension LawDay {
    /// The first day that exists after this number.
    init?(after number: Int) {
        var next = number + 1
        for _ in 0..<9_000 {
            let digits = String(next)
            let text = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
            let parts = [text.prefix(4), text.dropFirst(4).prefix(2), text.dropFirst(6)]
            if let day = LawDay(parts.joined(separator: "-")) {
                self = day
                return
            }
            next += 1
        }
        return nil
    }
}
