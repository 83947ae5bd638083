// SPDX-License-Identifier: EUPL-1.2

/// The one spot in the store where a sealed value belongs.
///
/// It is authenticated together with the value: a value that was moved to another column or row does not open.
package struct SealedPlace: Hashable, Sendable {
    package let table: String
    package let column: String
    /// The id of the row.
    package let row: String

    package init(table: String, column: String, row: String) {
        self.table = table
        self.column = column
        self.row = row
    }
}
