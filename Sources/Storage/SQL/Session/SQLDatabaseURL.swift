// SPDX-License-Identifier: EUPL-1.2

/// Where the database is, as an operator writes it: a path, `sqlite:PATH` or `postgres://...`.
package enum SQLDatabaseURL: Hashable, Sendable {
    case sqlite(path: String)
    case postgres(url: String)

    /// Why a text does not say where a database is.
    package enum Problem: Error, Hashable, Sendable {
        case empty
        /// Every connection would have a database of its own.
        case inMemory
        case unknownScheme(String)
        /// It begins as a PostgreSQL URL and is none; the text may hold a password, so it is not repeated.
        case unreadable
    }

    /// Reads the text of an operator; refuses other schemes and databases in memory.
    package init(_ text: some StringProtocol) throws(Problem) {
        let text = String(text)
        let scheme = text.prefix { $0 != ":" }
        switch scheme {
        case "postgres", "postgresql":
            guard PostgresPlace.description(of: text) != nil else { throw .unreadable }
            self = .postgres(url: text)
        case "sqlite":
            let path = text.dropFirst(scheme.count + 1)
            self = try Self.file(path.hasPrefix("//") ? path.dropFirst(2) : path)
        case _ where text.dropFirst(scheme.count).hasPrefix("://"): throw .unknownScheme(String(scheme))
        default: self = try Self.file(text[...])
        }
    }

    /// Opens the database and proves that it answers, for reading and for writing; throws `SQLError.connection` if not.
    package func open(readers: Int = 4) async throws -> any SQLDatabase {
        let pool = try SQLPool(engine, readers: max(1, readers))
        do {
            try await pool.write { session in _ = try session.query("SELECT 1") }
            try await pool.read { session in _ = try session.query("SELECT 1") }
            return pool
        } catch {
            await pool.close()
            throw error
        }
    }

    var engine: any SQLEngine {
        switch self {
        case .sqlite(let path): SQLiteEngine(path: path)
        case .postgres(let url): PostgresEngine(url: url)
        }
    }

    private static func file(_ path: Substring) throws(Problem) -> SQLDatabaseURL {
        guard !path.isEmpty else { throw .empty }
        guard path != ":memory:" else { throw .inMemory }
        return .sqlite(path: String(path))
    }
}

extension SQLDatabaseURL: CustomStringConvertible {
    /// For a log: without user, password and options.
    package var description: String {
        switch self {
        case .sqlite(let path): "sqlite:\(path)"
        case .postgres(let url): PostgresPlace.description(of: url) ?? "postgres://"
        }
    }
}
