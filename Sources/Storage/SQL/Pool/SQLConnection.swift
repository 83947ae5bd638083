// SPDX-License-Identifier: EUPL-1.2

/// What a connection is for.
enum ConnectionRole: Sendable {
    case reader
    case writer
}

/// How a transaction begins.
enum TransactionKind: Sendable {
    case reading
    case writing
    /// A write that waits for every other program that migrates, and sees what they did.
    case migrating
}

/// One connection to an engine, used by one thread at a time. Failures are thrown as `SQLError`.
protocol SQLConnection: AnyObject {
    var dialect: SQLDialect { get }
    /// False when the engine has ended the transaction by itself.
    var isInTransaction: Bool { get }
    /// False when the connection is lost or left in a state that nothing can be built on.
    var isUsable: Bool { get }

    func query(_ sql: SQL) throws -> [SQLRow]
    func execute(_ sql: SQL) throws -> Int

    func begin(_ kind: TransactionKind) throws
    /// Throws unless the engine confirmed that the work is durable.
    func commit() throws
    /// Undoes everything; afterwards either no transaction is open or the connection is not usable.
    func rollback()

    func mark(_ depth: Int) throws
    func keep(_ depth: Int) throws
    func undo(_ depth: Int) throws

    /// Outside a transaction.
    func scrub(_ depth: ScrubDepth) throws -> ScrubOutcome
    func close()
}

/// Makes connections.
protocol SQLEngine: Sendable {
    var dialect: SQLDialect { get }
    /// How many writes may share a commit.
    var largestBatch: Int { get }
    func connect(_ role: ConnectionRole) throws -> any SQLConnection
}
