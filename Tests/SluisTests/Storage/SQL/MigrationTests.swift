// SPDX-License-Identifier: EUPL-1.2

import Storage
import Testing

@Suite("The schema is brought up to date")
struct MigrationTests {
    private static let second = Migration(
        id: "0002-lamp",
        statements: [
            "CREATE TABLE lamp (id {serial}, colour {text} NOT NULL) {strict}",
            .on(.sqlite, "INSERT INTO lamp (colour) VALUES ('sqlite')"),
            .on(.postgres, "INSERT INTO lamp (colour) VALUES ('postgres')"),
        ])

    @Test("each migration is applied once, in order, with its moment", arguments: TestEngine.allCases)
    func once(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            let first = try await database.migrate([Shelf.migration], at: 10)
            let both = try await database.migrate([Shelf.migration, Self.second], at: 20)
            let none = try await database.migrate([Shelf.migration, Self.second], at: 30)
            let rows = try await database.read { session in
                try session.query("SELECT id, applied_at FROM migration ORDER BY id").map { try $0.int("applied_at") }
            }
            let lamps = try await database.read { try $0.query("SELECT id, colour FROM lamp").map(\.values) }

            #expect(first == ["0001-shelf"])
            #expect(both == ["0002-lamp"])
            #expect(none == [])
            #expect(rows == [10, 20])
            #expect(lamps == [[.int(1), .text(engine == .sqlite ? "sqlite" : "postgres")]])
        }
    }

    @Test("a database of a newer program is refused", arguments: TestEngine.allCases)
    func newer(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await database.migrate([Shelf.migration, Self.second], at: 0)

            await #expect(throws: MigrationFault.unknown(["0002-lamp"])) {
                try await database.migrate([Shelf.migration], at: 0)
            }
        }
    }

    @Test("a migration put before applied ones and a doubled id are refused", arguments: TestEngine.allCases)
    func order(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await database.migrate([Self.second], at: 0)

            await #expect(throws: MigrationFault.outOfOrder(["0001-shelf"])) {
                try await database.migrate([Shelf.migration, Self.second], at: 0)
            }
            await #expect(throws: MigrationFault.duplicate("0002-lamp")) {
                try await database.migrate([Self.second, Self.second], at: 0)
            }
        }
    }

    @Test("when one statement fails nothing is applied", arguments: TestEngine.allCases)
    func allOrNothing(_ engine: TestEngine) async throws {
        let broken = Migration(
            id: "0003", statements: ["CREATE TABLE chair (id {int})", "CREATE TABLE chair (id {int})"])
        try await engine.withDatabase { database in
            await #expect(throws: SQLError.self) { try await database.migrate([Self.second, broken], at: 0) }
            await #expect(throws: SQLError.self) { try await database.read { try $0.query("SELECT * FROM lamp") } }

            let applied = try await database.migrate([Self.second], at: 0)
            #expect(applied == ["0002-lamp"])
        }
    }

    @Test("an unknown token is refused", arguments: TestEngine.allCases)
    func unknownToken(_ engine: TestEngine) async throws {
        let migration = Migration(id: "1", statements: ["CREATE TABLE chair (id {uuid})"])
        try await engine.withDatabase { database in
            await #expect(throws: MigrationFault.unknownToken("uuid")) {
                try await database.migrate([migration], at: 0)
            }
        }
    }

    @Test("two programs that start together migrate once", arguments: TestEngine.allCases)
    func twoPrograms(_ engine: TestEngine) async throws {
        try await engine.withURL { url in
            let first = try await url.open(readers: 1)
            let second = try await url.open(readers: 1)
            async let left = first.migrate([Shelf.migration, Self.second], at: 0)
            async let right = second.migrate([Shelf.migration, Self.second], at: 0)
            let applied = try await left + right
            await first.close()
            await second.close()

            #expect(applied.sorted() == ["0001-shelf", "0002-lamp"])
        }
    }
}
