// SPDX-License-Identifier: EUPL-1.2

/// The column names of a result, shared by all its rows.
package final class SQLColumns: Sendable {
    package let names: [String]

    package init(_ names: [String]) { self.names = names }

    /// The place of a column; throws `UnreadableRow` when no column, or more than one, has this name.
    func position(of name: String) throws(UnreadableRow) -> Int {
        guard let position = names.firstIndex(of: name) else { throw .noColumn(name, among: names) }
        guard names.lastIndex(of: name) == position else { throw .ambiguous(name) }
        return position
    }
}
