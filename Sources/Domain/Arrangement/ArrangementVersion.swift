// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// Which text of which profile: what a casus remembers to know under which rules it began.
    package struct Version: Hashable, Sendable, Codable, CustomStringConvertible {
        package let id: String
        package let version: String

        package init(id: String, version: String) {
            self.id = id
            self.version = version
        }

        package var description: String { "\(id) \(version)" }
    }

    package var version: Version { Version(id: identity.id, version: identity.version) }
}
