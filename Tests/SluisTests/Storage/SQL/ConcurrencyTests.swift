// SPDX-License-Identifier: EUPL-1.2

import Storage
import Testing

@Suite("Many tasks share one database")
struct ConcurrencyTests {
    struct Refused: Error {}

    @Test("each acknowledged write is there, each refused one is not", arguments: TestEngine.allCases)
    func manyWrites(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await database.makeShelf()
            let acknowledged = await withTaskGroup(of: Int?.self) { group in
                for id in 0..<400 {
                    group.addTask {
                        try? await database.write { session in
                            try session.execute("INSERT INTO shelf (id, name) VALUES (\(id), \("name \(id)"))")
                            if id.isMultiple(of: 7) { throw Refused() }
                            return id
                        }
                    }
                }
                return await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
            }
            let stored = try await database.read { try $0.query("SELECT id FROM shelf").map { Int(try $0.int(0)) } }

            #expect(acknowledged == Set((0..<400).filter { !$0.isMultiple(of: 7) }))
            #expect(Set(stored) == acknowledged)
        }
    }

    @Test("no increment is lost", arguments: TestEngine.allCases)
    func increments(_ engine: TestEngine) async throws {
        let total = try await engine.withDatabase { database in
            try await database.makeShelf()
            try await database.write { try $0.execute("INSERT INTO shelf (id, name, size) VALUES (1, 'a', 0)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<300 { group.addTask { try await increment(database) } }
                try await group.waitForAll()
            }
            return try await database.read { try $0.query("SELECT size FROM shelf")[0].int(0) }
        }

        #expect(total == 300)
    }

    @Test("two programs on one database lose no increment either", arguments: TestEngine.allCases)
    func twoPrograms(_ engine: TestEngine) async throws {
        let total = try await engine.withURL { url in
            let first = try await url.open(readers: 1)
            let second = try await url.open(readers: 1)
            try await first.makeShelf()
            try await first.write { try $0.execute("INSERT INTO shelf (id, name, size) VALUES (1, 'a', 0)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for database in [first, second] {
                    group.addTask { for _ in 0..<40 { try await increment(database) } }
                }
                try await group.waitForAll()
            }
            let total = try await second.read { try $0.query("SELECT size FROM shelf")[0].int(0) }
            await first.close()
            await second.close()
            return total
        }

        #expect(total == 80)
    }

    @Test("all statements of a read see the same moment", arguments: TestEngine.allCases)
    func consistentReads(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await database.makeShelf()
            try await database.write {
                try $0.execute("INSERT INTO shelf (id, name, size) VALUES (1, 'a', 0), (2, 'b', 0)")
            }
            let differences = try await withThrowingTaskGroup(of: Int.self) { group in
                for round in 0..<60 {
                    group.addTask {
                        try await database.write { session in
                            try session.execute("UPDATE shelf SET size = \(round) WHERE id = 1")
                            try session.execute("UPDATE shelf SET size = \(round) WHERE id = 2")
                        }
                        return 0
                    }
                    group.addTask { try await database.read { try difference(in: $0) } }
                }
                return try await group.reduce(0, +)
            }

            #expect(differences == 0)
        }
    }
}

private func increment(_ database: any SQLDatabase) async throws {
    try await database.write { session in
        let size = try session.query("SELECT size FROM shelf WHERE id = 1")[0].int(0)
        try session.execute("UPDATE shelf SET size = \(size + 1) WHERE id = 1")
    }
}

private func difference(in session: any SQLSession) throws -> Int {
    let first = try session.query("SELECT size FROM shelf WHERE id = \(1)")[0].int(0)
    let second = try session.query("SELECT size FROM shelf WHERE id = \(2)")[0].int(0)
    return first == second ? 0 : 1
}
