// SPDX-License-Identifier: EUPL-1.2

/// Connections to one PostgreSQL database.
struct PostgresEngine: SQLEngine {
    let url: String
    let dialect = SQLDialect.postgres
    // From 64 subtransactions on, the snapshots of all other sessions become slow.
    let largestBatch = 60

    func connect(_ role: ConnectionRole) throws -> any SQLConnection {
        try PostgresConnection(url: url, role: role)
    }
}
