// SPDX-License-Identifier: EUPL-1.2

/// A key store that forgets everything at the end of the process: for tests only.
package actor InMemoryKeyStore: KeyStore {
    private var keys: [String: WrappedKey] = [:]
    private var destroyed: [String: Int64] = [:]
    private var fingerprints: [String: [UInt8]] = [:]

    package init() {}

    package func insert(_ key: WrappedKey) -> KeyInsertion {
        if destroyed[key.casus] != nil { return .destroyedEarlier }
        if keys[key.casus] != nil { return .alreadyThere }
        keys[key.casus] = key
        return .inserted
    }

    package func find(_ casus: [String]) -> [WrappedKey] { Set(casus).compactMap { keys[$0] } }

    package func replace(_ key: WrappedKey, with rewrapped: WrappedKey) -> Bool {
        guard keys[key.casus] == key else { return false }
        keys[key.casus] = rewrapped
        return true
    }

    package func page(after casus: String?, limit: Int) -> [WrappedKey] {
        let later = keys.values.filter { key in casus.map { key.casus > $0 } ?? true }
        return Array(later.sorted { $0.casus < $1.casus }.prefix(limit))
    }

    package func destroy(_ casus: String, at moment: Int64) {
        keys[casus] = nil
        if destroyed[casus] == nil { destroyed[casus] = moment }
    }

    package func isDestroyed(_ casus: String) -> Bool { destroyed[casus] != nil && keys[casus] == nil }

    package func count() -> Int { keys.count }

    package func fingerprint(of key: String) -> [UInt8]? { fingerprints[key] }

    package func keep(_ fingerprint: [UInt8], asFingerprintOf key: String) { fingerprints[key] = fingerprint }
}
