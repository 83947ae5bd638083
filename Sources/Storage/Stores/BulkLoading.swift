// SPDX-License-Identifier: EUPL-1.2

/// Writing very many rows at once into an installation that nobody uses yet.
///
/// Keeping an index while rows come in at random places costs more than making it afterwards.
package struct BulkLoading: Sendable {
    private let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }

    /// The statements that bring the indexes back.
    package struct Indexes: Sendable {
        fileprivate let statements: [String]
    }

    /// Takes away every index that holds no rule, and gives SQLite more memory on the connection that writes.
    package func begin() async throws -> Indexes {
        try await database.write { session in
            let found: [SQLRow]
            switch session.dialect {
            case .sqlite:
                _ = try session.query("PRAGMA cache_size = -400000")
                found = try session.query(
                    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
            case .postgres:
                found = try session.query(
                    """
                    SELECT CAST(indexname AS TEXT) AS name, indexdef AS sql FROM pg_indexes
                    WHERE schemaname = current_schema()
                        AND indexname NOT IN (SELECT conname FROM pg_constraint)
                    """)
            }
            for row in found {
                guard let name = SQLIdentifier(try row.text("name")) else { continue }
                try session.execute("DROP INDEX \(name: name)")
            }
            return Indexes(statements: try found.map { try $0.text("sql") })
        }
    }

    /// Makes the indexes again, and puts what was written in its place.
    package func finish(_ indexes: Indexes) async throws {
        for statement in indexes.statements {
            try await database.write { try $0.execute(SQL(text: statement, arguments: [])) }
        }
        try await database.write { session in
            if session.dialect == .sqlite { _ = try session.query("PRAGMA cache_size = -16000") }
        }
        try await database.scrub(.log)
        if database.dialect == .postgres { try await database.write { try $0.execute("ANALYZE") } }
    }
}

extension LedgerSession {
    func continueNumbers(of year: Int, after last: Int) throws {
        try sql.execute(
            """
            INSERT INTO casus_number (year, last) VALUES (\(year), \(last))
            ON CONFLICT (year) DO UPDATE SET last = excluded.last
            """)
    }
}
