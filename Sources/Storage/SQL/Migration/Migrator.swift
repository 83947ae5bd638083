// SPDX-License-Identifier: EUPL-1.2

/// Brings a database to the schema of a list of migrations.
struct Migrator: Sendable {
    private static let ledger: MigrationStatement =
        "CREATE TABLE IF NOT EXISTS migration (id {text} PRIMARY KEY NOT NULL, applied_at {int} NOT NULL) {strict}"

    private let migrations: [Migration]
    private let milliseconds: Int64

    init(_ migrations: [Migration], at milliseconds: Int64) throws(MigrationFault) {
        var seen: Set<String> = []
        for migration in migrations where !seen.insert(migration.id).inserted { throw .duplicate(migration.id) }
        self.migrations = migrations
        self.milliseconds = milliseconds
    }

    /// Applies what is missing in one transaction; returns the ids.
    func run(on connection: any SQLConnection) throws -> [String] {
        try connection.begin(.migrating)
        let applied = try TransactionSession(connection).run { session in
            try session.execute(Self.ledger.sql(for: session.dialect))
            let pending = try pending(after: knownIds(in: session))
            for migration in pending { try apply(migration, in: session) }
            return pending.map(\.id)
        }
        try connection.commit()
        return applied
    }

    private func knownIds(in session: any SQLSession) throws -> Set<String> {
        Set(try session.query("SELECT id FROM migration").map { try $0.text("id") })
    }

    private func pending(after known: Set<String>) throws(MigrationFault) -> [Migration] {
        let unknown = known.subtracting(migrations.map(\.id))
        guard unknown.isEmpty else { throw .unknown(unknown.sorted()) }
        let applied = migrations.prefix { known.contains($0.id) }
        let pending = migrations.dropFirst(applied.count)
        guard applied.count == known.count else {
            throw .outOfOrder(pending.prefix { !known.contains($0.id) }.map(\.id))
        }
        return Array(pending)
    }

    private func apply(_ migration: Migration, in session: any SQLSession) throws {
        for statement in migration.statements where statement.only == nil || statement.only == session.dialect {
            try session.execute(statement.sql(for: session.dialect))
        }
        try session.execute("INSERT INTO migration (id, applied_at) VALUES (\(migration.id), \(milliseconds))")
    }
}
