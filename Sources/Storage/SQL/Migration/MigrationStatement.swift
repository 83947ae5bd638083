// SPDX-License-Identifier: EUPL-1.2

/// One statement of a migration, with tokens in braces where the engines differ.
///
/// | Token | SQLite | PostgreSQL |
/// | --- | --- | --- |
/// | `{int}` | `INTEGER` | `BIGINT` |
/// | `{bool}` (0 or 1) | `INTEGER` | `SMALLINT` |
/// | `{real}` | `REAL` | `DOUBLE PRECISION` |
/// | `{text}` (sorted by bytes) | `TEXT` | `TEXT COLLATE "C"` |
/// | `{blob}` | `BLOB` | `BYTEA` |
/// | `{serial}` (a key given by the database) | `INTEGER PRIMARY KEY AUTOINCREMENT` | `BIGINT ... IDENTITY` |
/// | `{strict}` (behind the closing bracket of a table) | `STRICT` | nothing |
///
/// Constraints are never `DEFERRABLE`: one that fails only at the commit would fail every write that shares it.
package struct MigrationStatement: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The text with its tokens.
    package let template: String
    /// The only engine that runs it; nil for both.
    package let only: SQLDialect?

    package init(stringLiteral template: StaticString) {
        self.init(template: template, only: nil)
    }

    /// A statement for one engine, such as the index for full text search.
    package static func on(_ dialect: SQLDialect, _ template: StaticString) -> MigrationStatement {
        MigrationStatement(template: template, only: dialect)
    }

    private init(template: StaticString, only: SQLDialect?) {
        self.template = template.description
        self.only = only
    }
}
