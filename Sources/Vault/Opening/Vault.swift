// SPDX-License-Identifier: EUPL-1.2

import Crypto
import Synchronization

/// Gives out the keys of the casus, and takes them away for ever.
///
/// Unwrapped keys are remembered, up to a limit. When several processes share one key store, each has its own memory:
/// the one that destroys a key must make the others call `forget(_:)`, or be restarted.
package final class Vault: Sendable {
    private let store: any KeyStore
    private let wrapping: KeyWrapping
    private let remembered: Mutex<RememberedKeys>

    /// - Parameter remembering: how many unwrapped keys to keep in memory, at least 1.
    package init(master: MasterKey, store: any KeyStore, remembering limit: Int = 1000) {
        self.store = store
        wrapping = KeyWrapping(under: master)
        remembered = Mutex(RememberedKeys(limit: limit))
    }

    /// Makes the key of a new casus; it is durable when this returns.
    ///
    /// - Throws: `VaultFault.keyExists`, or `.keyDestroyed` when the casus had a key before; what the store throws.
    package func createKey(for casus: String, at moment: Int64) async throws -> CasusKey {
        let secret = RandomBytes.make(MasterKey.length)
        let wrapped = try wrapping.wrap(secret, casus: casus, version: 1, createdAt: moment)
        switch try await store.insert(wrapped) {
        case .inserted: return CasusKey(casus: casus, version: 1, secret: SymmetricKey(data: secret))
        case .alreadyThere: throw VaultFault.keyExists(casus: casus)
        case .destroyedEarlier: throw VaultFault.keyDestroyed(casus: casus)
        }
    }

    /// The key of this casus; nothing when it never had one or when it was destroyed.
    package func key(for casus: String) async throws -> CasusKey? {
        try await keys(for: [casus])[casus]
    }

    /// The keys of these casus, by id; those without a key are left out.
    package func keys(for casus: [String]) async throws -> [String: CasusKey] {
        var (found, epoch) = remembered.withLock { ($0.known(casus), $0.epoch) }
        let missing = Set(casus).filter { found[$0] == nil }
        guard !missing.isEmpty else { return found }
        for wrapped in try await store.find(Array(missing)) {
            let secret = SymmetricKey(data: try wrapping.unwrap(wrapped))
            let key = CasusKey(casus: wrapped.casus, version: wrapped.version, secret: secret)
            found[wrapped.casus] = key
            remembered.withLock { $0.remember(key, readIn: epoch) }
        }
        return found
    }

    /// Destroys the key, and with it all that was sealed with it; final, also in backups of the data.
    ///
    /// When this throws, the key may still exist: do it again. A second time changes nothing.
    package func destroyKey(for casus: String, at moment: Int64) async throws {
        forget(casus)
        // INVARIANT: forgotten again afterwards, since a reader may have remembered the key while the store was busy.
        defer { forget(casus) }
        try await store.destroy(casus, at: moment)
    }

    /// A piece of the wrapped key as it lies in the store, to look for once it was destroyed; none when there is no key.
    package func marks(of casus: String) async throws -> [[UInt8]] {
        try await store.find([casus]).map { Array($0.wrapped.suffix(16)) }
    }

    /// Whether the store remembers that the key of this casus was destroyed, and holds none.
    package func isDestroyed(_ casus: String) async throws -> Bool { try await store.isDestroyed(casus) }

    /// Drops the key from the memory of this process; the stored key stays.
    package func forget(_ casus: String) {
        remembered.withLock { $0.forget(casus) }
    }

    /// How many casus have a key.
    package func countKeys() async throws -> Int { try await store.count() }
}
