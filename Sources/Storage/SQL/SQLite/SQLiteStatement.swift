// SPDX-License-Identifier: EUPL-1.2

import CSQLite

/// One compiled statement of one connection.
final class SQLiteStatement {
    private let database: OpaquePointer
    private let handle: OpaquePointer
    private let text: String
    private var columns: SQLColumns?
    private var preparations: Int32 = 0

    /// Compiles; throws `.syntax` unless the text is exactly one statement.
    init(_ text: String, on database: OpaquePointer) throws {
        var handle: OpaquePointer?
        var rest = ""
        let code = text.withCString { start -> Int32 in
            var tail: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v3(database, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, &tail)
            if let tail { rest = String(cString: tail) }
            return code
        }
        guard code == SQLITE_OK else { throw SQLiteFailure.preparing(database, code, statement: text) }
        guard let handle, rest.utf8.allSatisfy({ $0 <= 32 || $0 == UInt8(ascii: ";") }) else {
            sqlite3_finalize(handle)
            throw SQLError.syntax(SQLFailure("a text must hold exactly one statement", statement: text))
        }
        self.database = database
        self.handle = handle
        self.text = text
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs to the end and returns all rows.
    func rows(_ arguments: [SQLValue]) throws -> [SQLRow] {
        try bind(arguments)
        defer { release() }
        var rows: [SQLRow] = []
        while try step() {
            let columns = currentColumns()
            var values: [SQLValue] = []
            values.reserveCapacity(columns.names.count)
            for position in 0..<Int32(columns.names.count) { values.append(try value(position)) }
            rows.append(SQLRow(columns: columns, values: values))
        }
        return rows
    }

    /// Runs to the end and returns how many rows changed.
    func run(_ arguments: [SQLValue]) throws -> Int {
        try bind(arguments)
        defer { release() }
        let before = sqlite3_total_changes64(database)
        while try step() {}
        // The count of changes keeps the answer of an earlier statement when this one changes nothing.
        guard sqlite3_stmt_readonly(handle) == 0, sqlite3_total_changes64(database) != before else { return 0 }
        return Int(sqlite3_changes64(database))
    }

    private func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw SQLiteFailure.error(database, sqlite3_extended_errcode(database), statement: text)
        }
    }

    // Clearing the values too: they are personal, and a cached statement lives long.
    private func release() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func bind(_ arguments: [SQLValue]) throws {
        guard Int(sqlite3_bind_parameter_count(handle)) == arguments.count else {
            throw SQLError.syntax(SQLFailure("\(arguments.count) values do not fit", statement: text))
        }
        for (offset, argument) in arguments.enumerated() {
            let code = bind(argument, at: Int32(offset + 1))
            guard code == SQLITE_OK else { throw SQLiteFailure.error(database, code, statement: text) }
        }
    }

    private func bind(_ argument: SQLValue, at place: Int32) -> Int32 {
        switch argument {
        case .null: sqlite3_bind_null(handle, place)
        case .int(let number): sqlite3_bind_int64(handle, place, number)
        case .real(let number): sqlite3_bind_double(handle, place, number)
        case .text(let text): csqlite_bind_text(handle, place, text, Int32(clamping: text.utf8.count))
        // A null pointer would bind NULL.
        case .blob(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(handle, place, 0)
        case .blob(let bytes): csqlite_bind_blob(handle, place, bytes, Int32(clamping: bytes.count))
        }
    }

    private func value(_ column: Int32) throws -> SQLValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .int(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(handle, column)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw SQLError.other(code: "utf8", SQLFailure("text that is not UTF-8", statement: text))
            }
            return .text(text)
        default:
            let start = sqlite3_column_blob(handle, column)
            let count = Int(sqlite3_column_bytes(handle, column))
            return .blob(Array(UnsafeRawBufferPointer(start: start, count: count)))
        }
    }

    // Compiling again after a change of the schema may give other columns.
    private func currentColumns() -> SQLColumns {
        let now = sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_REPREPARE, 0)
        if let columns, preparations == now { return columns }
        let names = (0..<sqlite3_column_count(handle)).map { position in
            sqlite3_column_name(handle, position).map { String(cString: $0) } ?? ""
        }
        let fresh = SQLColumns(names)
        columns = fresh
        preparations = now
        return fresh
    }
}
