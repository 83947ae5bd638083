// SPDX-License-Identifier: EUPL-1.2

/// One step of the schema, written once for both engines and never changed after release.
package struct Migration: Hashable, Sendable {
    /// The name under which the database remembers it, such as `0001-casus`.
    package let id: String
    /// Run in order; see `MigrationStatement` for the tokens.
    package let statements: [MigrationStatement]

    package init(id: String, statements: [MigrationStatement]) {
        self.id = id
        self.statements = statements
    }
}
