// SPDX-License-Identifier: EUPL-1.2

/// A condition in the Cedar language, kept as a tree so that its brackets are right and nothing needless is written.
indirect enum CedarExpression: Hashable, Sendable {
    case constant(Bool)
    /// A comparison or a call, as Cedar text.
    case test(String)
    case all([CedarExpression])
    case any([CedarExpression])
    case not(CedarExpression)

    /// True when every part is; without parts, true.
    static func every(_ parts: [CedarExpression]) -> CedarExpression {
        var kept: [CedarExpression] = []
        for part in parts {
            switch part {
            case .constant(true): continue
            case .constant(false): return part
            case .all(let inner): kept += inner
            default: kept.append(part)
            }
        }
        return kept.isEmpty ? .constant(true) : kept.count == 1 ? kept[0] : .all(kept)
    }

    /// True when one of the parts is; without parts, false.
    static func some(_ parts: [CedarExpression]) -> CedarExpression {
        var kept: [CedarExpression] = []
        for part in parts {
            switch part {
            case .constant(false): continue
            case .constant(true): return part
            case .any(let inner): kept += inner
            default: kept.append(part)
            }
        }
        return kept.isEmpty ? .constant(false) : kept.count == 1 ? kept[0] : .any(kept)
    }

    static prefix func ! (expression: CedarExpression) -> CedarExpression {
        switch expression {
        case .constant(let value): .constant(!value)
        case .not(let inner): inner
        default: .not(expression)
        }
    }

    /// The Cedar text on one line.
    var text: String {
        switch self {
        case .constant(let value): value ? "true" : "false"
        case .test(let text): text
        case .all(let parts): parts.map(\.bracketed).joined(separator: " && ")
        case .any(let parts): parts.map(\.bracketed).joined(separator: " || ")
        case .not(let inner): "!(\(inner.text))"
        }
    }

    /// The lines of a `when` or `unless` block: what must hold together, a line each.
    var lines: [String] {
        guard case .all(let parts) = self else { return [text] }
        return parts.enumerated().map { $1.bracketed + ($0 < parts.count - 1 ? " &&" : "") }
    }

    private var bracketed: String {
        switch self {
        case .all, .any: "(\(text))"
        case .constant, .test, .not: text
        }
    }
}

extension CedarExpression {
    /// A word as a Cedar string.
    static func quoted(_ word: String) -> String {
        var text = "\""
        for scalar in word.unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\\(scalar)"
            case "\u{0}"..."\u{1F}", "\u{7F}": text += "\\u{\(String(scalar.value, radix: 16))}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// Words as a Cedar set.
    static func set(_ words: [String]) -> String { "[\(words.map(quoted).joined(separator: ", "))]" }

    /// The value is one of the words; nil words put no limit.
    static func isOne(_ value: String, of words: [String]?) -> CedarExpression {
        guard let words else { return .constant(true) }
        return words.count == 1
            ? .test("\(value) == \(quoted(words[0]))") : .test("\(set(words)).contains(\(value))")
    }

    /// The set of strings holds every word.
    static func holdsAll(_ value: String, _ words: [String]) -> CedarExpression {
        switch words.count {
        case 0: .constant(true)
        case 1: .test("\(value).contains(\(quoted(words[0])))")
        default: .test("\(value).containsAll(\(set(words)))")
        }
    }

    /// The set of strings holds at least one of the words.
    static func holdsOne(_ value: String, _ words: [String]) -> CedarExpression {
        switch words.count {
        case 0: .constant(false)
        case 1: .test("\(value).contains(\(quoted(words[0])))")
        default: .test("\(value).containsAny(\(set(words)))")
        }
    }
}
