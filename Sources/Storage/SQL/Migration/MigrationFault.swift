// SPDX-License-Identifier: EUPL-1.2

/// Why a database cannot be brought to the schema of this program.
package enum MigrationFault: Error, Hashable, Sendable {
    /// The database had these migrations, which this program does not know: it belongs to a newer program.
    case unknown([String])
    /// These were never applied although later ones were: the list was changed after release.
    case outOfOrder([String])
    /// Two migrations in the list have the same id.
    case duplicate(String)
    /// A statement has a token in braces that `MigrationStatement` does not list.
    case unknownToken(String)
}
