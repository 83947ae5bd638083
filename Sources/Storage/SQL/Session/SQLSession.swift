// SPDX-License-Identifier: EUPL-1.2

/// One transaction, as the body of a read or a write sees it.
///
/// It lives on one thread and only as long as the body runs: a session that is kept and used later throws. After a
/// statement has failed, every further statement fails too, on both engines, until the `savepoint` around it is left.
package protocol SQLSession: AnyObject {
    /// The engine that runs the statements.
    var dialect: SQLDialect { get }

    /// Runs one statement and returns its rows, in order; also for `INSERT ... RETURNING`.
    func query(_ sql: SQL) throws -> [SQLRow]

    /// Runs one statement and returns how many rows it inserted, updated or deleted (0 for any other statement).
    @discardableResult
    func execute(_ sql: SQL) throws -> Int

    /// Runs the body so that, if it throws, everything it wrote is undone and the transaction remains usable.
    func savepoint<Value>(_ body: () throws -> Value) throws -> Value
}

extension SQLSession {
    /// The only row of a statement, or nil when there is none; throws `UnreadableRow` when there are more.
    package func row(_ sql: SQL) throws -> SQLRow? {
        let rows = try query(sql)
        guard rows.count <= 1 else { throw UnreadableRow.tooMany(rows.count) }
        return rows.first
    }

    /// Whether a statement returns at least one row; give it a `LIMIT 1`.
    package func exists(_ sql: SQL) throws -> Bool { try !query(sql).isEmpty }
}
