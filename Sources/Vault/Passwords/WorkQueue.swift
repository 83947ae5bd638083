// SPDX-License-Identifier: EUPL-1.2

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Threads of its own with a bounded queue in front of them, for work that would stop everybody on the threads that serve
/// requests.
///
/// Safe to share: every access to the mutable part holds `mutex`.
package final class WorkQueue: @unchecked Sendable {
    /// One job; it is told whether it may run or has been refused.
    private typealias Job = @Sendable (_ admitted: Bool) -> Void

    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let arrival = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let limit: Int
    private var jobs: [Job] = []
    private var idle = 0
    private var closed = false

    /// - Parameters:
    ///   - threads: how much is worked on at the same time.
    ///   - limit: how much may wait for a thread before further work is refused.
    package init(threads: Int, waiting limit: Int) {
        self.limit = limit
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(arrival, nil)
        let started = (0..<threads).count { _ in startThread() }
        locked {
            idle += started
            closed = started == 0
        }
    }

    deinit {
        pthread_cond_destroy(arrival)
        pthread_mutex_destroy(mutex)
        arrival.deallocate()
        mutex.deallocate()
    }

    /// Runs the work on one of the threads; nothing when the queue is full or closed.
    package func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T? {
        try await withCheckedThrowingContinuation { (waiting: CheckedContinuation<T?, any Error>) in
            let job: Job = { admitted in
                guard admitted else { return waiting.resume(returning: nil) }
                waiting.resume(with: Result { try work() })
            }
            if !offer(job) { job(false) }
        }
    }

    /// Ends the threads after the job they are at, and refuses all that waits.
    package func close() {
        let refused = locked {
            closed = true
            defer { jobs = [] }
            return jobs
        }
        pthread_cond_broadcast(arrival)
        for job in refused { job(false) }
    }

    private func offer(_ job: @escaping Job) -> Bool {
        let taken = locked {
            guard !closed, jobs.count < limit + idle else { return false }
            jobs.append(job)
            return true
        }
        if taken { pthread_cond_signal(arrival) }
        return taken
    }

    private func work() {
        while let job = next() {
            job(true)
            locked { idle += 1 }
        }
    }

    private func next() -> Job? {
        locked {
            while jobs.isEmpty {
                if closed { return nil }
                pthread_cond_wait(arrival, mutex)
            }
            idle -= 1
            return jobs.removeFirst()
        }
    }

    private func locked<T>(_ body: () -> T) -> T {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    private func startThread() -> Bool {
        let argument = Unmanaged.passRetained(self).toOpaque()
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let failed = pthread_create(
            &thread, nil,
            { raw in
                #if canImport(Darwin)
                    Unmanaged<WorkQueue>.fromOpaque(raw).takeRetainedValue().work()
                #else
                    if let raw { Unmanaged<WorkQueue>.fromOpaque(raw).takeRetainedValue().work() }
                #endif
                return nil
            }, argument)
        guard failed == 0 else {
            Unmanaged<WorkQueue>.fromOpaque(argument).release()
            return false
        }
        #if canImport(Darwin)
            if let thread { pthread_detach(thread) }
        #else
            pthread_detach(thread)
        #endif
        return true
    }
}
