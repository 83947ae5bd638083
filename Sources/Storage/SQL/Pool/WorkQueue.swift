// SPDX-License-Identifier: EUPL-1.2

/// Jobs in order of arrival, for threads that wait for them.
final class WorkQueue<Job: Sendable>: Sendable {
    private struct State {
        var jobs: [Job] = []
        var head = 0
        var isClosed = false

        mutating func dropFirst(_ count: Int) {
            head += count
            // Moving the rest only now and then keeps taking one job cheap, however long the queue is.
            guard head >= 64, head * 2 >= jobs.count else { return }
            jobs.removeFirst(head)
            head = 0
        }
    }

    private let state = Monitor(State())

    /// Adds a job; false when the queue has been closed.
    func add(_ job: Job) -> Bool {
        state.change { state in
            guard !state.isClosed else { return false }
            state.jobs.append(job)
            return true
        }
    }

    /// Blocks until there is work and takes as many waiting jobs as `choose` says, at least one; nil at the end.
    func take(_ choose: (ArraySlice<Job>) -> Int) -> [Job]? {
        state.wait { state -> [Job]?? in
            let waiting = state.jobs[state.head...]
            guard !waiting.isEmpty else { return state.isClosed ? .some(nil) : nil }
            let taken = Array(waiting.prefix(max(1, choose(waiting))))
            state.dropFirst(taken.count)
            return taken
        }
    }

    /// Takes no more jobs; what waits is still handed out.
    func close() {
        state.change(wakingAll: true) { $0.isClosed = true }
    }
}
