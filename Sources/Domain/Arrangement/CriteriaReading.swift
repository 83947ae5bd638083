// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// How criteria combine: "A en B en (C of D)".
    package indirect enum CriteriaReading: ProfileWord, CustomStringConvertible {
        case criterion(String)
        case all([CriteriaReading])
        case any([CriteriaReading])

        package init?(word: String) {
            var parser = ReadingParser(word)
            guard let reading = parser.any(), parser.isAtEnd else { return nil }
            self = reading
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            guard let reading = CriteriaReading(word: try container.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a reading of criteria")
            }
            self = reading
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(description)
        }

        package static let expected = "schrijf criteria als A en B en (C of D)"
        package static let placeholder = CriteriaReading.criterion("")

        package var description: String {
            switch self {
            case .criterion(let name): return name
            case .all(let parts):
                return parts.map { part in
                    if case .any = part { return "(\(part))" }
                    return "\(part)"
                }.joined(separator: " en ")
            case .any(let parts): return parts.map { "\($0)" }.joined(separator: " of ")
            }
        }

        /// The criteria that it names.
        package var names: Set<String> {
            switch self {
            case .criterion(let name): return [name]
            case .all(let parts), .any(let parts): return parts.reduce(into: []) { $0.formUnion($1.names) }
            }
        }

        /// Whether it holds when exactly these criteria are met.
        package func holds(_ met: Set<String>) -> Bool {
            switch self {
            case .criterion(let name): return met.contains(name)
            case .all(let parts): return parts.allSatisfy { $0.holds(met) }
            case .any(let parts): return parts.contains { $0.holds(met) }
            }
        }
    }
}

/// Reads "A en B en (C of D)"; "en" binds closer than "of".
private struct ReadingParser {
    private var words: [String]

    init(_ text: String) {
        let spaced = text.map { $0 == "(" || $0 == ")" ? " \($0) " : String($0) }.joined()
        words = spaced.split(separator: " ").map(String.init)
    }

    var isAtEnd: Bool { words.isEmpty }

    mutating func any() -> Arrangement.CriteriaReading? {
        guard var parts = all().map({ [$0] }) else { return nil }
        while words.first == "of" {
            words.removeFirst()
            guard let next = all() else { return nil }
            parts.append(next)
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func all() -> Arrangement.CriteriaReading? {
        guard var parts = one().map({ [$0] }) else { return nil }
        while words.first == "en" {
            words.removeFirst()
            guard let next = one() else { return nil }
            parts.append(next)
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func one() -> Arrangement.CriteriaReading? {
        guard let word = words.first else { return nil }
        words.removeFirst()
        if word == "(" {
            guard let inner = any(), words.first == ")" else { return nil }
            words.removeFirst()
            return inner
        }
        return ["en", "of", ")"].contains(word) ? nil : .criterion(word)
    }
}
