// SPDX-License-Identifier: EUPL-1.2

import Storage
import Testing

@Suite("A savepoint undoes its own part")
struct SavepointTests {
    @Test("what a thrown savepoint wrote is gone, what stands around it stays", arguments: TestEngine.allCases)
    func undoing(_ engine: TestEngine) async throws {
        let names = try await engine.withDatabase { database in
            try await database.makeShelf()
            try await database.write { session in
                try session.execute("INSERT INTO shelf (id, name) VALUES (1, 'before')")
                #expect(throws: SQLError.self) {
                    try session.savepoint {
                        try session.execute("INSERT INTO shelf (id, name) VALUES (2, 'inside')")
                        try session.savepoint {
                            _ = try session.execute("INSERT INTO shelf (id, name) VALUES (3, 'deep')")
                        }
                        try session.execute("INSERT INTO shelf (id, name) VALUES (1, 'again')")
                    }
                }
                try session.execute("INSERT INTO shelf (id, name) VALUES (4, 'after')")
            }
            return try await database.read { try $0.query("SELECT name FROM shelf ORDER BY id").map { try $0.text(0) } }
        }

        #expect(names == ["before", "after"])
    }

    @Test(
        "after a failed statement without a savepoint nothing more runs and nothing is written",
        arguments: TestEngine.allCases)
    func hiddenFailure(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await database.makeShelf()
            await #expect(throws: SQLError.aborted) {
                try await database.write { session in
                    try session.execute("INSERT INTO shelf (id, name) VALUES (1, 'a')")
                    _ = try? session.execute("INSERT INTO shelf (id, name) VALUES (1, 'a')")
                    try session.execute("INSERT INTO shelf (id, name) VALUES (2, 'b')")
                }
            }
            await #expect(throws: SQLError.aborted) {
                try await database.write { session in
                    try session.execute("INSERT INTO shelf (id, name) VALUES (1, 'a')")
                    _ = try? session.execute("INSERT INTO shelf (id, name) VALUES (1, 'a')")
                }
            }
            let isEmpty = try await database.read { try $0.query("SELECT id FROM shelf").isEmpty }

            #expect(isEmpty)
        }
    }
}
