// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Synchronization
import Testing

@Suite("Files are looked into on a thread of its own, with a bounded queue")
struct FileChecksTests {
    /// Holds the thread until it is opened.
    private final class Lock: Sendable {
        private let isOpen = Mutex(false)

        func open() { isOpen.withLock { $0 = true } }
        func pass() { while !isOpen.withLock({ $0 }) {} }
    }

    @Test("what is more than may wait is refused at once, and the others get their answer")
    func bounded() async throws {
        let checks = FileChecks(threads: 1, waiting: 2)
        let lock = Lock()
        let answers = try await withThrowingTaskGroup(of: Int?.self) { group in
            for number in 0..<20 {
                group.addTask {
                    try await checks.run { () -> Int in
                        lock.pass()
                        return number
                    }
                }
            }
            var answers: [Int?] = []
            for try await answer in group {
                // While the thread is held only a refusal can come.
                answers.append(answer)
                lock.open()
            }
            return answers
        }
        #expect(answers.count == 20)
        #expect(answers.first == .some(nil), "the first answer came before any file was looked into")
        #expect(answers.compactMap(\.self).count >= 3)
        #expect(try await checks.run { 1 } == 1)
    }
}
