// SPDX-License-Identifier: EUPL-1.2

/// The key of one casus as it lies in the key store: readable only with the master key.
package struct WrappedKey: Hashable, Sendable {
    /// The id of the casus.
    package let casus: String
    /// The version of the casus key, counted from 1; not changed by a new master key.
    package let version: Int
    /// The casus key under the master key, bound to casus and version.
    package let wrapped: [UInt8]
    /// Milliseconds since 1970, UTC.
    package let createdAt: Int64

    package init(casus: String, version: Int, wrapped: [UInt8], createdAt: Int64) {
        self.casus = casus
        self.version = version
        self.wrapped = wrapped
        self.createdAt = createdAt
    }
}
