// SPDX-License-Identifier: EUPL-1.2

import CSQLite

extension SQLiteConnection {
    /// How long a connection waits for a lock, in milliseconds.
    static let patience: Int32 = 10_000

    /// Sets what durability, destruction and equal answers rest on; throws when SQLite does not take a setting.
    func configure(_ role: ConnectionRole) throws {
        sqlite3_busy_timeout(database, Self.patience)
        try set("journal_mode", "wal")
        try set("synchronous", "FULL", reads: .int(2))
        try set("foreign_keys", "ON", reads: .int(1))
        try set("secure_delete", "ON", reads: .int(1))
        try set("trusted_schema", "OFF", reads: .int(0))
        try set("cache_size", "-16000", reads: .int(-16000))
        if role == .reader { try set("query_only", "ON", reads: .int(1)) }
        // As in PostgreSQL. This one cannot be read back.
        try control("PRAGMA case_sensitive_like = ON")
    }

    private func set(_ name: String, _ value: String, reads expected: SQLValue? = nil) throws {
        _ = try query(SQL(text: "PRAGMA \(name) = \(value)", arguments: []))
        let found = try query(SQL(text: "PRAGMA \(name)", arguments: [])).first?.values.first
        guard found == expected ?? .text(value) else {
            throw SQLError.connection(SQLFailure("SQLite refuses the setting \(name) = \(value)"))
        }
    }
}
