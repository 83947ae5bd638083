// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// A value to begin with in a form that changes something that exists.
package enum Answer: Sendable, Hashable, ExpressibleByStringLiteral {
    case text(String)
    case day(Day?)
    case number(Int?)
    case choices([String])
    case checked(Bool)
    case rows([[String: Answer]])

    package init(stringLiteral text: String) { self = .text(text) }

    /// What a browser would have sent for this value.
    func pairs(named name: String) -> [Posted.Pair] {
        switch self {
        case .text(let text): [Posted.Pair(name: name, value: text)]
        case .number(let number): [Posted.Pair(name: name, value: number.map(String.init) ?? "")]
        case .choices(let values): values.map { Posted.Pair(name: name, value: $0) }
        case .checked(let isChecked): isChecked ? [Posted.Pair(name: name, value: "1")] : []
        case .day(let day): day.map { Answer.pairs(of: $0, named: name) } ?? []
        case .rows(let rows):
            rows.enumerated().flatMap { index, row in
                row.sorted { $0.key < $1.key }.flatMap { $0.value.pairs(named: "\(name).\(index).\($0.key)") }
            }
        }
    }

    private static func pairs(of day: Day, named name: String) -> [Posted.Pair] {
        [("day", day.day), ("month", day.month), ("year", day.year)].map { part, number in
            Posted.Pair(name: "\(name).\(part)", value: String(number))
        }
    }
}
