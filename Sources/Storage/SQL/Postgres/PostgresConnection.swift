// SPDX-License-Identifier: EUPL-1.2

import CPQ

/// One connection to a PostgreSQL server.
final class PostgresConnection: SQLConnection {
    // Any number that no other program of the database uses for its own lock.
    private static let migrationLock: Int64 = 7_353_826_201_119

    let dialect = SQLDialect.postgres
    private let handle: OpaquePointer
    private var cache = StatementCache<String>(capacity: 128)
    private var prepared = 0
    private var isOpen = true

    init(url: String, role: ConnectionRole) throws {
        guard let handle = PostgresOpening.open(url) else { throw PostgresFailure.connecting(nil) }
        self.handle = handle
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { close() }
            throw PostgresFailure.connecting(handle)
        }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        do {
            for setting in PostgresOpening.settings(role) { try control(setting) }
        } catch {
            close()
            throw error
        }
    }

    deinit { close() }

    var isInTransaction: Bool {
        guard isOpen else { return false }
        let status = PQtransactionStatus(handle)
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
    }

    var isUsable: Bool { isOpen && PQstatus(handle) == CONNECTION_OK }

    func query(_ sql: SQL) throws -> [SQLRow] { try run(sql).rows() }
    func execute(_ sql: SQL) throws -> Int { try run(sql).changedRows }

    func begin(_ kind: TransactionKind) throws {
        switch kind {
        case .reading: try control("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        case .writing: try control("BEGIN ISOLATION LEVEL SERIALIZABLE")
        case .migrating:
            // Not from one snapshot, which would be taken before the wait for the lock.
            try control("BEGIN ISOLATION LEVEL READ COMMITTED")
            try control("SELECT pg_advisory_xact_lock(\(Self.migrationLock))")
        }
    }

    func commit() throws {
        do {
            // A failed transaction answers COMMIT with a rollback and no error.
            guard try control("COMMIT").command == "COMMIT" else { throw SQLError.aborted }
        } catch SQLError.connection(let failure) {
            throw SQLError.connection(
                SQLFailure("\(failure.reason); it is not known whether the write happened", statement: "COMMIT"))
        }
    }

    func rollback() {
        guard isInTransaction else { return }
        do { try control("ROLLBACK") } catch { close() }
    }

    func mark(_ depth: Int) throws { try control("SAVEPOINT body\(depth)") }
    func keep(_ depth: Int) throws { try control("RELEASE SAVEPOINT body\(depth)") }

    func undo(_ depth: Int) throws {
        try control("ROLLBACK TO SAVEPOINT body\(depth)")
        try control("RELEASE SAVEPOINT body\(depth)")
    }

    func close() {
        guard isOpen else { return }
        isOpen = false
        PQfinish(handle)
    }

    /// Runs a statement of our own, without values.
    @discardableResult
    func control(_ text: String) throws -> PostgresResult {
        guard isOpen else { throw SQLError.closed }
        return try PostgresResult(PQexec(handle, text), handle, statement: text)
    }

    private func run(_ sql: SQL) throws -> PostgresResult {
        guard isOpen else { throw SQLError.closed }
        let parameters = PostgresParameters(sql.arguments)
        do {
            let name = try prepare(sql.text, parameters)
            let result = parameters.withPointers { values, lengths, formats in
                PQexecPrepared(handle, name, Int32(lengths.count), values, lengths, formats, 0)
            }
            return try PostgresResult(result, handle, statement: sql.text)
        } catch let error as SQLError where error.asksForRetry {
            // The reason may be a plan that the schema has outgrown; names are not used twice.
            _ = cache.removeAll()
            throw error
        }
    }

    private func prepare(_ text: String, _ parameters: PostgresParameters) throws -> String {
        let key = text + parameters.signature
        if let name = cache.find(key) { return name }
        prepared += 1
        let name = "s\(prepared)"
        let types = parameters.types
        _ = try PostgresResult(PQprepare(handle, name, text, Int32(types.count), types), handle, statement: text)
        if let evicted = cache.insert(name, for: key) { try control("DEALLOCATE \(evicted)") }
        return name
    }
}
