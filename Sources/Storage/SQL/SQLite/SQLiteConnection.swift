// SPDX-License-Identifier: EUPL-1.2

import CSQLite

/// One connection to a SQLite file.
final class SQLiteConnection: SQLConnection {
    let dialect = SQLDialect.sqlite
    let database: OpaquePointer
    private var cache = StatementCache<SQLiteStatement>(capacity: 128)
    private var isOpen = true
    private var watch: SQLiteLogWatch?

    /// Opens the file; a writer makes it, readable for its owner only, when it is not there.
    init(path: String, role: ConnectionRole) throws {
        if role == .writer { try SQLiteFile.create(path) }
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let handle else {
            sqlite3_close_v2(handle)
            throw SQLiteFailure.opening(path, code)
        }
        database = handle
        sqlite3_extended_result_codes(handle, 1)
        do {
            try configure(role)
            if role == .writer { watch = SQLiteLogFolder(path: path).map { SQLiteLogWatch(handle, $0) } }
        } catch {
            close()
            throw error
        }
    }

    deinit { close() }

    var isInTransaction: Bool { isOpen && sqlite3_get_autocommit(database) == 0 }
    var isUsable: Bool { isOpen }

    func query(_ sql: SQL) throws -> [SQLRow] { try statement(sql.text).rows(sql.arguments) }
    func execute(_ sql: SQL) throws -> Int { try statement(sql.text).run(sql.arguments) }

    func begin(_ kind: TransactionKind) throws {
        try control(kind == .reading ? "BEGIN" : "BEGIN IMMEDIATE")
    }

    func commit() throws { try control("COMMIT") }

    func rollback() {
        guard isInTransaction else { return }
        do { try control("ROLLBACK") } catch { close() }
    }

    func mark(_ depth: Int) throws { try control("SAVEPOINT body\(depth)") }
    func keep(_ depth: Int) throws { try control("RELEASE body\(depth)") }

    func undo(_ depth: Int) throws {
        try control("ROLLBACK TO body\(depth)")
        try control("RELEASE body\(depth)")
    }

    func close() {
        guard isOpen else { return }
        isOpen = false
        watch?.close()
        _ = cache.removeAll()
        sqlite3_close_v2(database)
    }

    /// Runs a statement of our own, without values.
    func control(_ text: String) throws {
        guard isOpen else { throw SQLError.closed }
        _ = try statement(text).run([])
    }

    private func statement(_ text: String) throws -> SQLiteStatement {
        if let known = cache.find(text) { return known }
        let fresh = try SQLiteStatement(text, on: database)
        _ = cache.insert(fresh, for: text)
        return fresh
    }
}
