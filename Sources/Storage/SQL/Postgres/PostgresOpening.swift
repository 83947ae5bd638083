// SPDX-License-Identifier: EUPL-1.2

import CPQ
import Glibc

/// How a connection to PostgreSQL is opened.
enum PostgresOpening {
    /// Connects; the answer is nil only without memory, so ask it for its status.
    static func open(_ url: String) -> OpaquePointer? {
        // What stands before `dbname` can be overruled in the URL, what stands behind it cannot.
        let settings = [
            ("connect_timeout", "10"), ("application_name", "sluis"), ("dbname", url), ("client_encoding", "UTF8"),
        ]
        let keys = settings.map { strdup($0.0) }
        let values = settings.map { strdup($0.1) }
        defer { for text in keys + values { free(text) } }
        return PQconnectdbParams(terminated(keys), terminated(values), 1)
    }

    /// What a new connection is told first.
    static func settings(_ role: ConnectionRole) -> [String] {
        let both = ["SET lock_timeout = '10s'", "SET bytea_output = 'hex'", "SET client_min_messages = 'warning'"]
        guard role == .writer else { return both }
        // What was acknowledged must be on disk, also where the operator preferred speed.
        return both + [
            "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"
        ]
    }

    private static func terminated(_ texts: [UnsafeMutablePointer<CChar>?]) -> [UnsafePointer<CChar>?] {
        texts.map { $0.map { UnsafePointer($0) } } + [nil]
    }
}
