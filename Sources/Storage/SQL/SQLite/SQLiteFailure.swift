// SPDX-License-Identifier: EUPL-1.2

import CSQLite

/// Translates result codes of SQLite.
enum SQLiteFailure {
    private static let unique: Set<Int32> = [2067, 1555, 2579]
    private static let foreignKey: Int32 = 787
    private static let notNull: Int32 = 1299
    private static let check: Int32 = 275

    /// The error for what just went wrong on a connection.
    static func error(_ database: OpaquePointer?, _ code: Int32, statement: String? = nil) -> SQLError {
        let failure = SQLFailure(
            reason(database, code, isPreparing: false), constraint: constraint(database, code), statement: statement)
        switch code {
        case _ where unique.contains(code): return .unique(failure)
        case foreignKey: return .foreignKey(failure)
        case notNull: return .notNull(failure)
        case check: return .check(failure)
        default: return error(primary: code & 0xff, code, failure)
        }
    }

    /// The error for a statement that did not compile.
    static func preparing(_ database: OpaquePointer?, _ code: Int32, statement: String) -> SQLError {
        guard code & 0xff == SQLITE_ERROR else { return error(database, code, statement: statement) }
        return .syntax(SQLFailure(reason(database, code, isPreparing: true), statement: statement))
    }

    /// The error for a file that could not be opened.
    static func opening(_ path: String, _ code: Int32) -> SQLError {
        .connection(SQLFailure("\(path): \(String(cString: sqlite3_errstr(code)))"))
    }

    private static func error(primary: Int32, _ code: Int32, _ failure: SQLFailure) -> SQLError {
        switch primary {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy(failure)
        case SQLITE_READONLY: .readOnly(failure)
        default: .other(code: String(code), failure)
        }
    }

    // While a statement runs, a message may quote a value; before that it can only quote the developer.
    private static func reason(_ database: OpaquePointer?, _ code: Int32, isPreparing: Bool) -> String {
        if isPreparing || code & 0xff == SQLITE_CONSTRAINT, let message = sqlite3_errmsg(database) {
            return String(cString: message)
        }
        return String(cString: sqlite3_errstr(code))
    }

    // "UNIQUE constraint failed: person.name"
    private static func constraint(_ database: OpaquePointer?, _ code: Int32) -> String? {
        guard code & 0xff == SQLITE_CONSTRAINT, let message = sqlite3_errmsg(database) else { return nil }
        let parts = String(cString: message).split(separator: ": ", maxSplits: 1)
        return parts.count == 2 ? String(parts[1]) : nil
    }
}
