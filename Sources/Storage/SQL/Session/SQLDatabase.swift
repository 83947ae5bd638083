// SPDX-License-Identifier: EUPL-1.2

/// A database, embedded or served, with many readers and one writer.
///
/// Bodies are synchronous and run on threads of the database, never on Swift's own pool. A body may run again after a
/// conflict with another process, so it must have no effect outside its session. A task that is already cancelled gets
/// `CancellationError` and its body does not run; once accepted, a body is not interrupted.
package protocol SQLDatabase: Sendable {
    /// The engine behind it.
    var dialect: SQLDialect { get }

    /// Runs the body in one read-only transaction: all its statements see the same moment.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLSession) throws -> Value
    ) async throws -> Value

    /// Runs the body in a transaction and returns when what it wrote is on disk; if it throws, nothing is written.
    ///
    /// Writes that wait at the same time share one commit; one that throws does not disturb the others. When the commit
    /// itself fails, all of them get its error.
    @discardableResult
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLSession) throws -> Value
    ) async throws -> Value

    /// Applies the migrations that this database has not had yet, in order, in one transaction; returns their ids.
    ///
    /// Throws `MigrationFault` when the database had migrations that are not in the list: a newer program's.
    @discardableResult
    func migrate(_ migrations: [Migration], at milliseconds: Int64) async throws -> [String]

    /// Makes deleted rows unreadable in the files too, as far as `depth` asks and the engine allows; blocks writers.
    @discardableResult
    func scrub(_ depth: ScrubDepth) async throws -> ScrubOutcome

    /// Refuses new work, finishes what was accepted, closes all connections. Calling it again does no harm.
    func close() async
}
