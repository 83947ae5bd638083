// SPDX-License-Identifier: EUPL-1.2

package import Vault

/// Wrapped casus keys in a database of their own.
package struct SQLKeyStore: KeyStore {
    private let database: any SQLDatabase

    /// Brings the key database up to date.
    package init(_ database: any SQLDatabase, at milliseconds: Int64) async throws {
        self.database = database
        try await database.migrate(Schema.keys, at: milliseconds)
    }

    package func insert(_ key: WrappedKey) async throws -> KeyInsertion {
        try await database.write { session in
            if try session.exists("SELECT 1 FROM destroyed_key WHERE casus = \(key.casus) LIMIT 1") {
                return .destroyedEarlier
            }
            let inserted = try session.execute(
                """
                INSERT INTO casus_key (casus, version, wrapped, created_at)
                VALUES (\(key.casus), \(key.version), \(key.wrapped), \(key.createdAt)) ON CONFLICT (casus) DO NOTHING
                """)
            return inserted == 1 ? .inserted : .alreadyThere
        }
    }

    package func find(_ casus: [String]) async throws -> [WrappedKey] {
        try await database.read { session in
            try session.query(
                "SELECT casus, version, wrapped, created_at FROM casus_key WHERE casus IN (\(list: casus))"
            ).map(SQLKeyStore.key)
        }
    }

    package func replace(_ key: WrappedKey, with rewrapped: WrappedKey) async throws -> Bool {
        try await database.write { session in
            try session.execute(
                """
                UPDATE casus_key SET version = \(rewrapped.version), wrapped = \(rewrapped.wrapped)
                WHERE casus = \(key.casus) AND wrapped = \(key.wrapped)
                """) == 1
        }
    }

    package func page(after casus: String?, limit: Int) async throws -> [WrappedKey] {
        try await database.read { session in
            try session.query(
                """
                SELECT casus, version, wrapped, created_at FROM casus_key WHERE casus > \(casus ?? "")
                ORDER BY casus LIMIT \(limit)
                """
            ).map(SQLKeyStore.key)
        }
    }

    package func destroy(_ casus: String, at moment: Int64) async throws {
        try await database.write { session in
            try session.execute("DELETE FROM casus_key WHERE casus = \(casus)")
            try session.execute(
                """
                INSERT INTO destroyed_key (casus, destroyed_at) VALUES (\(casus), \(moment))
                ON CONFLICT (casus) DO NOTHING
                """)
        }
        // The old page may still be in the log; only after this is the key beyond recovery.
        try await database.scrub(database.dialect == .sqlite ? .log : .rewriting(["casus_key"]))
    }

    package func isDestroyed(_ casus: String) async throws -> Bool {
        try await database.read { session in
            let isNoted = try session.exists("SELECT 1 FROM destroyed_key WHERE casus = \(casus) LIMIT 1")
            let isThere = try session.exists("SELECT 1 FROM casus_key WHERE casus = \(casus) LIMIT 1")
            return isNoted && !isThere
        }
    }

    package func count() async throws -> Int {
        try await database.read { session in
            Int(try session.row("SELECT CAST(count(*) AS BIGINT) AS n FROM casus_key")?.int("n") ?? 0)
        }
    }

    package func fingerprint(of key: String) async throws -> [UInt8]? {
        try await database.read { session in
            try session.row("SELECT value FROM fingerprint WHERE name = \(key)")?.blob("value")
        }
    }

    package func keep(_ fingerprint: [UInt8], asFingerprintOf key: String) async throws {
        try await database.write { session in
            _ = try session.execute(
                """
                INSERT INTO fingerprint (name, value) VALUES (\(key), \(fingerprint))
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
        }
    }

    /// Whether no key was ever made or destroyed here.
    package func isUnused() async throws -> Bool {
        try await database.read { session in
            let used: [SQL] = [
                "SELECT 1 FROM casus_key LIMIT 1", "SELECT 1 FROM destroyed_key LIMIT 1",
                "SELECT 1 FROM fingerprint LIMIT 1",
            ]
            return try !used.contains { try session.exists($0) }
        }
    }

    private static func key(_ row: SQLRow) throws -> WrappedKey {
        WrappedKey(
            casus: try row.text("casus"), version: Int(try row.int("version")), wrapped: try row.blob("wrapped"),
            createdAt: try row.int("created_at"))
    }
}
