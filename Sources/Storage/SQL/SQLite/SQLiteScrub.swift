// SPDX-License-Identifier: EUPL-1.2

import CSQLite
import Glibc

extension SQLiteConnection {
    private static let attempts = 200
    private static let pause: UInt32 = 50_000

    /// Empties the log, after writing the database anew when asked. Throws `.busy` when readers keep the log in use.
    func scrub(_ depth: ScrubDepth) throws -> ScrubOutcome {
        if case .rewriting = depth { try control("VACUUM") }
        try emptyLog()
        return .done
    }

    private func emptyLog() throws {
        // Waiting is done here, in small steps, instead of in one long step inside SQLite.
        sqlite3_busy_timeout(database, 0)
        defer { sqlite3_busy_timeout(database, Self.patience) }
        for _ in 0..<Self.attempts {
            let answer = try query("PRAGMA wal_checkpoint(TRUNCATE)").first
            if try answer?.int(0) == 0 { return }
            usleep(Self.pause)
        }
        throw SQLError.busy(SQLFailure("readers keep the log of the database in use"))
    }
}
