// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Synchronization

/// A database file opened to be looked through beside SQLite, and kept open for the life of the process.
///
/// POSIX takes all locks of a process on a file away as soon as the process closes any descriptor of it, SQLite's own
/// among them. Another process that closes the database would then take itself for the last one and remove the log from
/// under this one, with everything that was written since.
struct HeldFile {
    private static let held = Mutex<[Identity: Int32]>([:])
    private let descriptor: Int32
    private let path: String

    /// Opens a file, or takes the descriptor that was opened before; nothing when there is no such file.
    init?(_ path: String) {
        let found = Self.held.withLock { held -> Int32? in
            if let identity = Identity(path), let known = held[identity] { return known }
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return nil }
            // Replaced between looking and opening: held all the same, since closing it is what must not happen.
            if let identity = Identity(of: descriptor) { held[identity] = descriptor }
            return descriptor
        }
        guard let found else { return nil }
        (descriptor, self.path) = (found, path)
    }

    /// The bytes from a place on; fewer at the end of the file, none after it.
    func bytes(at offset: Int, upTo count: Int) throws -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
            let answer = pread(descriptor, buffer.baseAddress, count, off_t(offset))
            (read, failure) = (max(0, answer), answer < 0 ? errno : 0)
        }
        guard failure == 0 else {
            throw SQLError.connection(SQLFailure("\(path): \(String(cString: strerror(failure)))"))
        }
        return bytes
    }

    /// Which file it is, whatever it is called.
    private struct Identity: Hashable {
        let device: dev_t
        let inode: ino_t

        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            (device, inode) = (status.st_dev, status.st_ino)
        }

        init?(of descriptor: Int32) {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { return nil }
            (device, inode) = (status.st_dev, status.st_ino)
        }
    }
}
