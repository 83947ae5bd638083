// SPDX-License-Identifier: EUPL-1.2

/// The same readings for columns that may be empty.
extension SQLRow {
    /// A whole number, by the name of its column, nil when it is empty.
    package func optionalInt(_ column: String) throws -> Int64? { try isNull(column) ? nil : int(column) }
    /// A whole number, by its place from 0, nil when it is empty.
    package func optionalInt(_ position: Int) throws -> Int64? { try isNull(position) ? nil : int(position) }
    /// A column of 0 and 1, by the name of its column, nil when it is empty.
    package func optionalBool(_ column: String) throws -> Bool? { try isNull(column) ? nil : bool(column) }
    /// A column of 0 and 1, by its place from 0, nil when it is empty.
    package func optionalBool(_ position: Int) throws -> Bool? { try isNull(position) ? nil : bool(position) }
    /// A number, by the name of its column, nil when it is empty.
    package func optionalReal(_ column: String) throws -> Double? { try isNull(column) ? nil : real(column) }
    /// A number, by its place from 0, nil when it is empty.
    package func optionalReal(_ position: Int) throws -> Double? { try isNull(position) ? nil : real(position) }
    /// A text, by the name of its column, nil when it is empty.
    package func optionalText(_ column: String) throws -> String? { try isNull(column) ? nil : text(column) }
    /// A text, by its place from 0, nil when it is empty.
    package func optionalText(_ position: Int) throws -> String? { try isNull(position) ? nil : text(position) }
    /// Bytes, by the name of its column, nil when it is empty.
    package func optionalBlob(_ column: String) throws -> [UInt8]? { try isNull(column) ? nil : blob(column) }
    /// Bytes, by its place from 0, nil when it is empty.
    package func optionalBlob(_ position: Int) throws -> [UInt8]? { try isNull(position) ? nil : blob(position) }

    /// Whether a column, by name, is empty.
    package func isNull(_ column: String) throws -> Bool { try value(column) == .null }
    /// Whether a column, by place from 0, is empty.
    package func isNull(_ position: Int) throws -> Bool { try value(position) == .null }
}
