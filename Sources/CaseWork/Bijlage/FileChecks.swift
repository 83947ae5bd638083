// SPDX-License-Identifier: EUPL-1.2

import Vault

/// Looks into files on a thread of its own, one after another.
///
/// Looking into a file of the largest size takes long enough to stop everybody on the threads that serve requests. The
/// queue is bounded, so that many files at once cannot fill the memory; who comes too many is told to try again.
package final class FileChecks: Sendable {
    /// For all worlds of the program together: they share its memory.
    package static let shared = FileChecks()

    private let queue: WorkQueue

    /// - Parameters:
    ///   - threads: how many files are looked into at the same time, at least 1.
    ///   - waiting: how many may wait before further ones are refused.
    package init(threads: Int = 1, waiting: Int = 16) {
        queue = WorkQueue(threads: max(1, threads), waiting: max(0, waiting))
    }

    deinit { queue.close() }

    /// What the work found; nothing when too many files wait already.
    package func run<Found: Sendable>(_ look: @escaping @Sendable () -> Found) async throws -> Found? {
        try await queue.run(look)
    }
}
