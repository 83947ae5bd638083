// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// A value that threads share, with a lock around it and a way to wait until it changes.
final class Monitor<State>: @unchecked Sendable {
    // Allocated, because a lock must not move in memory.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var state: State

    init(_ state: State) {
        self.state = state
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Changes the state and wakes one waiting thread, or all of them.
    func change<Value>(wakingAll: Bool = false, _ body: (inout State) throws -> Value) rethrows -> Value {
        pthread_mutex_lock(mutex)
        defer {
            if wakingAll { pthread_cond_broadcast(condition) } else { pthread_cond_signal(condition) }
            pthread_mutex_unlock(mutex)
        }
        return try body(&state)
    }

    /// Blocks this thread until the body returns a value; it is asked again after each change.
    func wait<Value>(for body: (inout State) -> Value?) -> Value {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let value = body(&state) { return value }
            pthread_cond_wait(condition, mutex)
        }
    }
}
