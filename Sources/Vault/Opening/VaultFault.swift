// SPDX-License-Identifier: EUPL-1.2

/// What went wrong with a key; no user can act on it.
package enum VaultFault: Error, Hashable, Sendable {
    /// A key was asked for a casus that has one.
    case keyExists(casus: String)
    /// A key was asked for a casus whose key was destroyed; its id stays closed for ever.
    case keyDestroyed(casus: String)
    /// The stored key does not open under this master key, or was moved or changed.
    case wrapping(casus: String, SealFault)
}
