// SPDX-License-Identifier: EUPL-1.2

/// Threads around an engine: several that read, one that writes, each with its own connection.
package final class SQLPool: SQLDatabase {
    package let dialect: SQLDialect
    private let reads = WorkQueue<any PendingWork>()
    private let writes = WorkQueue<WriterJob>()
    private let readersEnded: Latch
    private let writerEnded = Latch(1)

    /// Starts the threads; connections are opened when there is work for them.
    init(_ engine: any SQLEngine, readers: Int) throws(SQLError) {
        dialect = engine.dialect
        readersEnded = Latch(readers)
        var started = startWriter(engine)
        for _ in 0..<readers {
            // One that cannot start counts as ended, or closing would wait for it.
            if !startReader(engine) {
                readersEnded.countDown()
                started = false
            }
        }
        guard started else {
            stop()
            throw .connection(SQLFailure("no threads left for the database"))
        }
    }

    deinit { stop() }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLSession) throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            let work = PendingBody(body, continuation)
            if !reads.add(work) { work.fail(SQLError.closed) }
        }
    }

    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLSession) throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            let work = PendingBody(body, continuation)
            if !writes.add(.shared(work)) { work.fail(SQLError.closed) }
        }
    }

    @discardableResult
    package func migrate(_ migrations: [Migration], at milliseconds: Int64) async throws -> [String] {
        let migrator = try Migrator(migrations, at: milliseconds)
        return try await alone { connection in try migrator.run(on: connection) }
    }

    @discardableResult
    package func scrub(_ depth: ScrubDepth) async throws -> ScrubOutcome {
        try await alone { connection in try connection.scrub(depth) }
    }

    package func close() async {
        stop()
        await readersEnded.wait()
        await writerEnded.wait()
    }

    private func alone<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let job = WriterJob.alone { runner in
                continuation.resume(with: Result { try runner.lend(body) })
            }
            if !writes.add(job) { continuation.resume(throwing: SQLError.closed) }
        }
    }

    private func stop() {
        reads.close()
        writes.close()
    }

    private func startReader(_ engine: any SQLEngine) -> Bool {
        WorkerThread.start { [reads, readersEnded] in
            let runner = TransactionRunner(engine, .reader)
            while let batch = reads.take({ _ in 1 }) { runner.run(batch) }
            runner.close()
            readersEnded.countDown()
        }
    }

    private func startWriter(_ engine: any SQLEngine) -> Bool {
        let isStarted = WorkerThread.start { [writes, readersEnded, writerEnded] in
            let runner = TransactionRunner(engine, .writer)
            while let jobs = writes.take({ WriterJob.together(in: $0, atMost: engine.largestBatch) }) {
                if case .alone(let run)? = jobs.first { run(runner) } else { runner.run(jobs.compactMap(\.work)) }
            }
            // The last connection to close folds the log of SQLite into its file, and only this one may write.
            readersEnded.block()
            runner.close()
            writerEnded.countDown()
        }
        if !isStarted { writerEnded.countDown() }
        return isStarted
    }
}
