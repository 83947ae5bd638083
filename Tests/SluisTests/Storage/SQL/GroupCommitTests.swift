// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Storage

@Suite("Writes that wait together share a commit")
struct GroupCommitTests {
    struct Refused: Error {}
    typealias Body = @Sendable (any SQLSession) throws -> Int

    @Test(
        "one that throws and one that breaks a constraint are undone, the rest is written",
        arguments: TestEngine.allCases)
    func isolation(_ engine: TestEngine) async throws {
        let bodies: [Body] = (0..<20).map { id in
            { session in
                try session.execute("INSERT INTO shelf (id, name) VALUES (\(id), \("name \(id)"))")
                if id == 3 { throw Refused() }
                if id == 8 { try session.execute("INSERT INTO shelf (id, name) VALUES (\(0), 'again')") }
                if id == 12 { _ = try? session.execute("INSERT INTO shelf (id, name) VALUES (\(0), 'again')") }
                return id
            }
        }
        try await engine.withURL { url in
            let database = try await url.open(readers: 1)
            try await database.makeShelf()
            let outcomes = await Batch(bodies).run(on: url.engine)
            let stored = try await database.read { try $0.query("SELECT id FROM shelf").map { Int(try $0.int(0)) } }
            await database.close()

            #expect(Set(stored) == Set(0..<20).subtracting([3, 8, 12]))
            for (id, outcome) in outcomes.enumerated() where ![3, 8, 12].contains(id) {
                #expect(throws: Never.self) { try outcome.get() }
            }
            #expect(throws: Refused.self) { try outcomes[3].get() }
            #expect(throws: SQLError.self) { try outcomes[8].get() }
            #expect(throws: SQLError.aborted) { try outcomes[12].get() }
        }
    }

    @Test("when the commit fails, all of them fail", arguments: TestEngine.allCases)
    func failedCommit(_ engine: TestEngine) async throws {
        let failure = SQLError.other(code: "disk", SQLFailure("full"))
        try await engine.withURL { url in
            let database = try await url.open(readers: 1)
            try await database.makeShelf()
            let flaky = FlakyEngine(url.engine, commitErrors: [failure])
            let outcomes = await Batch(inserts(5)).run(on: flaky)
            let isEmpty = try await database.read { try $0.query("SELECT id FROM shelf").isEmpty }
            await database.close()

            #expect(isEmpty)
            for outcome in outcomes { #expect(throws: failure) { try outcome.get() } }
        }
    }

    @Test("a lost conflict is tried again from the start", arguments: TestEngine.allCases)
    func retry(_ engine: TestEngine) async throws {
        let conflict = SQLError.serialization(SQLFailure("conflict"))
        try await engine.withURL { url in
            let database = try await url.open(readers: 1)
            try await database.makeShelf()
            let flaky = FlakyEngine(url.engine, commitErrors: [conflict, conflict])
            let outcomes = await Batch(inserts(5)).run(on: flaky)
            let count = try await database.read { try $0.query("SELECT id FROM shelf").count }
            await database.close()

            #expect(count == 5)
            for outcome in outcomes { #expect(throws: Never.self) { try outcome.get() } }
        }
    }

    private func inserts(_ count: Int) -> [Body] {
        (0..<count).map { id in
            { session in try session.execute("INSERT INTO shelf (id, name) VALUES (\(id), \("name \(id)"))") }
        }
    }
}
