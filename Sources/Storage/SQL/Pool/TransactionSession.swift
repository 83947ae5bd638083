// SPDX-License-Identifier: EUPL-1.2

/// The session that a body gets: a connection for as long as the body runs.
///
/// PostgreSQL refuses everything after a failed statement and SQLite nothing; here both refuse.
final class TransactionSession: SQLSession {
    private let connection: any SQLConnection
    private var depth = 0
    private var hasEnded = false
    private var hasFailed = false
    /// Set when the whole transaction, not just this body, can no longer be committed.
    private(set) var doom: (any Error)?

    let dialect: SQLDialect

    init(_ connection: any SQLConnection) {
        self.connection = connection
        dialect = connection.dialect
    }

    /// Runs a body as the whole life of this session; throws also when the body hid a failure.
    func run<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
        defer { hasEnded = true }
        let value = try body(self)
        if let doom { throw doom }
        guard !hasFailed else { throw SQLError.aborted }
        return value
    }

    func query(_ sql: SQL) throws -> [SQLRow] {
        try check(sql)
        return try watched { try connection.query(sql) }
    }

    @discardableResult
    func execute(_ sql: SQL) throws -> Int {
        try check(sql)
        return try watched { try connection.execute(sql) }
    }

    func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
        try checkAlive()
        try watched { try connection.mark(depth + 1) }
        depth += 1
        defer { depth -= 1 }
        do {
            let value = try body()
            try checkAlive()
            try watched { try connection.keep(depth) }
            return value
        } catch {
            undo()
            throw error
        }
    }

    private func undo() {
        guard doom == nil else { return }
        do {
            try connection.undo(depth)
            hasFailed = false
        } catch {
            doom = error
        }
    }

    private func checkAlive() throws(SQLError) {
        if hasEnded { throw .closed }
        if hasFailed { throw .aborted }
    }

    private func check(_ sql: SQL) throws(SQLError) {
        try checkAlive()
        if let reason = StatementCheck.objection(to: sql) {
            hasFailed = true
            throw .syntax(SQLFailure(reason, statement: sql.text))
        }
    }

    private func watched<Value>(_ step: () throws -> Value) throws -> Value {
        do {
            return try step()
        } catch {
            hasFailed = true
            if (error as? SQLError)?.asksForRetry == true || !connection.isInTransaction || !connection.isUsable {
                doom = doom ?? error
            }
            throw error
        }
    }
}
