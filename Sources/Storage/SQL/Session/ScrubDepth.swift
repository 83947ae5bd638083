// SPDX-License-Identifier: EUPL-1.2

/// How far a scrub goes.
package enum ScrubDepth: Hashable, Sendable {
    /// Only the write-ahead log: it is folded into the database (SQLite: and emptied). Takes milliseconds.
    case log
    /// The log, and a new file for the tables (PostgreSQL: these tables; SQLite: the whole database). Takes a while.
    case rewriting([SQLIdentifier])
}

/// What a scrub could not do by itself.
package enum ScrubOutcome: Hashable, Sendable {
    case done
    /// PostgreSQL lets only a member of `pg_checkpoint` ask for a checkpoint; the server makes its own one later.
    case checkpointLeftToServer
}
