// SPDX-License-Identifier: EUPL-1.2

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
        guard let mode = FileMode(path: path) else {
            guard access(path, F_OK) != 0, errno == ENOENT, mayMake else {
                throw Unusable(what: [
                    "\(path): hier is geen installatie (\(String(cString: strerror(errno)))). "
                        + "Geef de goede map met --data, of begin een nieuwe met: sluis install"
                ])
            }
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            return
        }
        guard mode.isFolder else { throw Unusable(what: ["\(path): dit is geen map"]) }
        guard mode.isOpenToOthers else { return }
        guard chmod(path, 0o700) == 0 else {
            throw Unusable(what: [
                "\(path): anderen op deze machine kunnen in deze map. Sluit haar af met: chmod 700 \(path)"
            ])
        }
        Output.warn("\(path): deze map stond open voor anderen op deze machine en is nu gesloten (0700)")
    }
}
