// SPDX-License-Identifier: EUPL-1.2

/// Markup that is safe to send: every `String` put into it by interpolation has been escaped.
///
/// A literal typed as `HTML` is trusted markup; a `String` never is, also not as a whole. Values belong between tags
/// or inside quoted attributes; addresses go in through `Link` (see `appendInterpolation(href:)`), so that no data
/// can become a `javascript:` address.
package struct HTML: Sendable, Hashable {
    package private(set) var bytes: [UInt8]

    package static let empty = HTML(trusted: [])

    /// Text without markup, escaped.
    package init(_ text: some StringProtocol) {
        bytes = []
        HTML.escape(text, into: &bytes)
    }

    init(trusted bytes: [UInt8]) { self.bytes = bytes }

    package var isEmpty: Bool { bytes.isEmpty }

    /// The markup as text, for tests and for mail.
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func append(_ more: HTML) { bytes.append(contentsOf: more.bytes) }

    package static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.bytes + right.bytes) }

    package static func += (left: inout HTML, right: HTML) { left.append(right) }

    /// Puts pieces one after the other.
    package static func joined(_ pieces: [HTML], separator: HTML = .empty) -> HTML {
        var whole = HTML.empty
        for (index, piece) in pieces.enumerated() {
            if index > 0 { whole.append(separator) }
            whole.append(piece)
        }
        return whole
    }

    static func escape(_ text: some StringProtocol, into bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
            case 0: bytes.append(contentsOf: "\u{FFFD}".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
