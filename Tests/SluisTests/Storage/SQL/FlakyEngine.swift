// SPDX-License-Identifier: EUPL-1.2

import Synchronization

@testable import Storage

/// A real engine whose commits fail a given number of times.
final class FlakyEngine: SQLEngine {
    private let engine: any SQLEngine
    private let commitErrors: Mutex<[SQLError]>

    init(_ engine: any SQLEngine, commitErrors: [SQLError]) {
        self.engine = engine
        self.commitErrors = Mutex(commitErrors)
    }

    var dialect: SQLDialect { engine.dialect }
    var largestBatch: Int { engine.largestBatch }

    func connect(_ role: ConnectionRole) throws -> any SQLConnection {
        FlakyConnection(try engine.connect(role)) {
            let error = self.commitErrors.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            if let error { throw error }
        }
    }
}

/// A connection that asks somebody before it commits.
final class FlakyConnection: SQLConnection {
    private let connection: any SQLConnection
    private let beforeCommit: () throws -> Void

    init(_ connection: any SQLConnection, beforeCommit: @escaping () throws -> Void) {
        self.connection = connection
        self.beforeCommit = beforeCommit
    }

    var dialect: SQLDialect { connection.dialect }
    var isInTransaction: Bool { connection.isInTransaction }
    var isUsable: Bool { connection.isUsable }

    func query(_ sql: SQL) throws -> [SQLRow] { try connection.query(sql) }
    func execute(_ sql: SQL) throws -> Int { try connection.execute(sql) }
    func begin(_ kind: TransactionKind) throws { try connection.begin(kind) }

    func commit() throws {
        try beforeCommit()
        try connection.commit()
    }

    func rollback() { connection.rollback() }
    func mark(_ depth: Int) throws { try connection.mark(depth) }
    func keep(_ depth: Int) throws { try connection.keep(depth) }
    func undo(_ depth: Int) throws { try connection.undo(depth) }
    func scrub(_ depth: ScrubDepth) throws -> ScrubOutcome { try connection.scrub(depth) }
    func close() { connection.close() }
}
