// SPDX-License-Identifier: EUPL-1.2

import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A small file with one secret, which nobody but its owner may read.
struct SecretFile {
    let path: String

    /// The bytes, or nothing when there is no such file.
    ///
    /// - Throws: `Unusable` for whatever else keeps it from being read, and when others could read it too.
    func contents() throws -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno == ENOENT else { throw unreadable(errno) }
            return nil
        }
        defer { close(descriptor) }
        guard let mode = FileMode(path: path) else { throw unreadable(errno) }
        guard mode.isFile else {
            throw Unusable(what: ["\(path): dit is geen gewoon bestand. Zet het sleutelbestand terug uit de back-up."])
        }
        guard !mode.isOpenToOthers else {
            throw Unusable(what: [
                "\(path): anderen op deze machine kunnen deze sleutel lezen. Sluit het bestand af met: chmod 600 \(path)"
            ])
        }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { throw unreadable(errno) }
        return Array(bytes.prefix(count))
    }

    /// Makes the file, durably; refuses when there is one already, so that no key is ever written over.
    func make(_ bytes: [UInt8]) throws {
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw unwritable(errno) }
        defer { close(descriptor) }
        guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
            let reason = errno
            unlink(path)
            throw unwritable(reason)
        }
        // The name of a new file is durable only when its folder is.
        let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw unwritable(errno) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw unwritable(errno) }
    }

    private func unreadable(_ reason: Int32) -> Unusable {
        Unusable(what: [
            "\(path): dit sleutelbestand kan niet gelezen worden (\(SecretFile.words(reason))). Er is niets veranderd. "
                + "Herstel de toegang, of zet het bestand terug uit de back-up."
        ])
    }

    private func unwritable(_ reason: Int32) -> Unusable {
        Unusable(what: ["\(path): dit sleutelbestand kan niet gemaakt worden (\(SecretFile.words(reason)))."])
    }

    private static func words(_ reason: Int32) -> String { String(cString: strerror(reason)) }
}
