// SPDX-License-Identifier: EUPL-1.2

/// What may be told about a failed statement: never a value, so that it can go into a log.
package struct SQLFailure: Hashable, Sendable, CustomStringConvertible {
    /// What happened, without the values of the statement.
    package let reason: String
    /// The constraint that refused, if the engine names it (PostgreSQL: its name; SQLite: `table.column`, or its name).
    package let constraint: String?
    /// The text of the statement, with `$1` in place of the values.
    package let statement: String?

    package init(_ reason: String, constraint: String? = nil, statement: String? = nil) {
        self.reason = reason
        self.constraint = constraint
        self.statement = statement
    }

    package var description: String {
        var parts = [reason]
        if let constraint { parts.append("constraint \(constraint)") }
        if let statement { parts.append("in: \(statement)") }
        return parts.joined(separator: ", ")
    }
}
