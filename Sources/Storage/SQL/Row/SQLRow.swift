// SPDX-License-Identifier: EUPL-1.2

/// One row of a result. Reading a column that is absent, empty or of another type throws `UnreadableRow`.
package struct SQLRow: Sendable {
    package let columns: SQLColumns
    package let values: [SQLValue]

    package init(columns: SQLColumns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column, by name.
    package func value(_ column: String) throws -> SQLValue { values[try columns.position(of: column)] }

    /// The value of a column, by place from 0.
    package func value(_ position: Int) throws -> SQLValue {
        guard values.indices.contains(position) else {
            throw UnreadableRow.noColumn("#\(position)", among: columns.names)
        }
        return values[position]
    }

    /// A whole number, by the name of its column.
    package func int(_ column: String) throws -> Int64 { try SQLRow.int(value(column), column) }
    /// A whole number, by its place from 0.
    package func int(_ position: Int) throws -> Int64 { try SQLRow.int(value(position), "#\(position)") }
    /// A column of 0 and 1, by the name of its column.
    package func bool(_ column: String) throws -> Bool { try SQLRow.bool(value(column), column) }
    /// A column of 0 and 1, by its place from 0.
    package func bool(_ position: Int) throws -> Bool { try SQLRow.bool(value(position), "#\(position)") }
    /// A number, by the name of its column.
    package func real(_ column: String) throws -> Double { try SQLRow.real(value(column), column) }
    /// A number, by its place from 0.
    package func real(_ position: Int) throws -> Double { try SQLRow.real(value(position), "#\(position)") }
    /// A text, by the name of its column.
    package func text(_ column: String) throws -> String { try SQLRow.text(value(column), column) }
    /// A text, by its place from 0.
    package func text(_ position: Int) throws -> String { try SQLRow.text(value(position), "#\(position)") }
    /// Bytes, by the name of its column.
    package func blob(_ column: String) throws -> [UInt8] { try SQLRow.blob(value(column), column) }
    /// Bytes, by its place from 0.
    package func blob(_ position: Int) throws -> [UInt8] { try SQLRow.blob(value(position), "#\(position)") }
}
