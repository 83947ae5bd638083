// SPDX-License-Identifier: EUPL-1.2

import CSQLite

/// Folds the log of a SQLite file back into it on a thread of its own, so that no commit waits for it.
///
/// SQLite does this by itself in whichever commit makes the log too long; that one then waits until a thousand pages
/// from all over the file are on the disk, and the larger the file, the longer. Here a commit only says that the log
/// has grown (`SQLiteLogWatch`).
final class SQLiteLogFolder: Sendable {
    private enum Wish { case nothing, folding, ending }

    private let wish = Monitor(Wish.nothing)
    private let ended = Latch(1)

    /// Starts the thread; nothing when the system has none left, and then SQLite keeps doing it by itself.
    init?(path: String) {
        let isStarted = WorkerThread.start { [wish, ended] in
            var database: OpaquePointer?
            while Self.next(wish) == .folding {
                database = database ?? Self.open(path)
                // A fold that fails is left to the next one: nothing is lost as long as the log is there.
                guard let database else { continue }
                sqlite3_wal_checkpoint_v2(database, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
            }
            sqlite3_close_v2(database)
            ended.countDown()
        }
        guard isStarted else { return nil }
    }

    /// Asks for a fold and does not wait for it.
    func fold() {
        wish.change { if $0 == .nothing { $0 = .folding } }
    }

    /// Ends the thread and waits until its connection is closed, so that the writer is the last to close the file.
    func close() {
        wish.change { $0 = .ending }
        ended.block()
    }

    private static func next(_ wish: Monitor<Wish>) -> Wish {
        wish.wait { state in
            guard state != .nothing else { return nil }
            defer { if state == .folding { state = .nothing } }
            return state
        }
    }

    private static func open(_ path: String) -> OpaquePointer? {
        var database: OpaquePointer?
        let code = sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
        if code == SQLITE_OK {
            sqlite3_busy_timeout(database, SQLiteConnection.patience)
            // Pages reach the disk before the log is used anew.
            if sqlite3_exec(database, "PRAGMA synchronous = FULL", nil, nil, nil) == SQLITE_OK { return database }
        }
        sqlite3_close_v2(database)
        return nil
    }
}
