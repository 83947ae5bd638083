// SPDX-License-Identifier: EUPL-1.2

/// Where wrapped casus keys lie: a store of its own, with its own backups that live shorter than those of the data.
///
/// The real end of a destroyed casus is the day the last backup of this store that still holds its key is gone.
package protocol KeyStore: Sendable {
    /// Adds the key, durably, and only when this casus never had one; decides this in one step.
    func insert(_ key: WrappedKey) async throws -> KeyInsertion

    /// The keys of these casus, in any order; those unknown or destroyed are left out.
    func find(_ casus: [String]) async throws -> [WrappedKey]

    /// Puts the newly wrapped form in the place of this one; false when this one is no longer there.
    ///
    /// It must be one step: a destroyed key must never come back through a replacement.
    func replace(_ key: WrappedKey, with rewrapped: WrappedKey) async throws -> Bool

    /// Up to this many keys whose casus id comes after the one given, in order of casus id.
    func page(after casus: String?, limit: Int) async throws -> [WrappedKey]

    /// Removes the key beyond recovery and remembers when; returns only when both are durable.
    ///
    /// A second time changes nothing, and so does an unknown casus, except that it is remembered too.
    func destroy(_ casus: String, at moment: Int64) async throws

    /// Whether it is remembered that this key was destroyed, and no key of the casus is there.
    func isDestroyed(_ casus: String) async throws -> Bool

    /// How many keys there are; destroyed ones do not count.
    func count() async throws -> Int

    /// What was kept to know a key again (`KeyFingerprint`).
    func fingerprint(of key: String) async throws -> [UInt8]?

    /// Keeps it, in the place of an earlier one.
    func keep(_ fingerprint: [UInt8], asFingerprintOf key: String) async throws
}

/// What came of adding a key to the store.
package enum KeyInsertion: Hashable, Sendable {
    case inserted
    /// The casus has a key already.
    case alreadyThere
    /// The casus had a key that was destroyed; its id is never used again.
    case destroyedEarlier
}
