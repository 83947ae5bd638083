// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import Storage

@Suite("The log of SQLite is folded beside the commits", .timeLimit(.minutes(20)))
struct LogFoldingTests {
    // The time limit is for a fold that never comes; beside all other tests on a slow machine an ordinary run takes minutes.
    // One page of 4 kB each, and a little over a thousand of them.
    private let text = String(repeating: "x", count: 4_000)

    @Test("what was written reaches the file itself while the database is open and nobody writes")
    func folded() async throws {
        try await withFile { database, path in
            try await fill(database, from: 0, to: 1_500)
            // Ends by its time limit when nothing folds: a read takes nothing from the log to the file.
            while try size(path) < 1_000 * 4_096 {
                _ = try await database.read { try $0.query("SELECT id FROM shelf LIMIT 1") }
            }
            #expect(try size(path) >= 1_000 * 4_096)
        }
    }

    @Test("the log stays bounded while one transaction follows the other")
    func bounded() async throws {
        try await withFile { database, path in
            for batch in 0..<20 { try await fill(database, from: batch * 500, to: (batch + 1) * 500) }
            #expect(try size(path + "-wal") < 18_000 * 4_120)
        }
    }

    @Test("after closing everything is in the file and the log is gone")
    func closed() async throws {
        try await withFile { database, path in
            try await fill(database, from: 0, to: 1_500)
            await database.close()
            #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
            #expect(try size(path) >= 1_500 * 4_096)
        }
    }

    @Test("a file that cannot be opened is left to the next time")
    func unopened() throws {
        let folder = try #require(SQLiteLogFolder(path: "/dev/null/none.sqlite"))
        for _ in 0..<10_000 { folder.fold() }
        folder.close()
    }

    private func withFile(_ body: (any SQLDatabase, String) async throws -> Void) async throws {
        try await TestEngine.sqlite.withURL { url in
            guard case .sqlite(let path) = url else { return }
            let database = try await url.open()
            try await database.makeShelf()
            try await body(database, path)
            await database.close()
        }
    }

    private func fill(_ database: any SQLDatabase, from first: Int, to last: Int) async throws {
        try await database.write { [text] session in
            for id in first..<last {
                try session.execute("INSERT INTO shelf (id, name) VALUES (\(Int64(id)), \("\(id)" + text))")
            }
        }
    }

    private func size(_ path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }
}
