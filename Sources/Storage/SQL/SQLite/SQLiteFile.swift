// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// The file of a SQLite database.
enum SQLiteFile {
    /// Makes an empty file that only its owner can read, if there is none; SQLite gives its log the same rights.
    ///
    /// One that is there is not even opened: closing it again would take the locks of other connections away.
    static func create(_ path: String) throws(SQLError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0, errno == EEXIST { return }
        guard descriptor >= 0 else {
            throw .connection(SQLFailure("\(path): \(String(cString: strerror(errno)))"))
        }
        Glibc.close(descriptor)
    }
}
