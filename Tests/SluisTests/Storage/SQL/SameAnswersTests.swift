// SPDX-License-Identifier: EUPL-1.2

import Storage
import Testing

@Suite("Both engines give the same answer")
struct SameAnswersTests {
    @Test("every kind of value comes back as it went in", arguments: TestEngine.allCases)
    func values(_ engine: TestEngine) async throws {
        let bytes = (0...255).map { UInt8($0) }
        let rows: [[SQLValue]] = [
            [.int(.max), .text("é \u{1F600} \"'\\ \n"), .int(0), .real(0.1), .int(1), .blob(bytes)],
            [.int(.min), .text(""), .null, .real(-1e300), .int(0), .blob([])],
            [.int(3), .text("\\x00"), .int(5), .null, .int(1), .null],
        ]
        let found = try await engine.withDatabase { database in
            try await database.makeShelf()
            try await database.write { session in
                for row in rows {
                    try session.execute(
                        """
                        INSERT INTO shelf (id, name, size, weight, is_open, seal)
                        VALUES (\(row[0]), \(row[1]), \(row[2]), \(row[3]), \(row[4]), \(row[5]))
                        """)
                }
            }
            return try await database.read { try $0.query("SELECT * FROM shelf").map(\.values) }
        }

        #expect(Set(found) == Set(rows))
    }

    @Test("a statement gives this answer", arguments: TestEngine.allCases, Construct.all)
    func constructs(_ engine: TestEngine, _ construct: Construct) async throws {
        let answer = try await engine.withDatabase { database in
            try await database.makeShelf()
            return try await database.write { session in
                for (id, name) in [(1, "b"), (2, "a"), (3, "C"), (4, "é")] {
                    try session.execute("INSERT INTO shelf (id, name, size) VALUES (\(id), \(name), \(id * 10))")
                }
                try session.execute("INSERT INTO shelf (id, name, is_open) VALUES (\(5), \("d%"), \(true))")
                return try session.query(construct.sql).map(\.values)
            }
        }

        #expect(answer == construct.answer)
    }

    @Test("the number of changed rows is told", arguments: TestEngine.allCases)
    func changes(_ engine: TestEngine) async throws {
        let counts = try await engine.withDatabase { database in
            try await database.makeShelf()
            return try await database.write { session in
                [
                    try session.execute("INSERT INTO shelf (id, name) VALUES (1, 'a'), (2, 'b'), (3, 'c')"),
                    try session.execute("UPDATE shelf SET size = 1 WHERE id > \(1)"),
                    try session.execute("UPDATE shelf SET size = 1 WHERE id > \(9)"),
                    try session.execute("INSERT INTO shelf (id, name) VALUES (1, 'a') ON CONFLICT (id) DO NOTHING"),
                    try session.execute("CREATE TABLE extra (id BIGINT)"),
                    try session.execute("DELETE FROM shelf"),
                    try session.execute("SELECT * FROM shelf"),
                ]
            }
        }

        #expect(counts == [3, 2, 0, 0, 0, 3, 0])
    }

    @Test("a value that one engine would cut or change is refused", arguments: TestEngine.allCases)
    func refusedValues(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            for value: SQLValue in [.text("a\u{0}b"), .real(.nan), .real(.infinity)] {
                await #expect(throws: SQLError.self) {
                    try await database.read { try $0.query("SELECT CAST(\(value) AS TEXT)") }
                }
            }
        }
    }
}
