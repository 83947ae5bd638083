// SPDX-License-Identifier: EUPL-1.2

/// A row is not what the code that reads it expects: a fault of the program or of the database, told without values.
package enum UnreadableRow: Error, Hashable, Sendable {
    case noColumn(String, among: [String])
    case ambiguous(String)
    /// The column holds another type, or nothing where something must be.
    case wrongType(column: String, expected: String, found: String)
    case tooMany(Int)
}
