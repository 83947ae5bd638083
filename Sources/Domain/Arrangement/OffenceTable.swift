// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// From which age to which, both included; an open end has none.
    package struct AgeRange: ProfileWord, CustomStringConvertible {
        package let from: Int
        package let to: Int?

        package init?(word: String) {
            if word.hasSuffix("+"), let from = Int(word.dropLast()) {
                self.init(from: from, to: nil)
                return
            }
            let parts = word.split(separator: "-").compactMap { Int($0) }
            guard parts.count == 2, parts[0] <= parts[1] else { return nil }
            self.init(from: parts[0], to: parts[1])
        }

        private init(from: Int, to: Int?) {
            self.from = from
            self.to = to
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            guard let range = AgeRange(word: try container.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a range of ages")
            }
            self = range
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(description)
        }

        package static let expected = "schrijf leeftijden als 12-17 of 18+"
        package static let placeholder = AgeRange(from: 0, to: nil)

        package var description: String { to.map { "\(from)-\($0)" } ?? "\(from)+" }

        package func contains(_ age: Int) -> Bool { age >= from && (to.map { age <= $0 } ?? true) }
    }

    /// A class of incident, as the police number it.
    package struct OffenceCode: Hashable, Sendable, Codable {
        package let code: String
        package let nl: String
        package let en: String
        package let origin: Anchor
    }

    /// One row of a table of criteria that counts incidents.
    package struct OffenceRow: Hashable, Sendable, Codable {
        package let nl: String
        package let en: String
        package let ages: AgeRange
        package let minimum: Int?
        package let recentMinimum: Int?
        package let within: Term?
        /// The codes that count, "F55:zwaar" for a subtype, "*" for all; empty when the source names none.
        package let codes: [String]
        /// A label that is enough by itself, without counting.
        package let label: String?
        package let origin: Anchor
    }

    /// One incident in which a person is registered as suspect.
    package struct Incident: Hashable, Sendable, Codable {
        package let code: String
        package let subtype: String?
        package let on: Day
        /// The number under which the police know the incident; registrations with the same one are one incident.
        package let number: String?

        package init(code: String, subtype: String? = nil, on: Day, number: String? = nil) {
            self.code = code
            self.subtype = subtype
            self.on = on
            self.number = number
        }

        /// What makes it another incident than one beside it: its number, else code and day.
        fileprivate var identity: String { number ?? "\(code):\(subtype ?? ""):\(on)" }
    }

    package enum RowVerdict: String, Hashable, Sendable, Codable {
        case met
        case notMet
        /// Somebody decides with a motive: the source gives no codes.
        case byHand
        /// The row is for other ages.
        case doesNotApply
    }
}

extension Arrangement.OffenceRow {
    /// Whether the row is met on the day of the report: incidents count once each, "the past year" ends on that day.
    ///
    /// A code with a subtype counts only when the incident names that subtype.
    package func verdict(
        age: Int, incidents: [Arrangement.Incident], labels: Set<String> = [], on day: Day
    ) -> Arrangement.RowVerdict {
        guard ages.contains(age) else { return .doesNotApply }
        if let label { return labels.contains(label) ? .met : .notMet }
        guard !codes.isEmpty, let minimum else { return .byHand }
        let found = count(of: incidents, on: day)
        return found.all >= minimum && found.recent >= (recentMinimum ?? 0) ? .met : .notMet
    }

    /// How many incidents count for this row on the day of the report, and how many of them are recent.
    package func count(of incidents: [Arrangement.Incident], on day: Day) -> (all: Int, recent: Int) {
        let counted = incidents.filter { counts($0) && $0.on <= day }
        let recent = counted.filter { $0.on >= firstRecentDay(before: day) }
        return (Set(counted.map(\.identity)).count, Set(recent.map(\.identity)).count)
    }

    private func counts(_ incident: Arrangement.Incident) -> Bool {
        codes.contains { code in
            if code == "*" || code == incident.code { return true }
            guard let subtype = incident.subtype else { return false }
            return code == "\(incident.code):\(subtype)"
        }
    }

    private func firstRecentDay(before day: Day) -> Day {
        switch within?.unit {
        case .years: return day.adding(months: -12 * (within?.count ?? 0))
        case .months: return day.adding(months: -(within?.count ?? 0))
        case .weeks: return day.adding(days: -7 * (within?.count ?? 0))
        default: return day.adding(days: -(within?.count ?? 0))
        }
    }
}
