// SPDX-License-Identifier: EUPL-1.2

import Storage
import Testing

@Suite("A lost connection to PostgreSQL")
struct LostConnectionTests {
    private static let terminateOthers: SQL = """
        SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """

    @Test("while idle goes unnoticed")
    func idle() async throws {
        try await TestEngine.postgres.withURL { url in
            let database = try await url.open(readers: 1)
            let killer = try await url.open(readers: 1)
            try await database.makeShelf()
            try await killer.read { _ = try $0.query(Self.terminateOthers) }

            try await database.write { try $0.execute("INSERT INTO shelf (id, name) VALUES (1, 'a')") }
            let count = try await database.read { try $0.query("SELECT id FROM shelf").count }
            await database.close()
            await killer.close()
            #expect(count == 1)
        }
    }

    @Test("in the middle of a write fails that write, and the next one works")
    func middleOfWrite() async throws {
        try await TestEngine.postgres.withDatabase { database in
            try await database.makeShelf()
            let error = await #expect(throws: SQLError.self) {
                try await database.write { session in
                    try session.execute("INSERT INTO shelf (id, name) VALUES (1, 'a')")
                    _ = try session.query("SELECT pg_terminate_backend(pg_backend_pid())")
                    _ = try session.query("SELECT 1")
                }
            }
            #expect(error.map(isLostConnection) == true)

            try await database.write { try $0.execute("INSERT INTO shelf (id, name) VALUES (2, 'b')") }
            let ids = try await database.read { try $0.query("SELECT id FROM shelf").map { try $0.int(0) } }
            #expect(ids == [2])
        }
    }

    @Test("in the middle of a write cannot be hidden by its body")
    func hidden() async throws {
        try await TestEngine.postgres.withDatabase { database in
            await #expect(throws: SQLError.self) {
                try await database.write { session in
                    _ = try? session.query("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
        }
    }
}

private func isLostConnection(_ error: SQLError) -> Bool {
    if case .connection = error { true } else { false }
}
