// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Runs bodies on one connection, which it opens when needed and replaces when it breaks. Belongs to one thread.
final class TransactionRunner {
    private static let attempts = 8

    private let engine: any SQLEngine
    private let role: ConnectionRole
    private var connection: (any SQLConnection)?

    init(_ engine: any SQLEngine, _ role: ConnectionRole) {
        self.engine = engine
        self.role = role
    }

    /// Runs bodies that share one transaction, each isolated from the failures of the others, and answers all of them.
    func run(_ batch: [any PendingWork]) {
        for attempt in 1...Self.attempts {
            do {
                try runOnce(batch)
                return
            } catch let error as SQLError where isWorthRepeating(error, attempt) {
                Self.pause(attempt)
            } catch {
                for work in batch { work.fail(error) }
                return
            }
        }
    }

    /// Gives the connection to a body that manages its own transaction.
    func lend<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        let connection = try usableConnection()
        defer { if connection.isInTransaction { connection.rollback() } }
        return try body(connection)
    }

    func close() {
        connection?.close()
        connection = nil
    }

    private func runOnce(_ batch: [any PendingWork]) throws {
        let connection = try begin()
        do {
            for work in batch {
                if let doom = work.attempt(on: connection, sharing: batch.count > 1) { throw doom }
            }
            if role == .reader { return finishReading(batch, on: connection) }
            if batch.count == 1, batch[0].hasThrown { connection.rollback() } else { try connection.commit() }
        } catch {
            connection.rollback()
            throw error
        }
        for work in batch { work.deliver() }
    }

    // What was read stays true whatever happens to the transaction, so nobody waits for its end.
    private func finishReading(_ batch: [any PendingWork], on connection: any SQLConnection) {
        for work in batch { work.deliver() }
        connection.rollback()
    }

    // Nothing has been done yet when this fails, so a connection that was lost while idle is replaced without a word.
    private func begin() throws -> any SQLConnection {
        let kind: TransactionKind = role == .reader ? .reading : .writing
        let first = try usableConnection()
        do {
            try first.begin(kind)
            return first
        } catch let error as SQLError where error.isLostConnection {
            let second = try usableConnection()
            try second.begin(kind)
            return second
        }
    }

    // After a lost connection it is not known what became of a write; a read can simply be asked again.
    private func isWorthRepeating(_ error: SQLError, _ attempt: Int) -> Bool {
        if error.isLostConnection { return role == .reader && attempt == 1 }
        return error.asksForRetry && attempt < Self.attempts
    }

    private func usableConnection() throws -> any SQLConnection {
        if let connection, connection.isUsable { return connection }
        close()
        let fresh = try engine.connect(role)
        connection = fresh
        return fresh
    }

    // Longer each time, and not the same for two programs that got in each other's way.
    private static func pause(_ attempt: Int) {
        usleep(UInt32.random(in: 500...1500) << UInt32(attempt))
    }
}
