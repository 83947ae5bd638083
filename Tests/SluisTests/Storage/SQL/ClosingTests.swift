// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Storage
import Testing

@Suite("A database closes in order")
struct ClosingTests {
    @Test("after closing, everything is refused, and closing again does no harm", arguments: TestEngine.allCases)
    func refusing(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            await database.close()
            await database.close()

            await #expect(throws: SQLError.closed) { try await database.read { _ in } }
            await #expect(throws: SQLError.closed) { try await database.write { _ in } }
            await #expect(throws: SQLError.closed) { try await database.scrub(.log) }
        }
    }

    @Test("what was accepted is finished, and is there after opening again", arguments: TestEngine.allCases)
    func finishing(_ engine: TestEngine) async throws {
        try await engine.withURL { url in
            let database = try await url.open(readers: 2)
            try await database.makeShelf()
            let acknowledged = await withTaskGroup(of: Int.self) { group in
                for id in 0..<100 {
                    group.addTask {
                        let count = try? await database.write { session in
                            try session.execute("INSERT INTO shelf (id, name) VALUES (\(id), \("name \(id)"))")
                        }
                        return count ?? 0
                    }
                }
                group.addTask {
                    await database.close()
                    return 0
                }
                return await group.reduce(0, +)
            }
            let again = try await url.open(readers: 1)
            let stored = try await again.read { try $0.query("SELECT id FROM shelf").count }
            await again.close()

            #expect(stored == acknowledged)
        }
    }

    @Test("a session that is kept after its body is refused", arguments: TestEngine.allCases)
    func keptSession(_ engine: TestEngine) async throws {
        final class Keeper: @unchecked Sendable { var session: (any SQLSession)? }
        try await engine.withDatabase { database in
            let keeper = Keeper()
            try await database.write { keeper.session = $0 }

            #expect(throws: SQLError.closed) { try keeper.session?.query("SELECT 1") }
        }
    }

    @Test("closing leaves one SQLite file, which only its owner may read")
    func file() async throws {
        try await TestEngine.sqlite.withURL { url in
            guard case .sqlite(let path) = url else { return }
            let database = try await url.open()
            try await database.makeShelf()
            await database.close()

            let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            let names = try FileManager.default.contentsOfDirectory(
                atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path)
            #expect(rights == 0o600)
            #expect(names == ["sluis.db"])
        }
    }
}
