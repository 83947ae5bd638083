// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Storage
import Testing

/// The engines that every test of the storage runs on.
enum TestEngine: CaseIterable, CustomTestStringConvertible {
    case sqlite
    case postgres

    var testDescription: String { self == .sqlite ? "SQLite" : "PostgreSQL" }

    /// An empty database for the length of the body.
    @discardableResult
    func withDatabase<Value>(_ body: (any SQLDatabase) async throws -> Value) async throws -> Value {
        try await withURL { url in
            let database = try await url.open(readers: 3)
            do {
                let value = try await body(database)
                await database.close()
                return value
            } catch {
                await database.close()
                throw error
            }
        }
    }

    /// The place of an empty database that nobody has opened.
    @discardableResult
    func withURL<Value>(_ body: (SQLDatabaseURL) async throws -> Value) async throws -> Value {
        switch self {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(path: "sluis-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
            defer { try? FileManager.default.removeItem(at: folder) }
            return try await body(SQLDatabaseURL("sqlite:\(folder.path)/sluis.db"))
        case .postgres:
            return try await PostgresCluster.shared().withDatabase { url in try await body(SQLDatabaseURL(url)) }
        }
    }
}

extension SQLDatabase {
    /// A table with the kinds of columns and constraints that the tests talk about.
    func makeShelf() async throws {
        try await migrate([Shelf.migration], at: 0)
    }
}

/// The schema of the tests of this folder.
enum Shelf {
    static let migration = Migration(
        id: "0001-shelf",
        statements: [
            """
            CREATE TABLE shelf (id {int} PRIMARY KEY NOT NULL, name {text} NOT NULL UNIQUE,
            size {int} CHECK (size >= 0), weight {real}, is_open {bool} NOT NULL DEFAULT 0, seal {blob}) {strict}
            """,
            """
            CREATE TABLE book (id {int} PRIMARY KEY NOT NULL, shelf_id {int} NOT NULL REFERENCES shelf (id),
            title {text} NOT NULL) {strict}
            """,
        ])
}
