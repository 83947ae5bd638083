// SPDX-License-Identifier: EUPL-1.2

/// The name of a table or column, checked so that it can stand in a statement without quotes.
package struct SQLIdentifier: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// Accepts 1 to 63 characters out of `a-z 0-9 _` that do not start with a digit; refuses anything else.
    package init?(_ text: some StringProtocol) {
        guard Self.isName(text.utf8) else { return nil }
        description = String(text)
    }

    private static func isName(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count <= 63, isLetter(first) else { return false }
        return bytes.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
    }
}

extension SQLIdentifier: ExpressibleByStringLiteral {
    /// A name that a developer spelled out; a bad one stops the program.
    package init(stringLiteral text: StaticString) {
        let text = text.description
        guard Self.isName(text.utf8) else { preconditionFailure("not a plain SQL name: \(text)") }
        description = text
    }
}
