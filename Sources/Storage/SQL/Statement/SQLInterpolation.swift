// SPDX-License-Identifier: EUPL-1.2

extension SQL {
    /// Collects the literal parts as text and everything interpolated as a numbered parameter.
    package struct Interpolation: StringInterpolationProtocol {
        var text = ""
        var arguments: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 3)
            arguments.reserveCapacity(interpolationCount)
        }

        // A `StaticString`, here and below, so that no text made at run time can become part of a statement.
        package mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

        /// A parameter.
        package mutating func appendInterpolation(_ value: some SQLBindable) {
            arguments.append(value.sqlValue)
            text += "$\(arguments.count)"
        }

        /// A parameter that may be empty.
        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            appendInterpolation(value?.sqlValue ?? .null)
        }

        /// Parameters with commas between them, for `IN (\(list: ids))`.
        ///
        /// An empty list becomes `NULL`: `IN` then matches no row, and neither does `NOT IN`, so ask first there.
        package mutating func appendInterpolation<Value: SQLBindable>(list values: [Value]) {
            guard !values.isEmpty else { return text += "NULL" }
            for (position, value) in values.enumerated() {
                if position > 0 { text += ", " }
                appendInterpolation(value)
            }
        }

        /// Text that a developer typed.
        package mutating func appendInterpolation(raw literal: StaticString) { text += literal.description }

        /// The name of a table or column.
        package mutating func appendInterpolation(name: SQLIdentifier) { text += name.description }

        /// A statement inside this one; its parameters are numbered anew. It has no `$1` of its own inside quotes.
        package mutating func appendInterpolation(fragment: SQL) {
            var rest = fragment.text.utf8[...]
            while let mark = rest.firstIndex(of: UInt8(ascii: "$")) {
                let digits = rest[rest.index(after: mark)...].prefix { (48...57).contains($0) }
                text += String(Substring(rest[..<mark]))
                if let number = Int(String(Substring(digits))), fragment.arguments.indices.contains(number - 1) {
                    appendInterpolation(fragment.arguments[number - 1])
                } else {
                    text += "$" + String(Substring(digits))
                }
                rest = rest[digits.endIndex...]
            }
            text += String(Substring(rest))
        }
    }
}
