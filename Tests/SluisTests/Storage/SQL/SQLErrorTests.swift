// SPDX-License-Identifier: EUPL-1.2

import Storage
import Testing

@Suite("A failure has the same kind on both engines")
struct SQLErrorTests {
    /// The kind of error, without what the engines word differently.
    enum Kind: Sendable {
        case unique, foreignKey, notNull, check, syntax, other
    }

    static let failures: [(SQL, Kind)] = [
        ("INSERT INTO shelf (id, name) VALUES (1, 'other')", .unique),
        ("INSERT INTO shelf (id, name) VALUES (2, 'first')", .unique),
        ("INSERT INTO book (id, shelf_id, title) VALUES (2, \(77), 't')", .foreignKey),
        ("DELETE FROM shelf WHERE id = 1", .foreignKey),
        ("INSERT INTO shelf (id, name) VALUES (2, \(SQLValue.null))", .notNull),
        ("INSERT INTO shelf (id, name, size) VALUES (2, 'b', \(-1))", .check),
        ("SELEC 1", .syntax),
        ("SELECT * FROM nowhere", .syntax),
        ("SELECT nothing FROM shelf", .syntax),
        ("SELECT 1; SELECT 2", .syntax),
        ("COMMIT", .syntax),
        (" rollback", .syntax),
        ("INSERT INTO shelf (id, name) VALUES (\("secret"), 'b')", .other),
    ]

    @Test("a refused statement", arguments: TestEngine.allCases, failures.indices)
    func kinds(_ engine: TestEngine, _ index: Int) async throws {
        let (sql, expected) = Self.failures[index]
        try await engine.withDatabase { database in
            try await database.makeShelf()
            try await database.write { session in
                try session.execute("INSERT INTO shelf (id, name) VALUES (1, 'first')")
                try session.execute("INSERT INTO book (id, shelf_id, title) VALUES (1, 1, 'a book')")
            }
            let error = await #expect(throws: SQLError.self) { try await database.write { try $0.query(sql) } }

            #expect(error.flatMap(Self.kind) == expected)
            #expect(!String(describing: error).contains("secret"), "values do not belong in errors")
        }
    }

    @Test("a broken constraint is named", arguments: TestEngine.allCases)
    func constraintName(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await database.makeShelf()
            let error = await #expect(throws: SQLError.self) {
                try await database.write { try $0.execute("INSERT INTO shelf (id) VALUES (1)") }
            }

            #expect(error.flatMap(Self.emptyColumn) == "shelf.name")
        }
    }

    @Test("a read cannot write", arguments: TestEngine.allCases)
    func readOnly(_ engine: TestEngine) async throws {
        try await engine.withDatabase { database in
            try await database.makeShelf()
            await #expect { try await database.read { try $0.execute("DELETE FROM shelf") } } throws: { error in
                if case SQLError.readOnly = error { true } else { false }
            }
        }
    }

    private static func emptyColumn(_ error: SQLError) -> String? {
        if case .notNull(let failure) = error { failure.constraint } else { nil }
    }

    private static func kind(_ error: SQLError) -> Kind? {
        switch error {
        case .unique: .unique
        case .foreignKey: .foreignKey
        case .notNull: .notNull
        case .check: .check
        case .syntax: .syntax
        case .other: .other
        default: nil
        }
    }
}
