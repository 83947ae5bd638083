// SPDX-License-Identifier: EUPL-1.2

/// Why a statement or a transaction failed, the same on both engines.
///
/// `catch SQLError.unique` is enough to recognise a case.
package enum SQLError: Error, Hashable, Sendable {
    case unique(SQLFailure)
    case foreignKey(SQLFailure)
    case notNull(SQLFailure)
    case check(SQLFailure)
    /// Lost a conflict with another process, after several attempts.
    case serialization(SQLFailure)
    /// A lock did not come free in time.
    case busy(SQLFailure)
    /// A body of `read` tried to write.
    case readOnly(SQLFailure)
    /// The statement is wrong: grammar, unknown table or column, transaction control, wrong number of statements.
    case syntax(SQLFailure)
    /// No connection, or it broke. After a break during a commit it is not known whether the write happened.
    case connection(SQLFailure)
    /// The database has been closed, or the session's body has ended.
    case closed
    /// An earlier statement of this transaction failed and its error was not undone by a `savepoint`.
    case aborted
    /// Any other failure, with the SQLSTATE or the extended SQLite result code.
    case other(code: String, SQLFailure)
}

extension SQLError {
    /// Whether the whole transaction must be done again from its start.
    var asksForRetry: Bool {
        if case .serialization = self { true } else { false }
    }

    /// Whether the connection is gone.
    var isLostConnection: Bool {
        if case .connection = self { true } else { false }
    }
}
