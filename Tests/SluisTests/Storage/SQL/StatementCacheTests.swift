// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Storage

@Suite("Prepared statements are kept within bounds")
struct StatementCacheTests {
    @Test("the one unused for longest makes room")
    func eviction() {
        var cache = StatementCache<Int>(capacity: 2)
        #expect(cache.insert(1, for: "a") == nil)
        #expect(cache.insert(2, for: "b") == nil)
        #expect(cache.find("a") == 1)

        #expect(cache.insert(3, for: "c") == 2)
        #expect(cache.find("b") == nil)
        #expect(cache.find("a") == 1)
        #expect(cache.count == 2)
    }

    @Test("more different statements than fit still run, and again", arguments: TestEngine.allCases)
    func manyStatements(_ engine: TestEngine) async throws {
        let sums = try await engine.withDatabase { database in
            try await database.read { session in
                try (0..<2).map { _ in
                    try (0..<300).reduce(Int64(0)) { sum, number in
                        let sql = SQL(text: "SELECT CAST($1 AS BIGINT) + \(number)", arguments: [.int(1)])
                        return try sum + session.query(sql)[0].int(0)
                    }
                }
            }
        }

        #expect(sums == [45_150, 45_150])
    }

    @Test("a statement prepared before a change of the schema sees the new columns", arguments: TestEngine.allCases)
    func schemaChange(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            let read: @Sendable (any SQLSession) throws -> [String] = { session in
                try session.query("SELECT * FROM lamp").first?.columns.names ?? []
            }
            try await database.write { session in
                try session.execute("CREATE TABLE lamp (id BIGINT)")
                try session.execute("INSERT INTO lamp (id) VALUES (1)")
            }
            #expect(try await database.read(read) == ["id"])
            #expect(try await database.write(read) == ["id"])
            try await database.write { try $0.execute("ALTER TABLE lamp ADD COLUMN colour TEXT") }

            #expect(try await database.read(read) == ["id", "colour"])
            #expect(try await database.write(read) == ["id", "colour"])
        }
    }
}
