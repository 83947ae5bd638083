// SPDX-License-Identifier: EUPL-1.2

/// One statement: its text with `$1`, `$2` ... and the values that belong there.
///
/// Written as a literal: `"SELECT * FROM casus WHERE id = \(id)"` becomes a parameter, never text. One text serves both
/// engines when it keeps to these rules:
/// - cast a parameter that stands alone: `SELECT CAST(\(x) AS BIGINT)`; the whole number type is `BIGINT`;
/// - booleans are columns of 0 and 1: write `open = 1`, not `open` or `open = TRUE`;
/// - write `NULLS FIRST` or `NULLS LAST` where a sorted column may be empty;
/// - give `LIKE` an `ESCAPE '\'`; it tells capitals from small letters;
/// - one statement per text, without `BEGIN`, `COMMIT` or `SAVEPOINT`.
package struct SQL: Hashable, Sendable {
    package let text: String
    package let arguments: [SQLValue]

    init(text: String, arguments: [SQLValue]) {
        self.text = text
        self.arguments = arguments
    }

    /// Fragments behind each other with a literal between them; their parameters are numbered anew.
    package static func joined(_ fragments: [SQL], by separator: StaticString) -> SQL {
        var whole = Interpolation(literalCapacity: 0, interpolationCount: fragments.count)
        for (position, fragment) in fragments.enumerated() {
            if position > 0 { whole.appendInterpolation(raw: separator) }
            whole.appendInterpolation(fragment: fragment)
        }
        return SQL(stringInterpolation: whole)
    }
}

extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral text: StaticString) {
        self.init(text: text.description, arguments: [])
    }

    package init(stringInterpolation whole: Interpolation) {
        self.init(text: whole.text, arguments: whole.arguments)
    }
}
