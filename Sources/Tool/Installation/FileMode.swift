// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// What stands at a path, and who may use it; links are followed.
struct FileMode {
    let isFolder: Bool
    let isFile: Bool
    /// The bits of owner, group and others.
    private let permissions: Int

    /// Nothing when there is nothing at the path, or it may not be looked at.
    init?(path: String) {
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let found = try? FileManager.default.attributesOfItem(atPath: real) else { return nil }
        let type = found[.type] as? FileAttributeType
        isFolder = type == .typeDirectory
        isFile = type == .typeRegular
        // What cannot be told is taken for open to all, so that it is refused.
        permissions = (found[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
    }

    /// Whether group or others have any right at all.
    var isOpenToOthers: Bool { permissions & 0o077 != 0 }
}
