// SPDX-License-Identifier: EUPL-1.2

import CSQLite

/// Watches how long the log becomes with each commit of one writer. Only the thread of that writer touches it.
final class SQLiteLogWatch {
    /// As many pages as SQLite itself lets the log grow before it folds.
    private static let growth: Int32 = 1_000
    /// Pages (64 MB) after which the writer folds once itself: it writes faster than the folder folds.
    private static let most: Int32 = 16_000

    private let folder: SQLiteLogFolder
    private var asked: Int32 = 0

    /// Begins to watch; SQLite stops folding by itself. The watch must live as long as the connection.
    init(_ database: OpaquePointer, _ folder: SQLiteLogFolder) {
        self.folder = folder
        sqlite3_wal_hook(
            database,
            { context, database, _, pages in
                guard let context else { return SQLITE_OK }
                Unmanaged<SQLiteLogWatch>.fromOpaque(context).takeUnretainedValue().hasGrown(to: pages, in: database)
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Ends the folding, before the connection closes.
    func close() { folder.close() }

    private func hasGrown(to pages: Int32, in database: OpaquePointer?) {
        // Shorter than before: the log was folded whole and began anew.
        if pages < asked { asked = 0 }
        if pages - asked >= Self.growth {
            asked = pages
            folder.fold()
        }
        if pages >= Self.most { sqlite3_wal_checkpoint_v2(database, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil) }
    }
}
