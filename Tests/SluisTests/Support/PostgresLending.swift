// SPDX-License-Identifier: EUPL-1.2

import Synchronization

/// Lends out a few databases one after another, since making one costs more than the test that uses it.
final class PostgresLending: Sendable {
    private struct State {
        var free: [String] = []
        var made = 0
        var waiting: [CheckedContinuation<String?, Never>] = []
    }

    // A test borrows one at a time: two tests that each waited for a second one would wait for ever.
    private let limit = 6
    private let state = Mutex(State())

    /// A database that was used before, or nil for leave to make a new one.
    func borrow() async -> String? {
        await withCheckedContinuation { continuation in
            state.withLock { state in
                if let url = state.free.popLast() { return continuation.resume(returning: url) }
                guard state.made < limit else { return state.waiting.append(continuation) }
                state.made += 1
                continuation.resume(returning: nil)
            }
        }
    }

    /// Takes an empty database back; nil for one that is lost.
    func giveBack(_ url: String?) {
        state.withLock { state in
            if !state.waiting.isEmpty { return state.waiting.removeFirst().resume(returning: url) }
            if let url { state.free.append(url) } else { state.made -= 1 }
        }
    }
}
