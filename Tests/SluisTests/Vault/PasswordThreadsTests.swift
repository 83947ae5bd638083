// SPDX-License-Identifier: EUPL-1.2

import Testing
import Vault

@Suite("Passwords are hashed on threads of their own")
struct PasswordThreadsTests {
    let cost: ScryptCost

    init() throws { cost = try PasswordHashTests.cheap() }

    @Test("a new hash is made, and only its password matches")
    func hashing() async throws {
        let threads = PasswordThreads(threads: 2, cost: cost)
        guard case .done(let hash) = try await threads.hash("geheim") else {
            Issue.record("an idle thread was busy")
            return
        }
        #expect(try await threads.check("geheim", against: hash) == .matches)
        #expect(try await threads.check("Geheim", against: hash) == .differs)
        threads.close()
    }

    @Test("an unknown user differs, whatever the password")
    func unknown() async throws {
        let threads = PasswordThreads(cost: cost)
        for password in ["", "geheim"] {
            #expect(try await threads.check(password, against: nil) == .differs)
        }
    }

    @Test("more than a full queue is refused at once, and all the others are answered")
    func full() async throws {
        let slow = try #require(ScryptCost(logRounds: 14))
        let threads = PasswordThreads(threads: 1, waiting: 3, cost: slow)
        let verdicts = try await withThrowingTaskGroup(of: PasswordVerdict.self) { group in
            for _ in 0..<60 { group.addTask { try await threads.check("a", against: nil) } }
            return try await group.reduce(into: [PasswordVerdict]()) { $0.append($1) }
        }
        #expect(verdicts.count == 60)
        #expect(verdicts.contains(.busy))
        #expect(verdicts.filter { $0 == .differs }.count >= 4)
        #expect(try await threads.check("a", against: nil) == .differs)
    }

    @Test("closed threads refuse")
    func closed() async throws {
        let threads = PasswordThreads(cost: cost)
        threads.close()
        #expect(try await threads.hash("a") == .busy)
        #expect(try await threads.check("a", against: nil) == .busy)
    }
}
