// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Storage
import Testing

@Suite("What is deleted can be made unreadable in the files")
struct ScrubTests {
    @Test(
        "a scrub leaves what remains and lets work go on", arguments: TestEngine.allCases,
        [ScrubDepth.log, .rewriting(["shelf", "book"])])
    func harmless(_ engine: TestEngine, _ depth: ScrubDepth) async throws {
        try await engine.withDatabase { database in
            try await database.makeShelf()
            try await database.write { try $0.execute("INSERT INTO shelf (id, name) VALUES (1, 'a'), (2, 'b')") }
            try await database.write { try $0.execute("DELETE FROM shelf WHERE id = 1") }

            let outcome = try await database.scrub(depth)

            try await database.write { try $0.execute("INSERT INTO shelf (id, name) VALUES (3, 'c')") }
            let count = try await database.read { try $0.query("SELECT id FROM shelf").count }
            #expect(outcome == .done)
            #expect(count == 2)
        }
    }

    @Test("deleted text is in no file of SQLite any more", arguments: [ScrubDepth.log, .rewriting([])])
    func sqliteFiles(_ depth: ScrubDepth) async throws {
        let secret = "the lamp is behind the door"
        try await TestEngine.sqlite.withURL { url in
            guard case .sqlite(let path) = url else { return }
            let database = try await url.open()
            try await database.makeShelf()
            try await database.write { try $0.execute("INSERT INTO shelf (id, name) VALUES (1, \(secret))") }
            #expect(try isInFiles(secret, path))
            try await database.write { try $0.execute("DELETE FROM shelf") }

            try await database.scrub(depth)

            #expect(try !isInFiles(secret, path))
            await database.close()
        }
    }

    private func isInFiles(_ text: String, _ path: String) throws -> Bool {
        try [path, path + "-wal"].contains { file in
            try Data(contentsOf: URL(fileURLWithPath: file)).range(of: Data(text.utf8)) != nil
        }
    }
}
