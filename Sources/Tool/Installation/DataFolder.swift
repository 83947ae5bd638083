// SPDX-License-Identifier: EUPL-1.2

// `stat` belongs to whichever of the modules of the C library the compiler met first.
import Dispatch
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder of an installation: for its owner alone.
struct DataFolder {
    let path: String

    /// Makes the folder when that is allowed, and closes one that stood open to others.
    ///
    /// - Throws: `Unusable` when it is not there, is no folder, or cannot be closed.
    func prepare(mayMake: Bool) throws {
        var status = stat()
        if stat(path, &status) != 0 {
            guard errno == ENOENT, mayMake else {
                throw Unusable(what: [
                    "\(path): hier is geen installatie (\(String(cString: strerror(errno)))). "
                        + "Geef de goede map met --data, of begin een nieuwe met: sluis install"
                ])
            }
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            return
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw Unusable(what: ["\(path): dit is geen map"]) }
        guard status.st_mode & 0o077 != 0 else { return }
        guard chmod(path, 0o700) == 0 else {
            throw Unusable(what: [
                "\(path): anderen op deze machine kunnen in deze map. Sluit haar af met: chmod 700 \(path)"
            ])
        }
        Output.warn("\(path): deze map stond open voor anderen op deze machine en is nu gesloten (0700)")
    }
}
