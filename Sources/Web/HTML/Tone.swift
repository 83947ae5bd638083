// SPDX-License-Identifier: EUPL-1.2

/// How something is meant, told by a sign and a word as well as by a colour (WCAG 1.4.1).
package enum Tone: String, Sendable, Hashable {
    case neutral
    case info
    case good
    case warning
    case bad

    /// A sign that a screen reader skips; the words beside it must say enough.
    var sign: HTML {
        switch self {
        case .neutral: "○"
        case .info: "ℹ"
        case .good: "✓"
        case .warning: "!"
        case .bad: "✕"
        }
    }
}

extension HTML {
    /// A small status label.
    package static func badge(_ text: String, _ tone: Tone = .neutral) -> HTML {
        """
        <span class="badge badge-\(tone.rawValue)"><span aria-hidden="true" class="sign">\(tone.sign)</span>\
         \(text)</span>
        """
    }
}
