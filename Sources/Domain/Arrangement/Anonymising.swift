// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// What becomes of each field when a casus is anonymised.
    package struct Anonymising: Hashable, Sendable, Codable {
        package let rows: [FieldRule]
        package let freeText: Sourced<Operation>
        package let attachments: Sourced<Operation>
        package let choices: Sourced<Operation>
        package let dates: Sourced<Operation>
        /// Reports show no group smaller than this.
        package let smallestGroup: Sourced<Int>?
        package let unlink: Sourced<YesNo>
    }

    package struct FieldRule: Hashable, Sendable, Codable {
        package let object: String
        package let field: String
        package let operation: Operation
        package let origin: Anchor
    }

    package enum Operation: String, ProfileChoice {
        case keep = "blijft"
        case empty = "leeg"
        case remove = "verwijderd"
        case firstOfMonth = "eerste-van-de-maand"
        case firstOfQuarter = "eerste-van-het-kwartaal"
        case fourDigits = "vier-cijfers"
        case randomLetters = "willekeurige-letters"
        case unknown = "onbekend"
        case choiceOnly = "alleen-de-keuze"
        case newNumber = "nieuw-nummer"
        case unsubscribe = "abonnement-opgezegd"
    }
}

extension Arrangement.Operation {
    /// The date that stays of a date.
    package func apply(to day: Day) -> Day? {
        switch self {
        case .keep: return day
        case .firstOfMonth: return Day(year: day.year, month: day.month, day: 1)
        case .firstOfQuarter: return Day(year: day.year, month: (day.month - 1) / 3 * 3 + 1, day: 1)
        default: return nil
        }
    }

    /// The text that stays of a text; `letters` are random ones that the caller supplies, as many as it wants.
    package func apply(to text: String, letters: String) -> String {
        switch self {
        case .keep, .choiceOnly: return text
        case .fourDigits: return String(text.prefix(4))
        case .randomLetters, .newNumber: return letters
        case .unknown: return "onbekend"
        case .empty, .remove, .unsubscribe, .firstOfMonth, .firstOfQuarter: return ""
        }
    }
}

extension Arrangement.Anonymising {
    /// Whether a subscription to changes in a register outside ends with the last casus of a person (Top-X DPIA, line
    /// 447). Sluis keeps no such subscription: somebody ends it by hand and must be told.
    package var endsSubscription: Bool { rows.contains { $0.operation == .unsubscribe } }

    /// What happens to a field: its own row, or nothing when the table does not name it.
    package func operation(object: String, field: String) -> Arrangement.Operation? {
        rows.first { $0.object == object && $0.field == field }?.operation
    }
}
