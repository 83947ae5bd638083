// SPDX-License-Identifier: EUPL-1.2

/// Connections to one SQLite file.
struct SQLiteEngine: SQLEngine {
    let path: String
    let dialect = SQLDialect.sqlite
    let largestBatch = 256

    func connect(_ role: ConnectionRole) throws -> any SQLConnection {
        try SQLiteConnection(path: path, role: role)
    }
}
