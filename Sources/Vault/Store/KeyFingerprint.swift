// SPDX-License-Identifier: EUPL-1.2

/// Notices that a key is not the one that the stored keys were made with, before anything is done with it.
///
/// What is kept is a keyed fingerprint of a constant, which says nothing about the key.
package enum KeyFingerprint {
    /// The name under which the fingerprint of the master key is kept.
    package static let master = "master"
    /// The name under which the public half of the journal's key is kept.
    package static let journal = "journal"

    /// Whether this master key belongs to this store; a store without a fingerprint gets one.
    ///
    /// A store from before there were fingerprints is judged by one of its keys.
    package static func fits(_ key: MasterKey, _ store: any KeyStore) async throws -> Bool {
        let code = make(key)
        if let kept = try await store.fingerprint(of: master) { return ConstantTime.equal(kept, code) }
        if let first = try await store.page(after: nil, limit: 1).first {
            guard (try? KeyWrapping(under: key).unwrap(first)) != nil else { return false }
        }
        try await store.keep(code, asFingerprintOf: master)
        return true
    }

    /// Whether this public key is the one that was kept; a store without one keeps it.
    package static func fits(journal publicKey: [UInt8], _ store: any KeyStore) async throws -> Bool {
        if let kept = try await store.fingerprint(of: journal) { return ConstantTime.equal(kept, publicKey) }
        try await store.keep(publicKey, asFingerprintOf: journal)
        return true
    }

    static func make(_ key: MasterKey) -> [UInt8] {
        key.hash(for: .fingerprint).code(of: Array("sluis master key".utf8))
    }
}
