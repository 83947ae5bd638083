// SPDX-License-Identifier: EUPL-1.2

/// Opens when a number of threads have ended.
final class Latch: Sendable {
    private struct State {
        var running: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Monitor<State>

    init(_ running: Int) { state = Monitor(State(running: running)) }

    /// One thread has ended.
    func countDown() {
        let ready = state.change(wakingAll: true) { state in
            state.running -= 1
            guard state.running == 0 else { return [CheckedContinuation<Void, Never>]() }
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in ready { continuation.resume() }
    }

    /// Blocks this thread until all have ended.
    func block() {
        state.wait { $0.running == 0 ? () : nil }
    }

    /// Suspends this task until all have ended.
    func wait() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.change { state in
                if state.running > 0 { state.waiting.append(continuation) }
                return state.running == 0
            }
            if isOpen { continuation.resume() }
        }
    }
}
