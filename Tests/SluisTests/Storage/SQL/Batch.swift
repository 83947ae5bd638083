// SPDX-License-Identifier: EUPL-1.2

import Synchronization

@testable import Storage

/// Bodies that are handed to a runner as one batch, each with a task that waits for its answer.
final class Batch: Sendable {
    typealias Body = @Sendable (any SQLSession) throws -> Int

    private let bodies: [Body]
    private let waiting = Mutex<[Int: any PendingWork]>([:])

    init(_ bodies: [Body]) { self.bodies = bodies }

    /// Runs all bodies in their order on a fresh connection and returns what each task was told.
    func run(on engine: any SQLEngine) async -> [Result<Int, any Error>] {
        await withTaskGroup(of: (Int, Result<Int, any Error>).self) { group in
            for (place, body) in bodies.enumerated() {
                group.addTask {
                    do {
                        let value = try await withCheckedThrowingContinuation { continuation in
                            self.add(PendingBody(body, continuation), at: place, engine)
                        }
                        return (place, .success(value))
                    } catch {
                        return (place, .failure(error))
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    // The last one to arrive runs them all.
    private func add(_ work: any PendingWork, at place: Int, _ engine: any SQLEngine) {
        let batch = waiting.withLock { waiting -> [any PendingWork] in
            waiting[place] = work
            guard waiting.count == bodies.count else { return [] }
            return waiting.sorted { $0.key < $1.key }.map(\.value)
        }
        guard !batch.isEmpty else { return }
        let runner = TransactionRunner(engine, .writer)
        runner.run(batch)
        runner.close()
    }
}
