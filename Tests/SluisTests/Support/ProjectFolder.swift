// SPDX-License-Identifier: EUPL-1.2

/// Where the project lies on this machine, for tests about its files.
enum ProjectFolder {
    /// The folder that holds `Package.swift`.
    static var path: String {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(4)
        return parts.joined(separator: "/")
    }
}
