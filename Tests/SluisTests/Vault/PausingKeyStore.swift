// SPDX-License-Identifier: EUPL-1.2

import Vault

/// A key store that stands still once, at the moment that a race needs.
struct PausingKeyStore: KeyStore {
    enum Moment { case afterFinding, beforeDestroying }

    let inner: InMemoryKeyStore
    let moment: Moment
    let gate = Gate()

    func find(_ casus: [String]) async -> [WrappedKey] {
        let found = await inner.find(casus)
        if moment == .afterFinding { await gate.pass() }
        return found
    }

    func destroy(_ casus: String, at time: Int64) async {
        if moment == .beforeDestroying { await gate.pass() }
        await inner.destroy(casus, at: time)
    }

    func insert(_ key: WrappedKey) async -> KeyInsertion { await inner.insert(key) }

    func replace(_ key: WrappedKey, with rewrapped: WrappedKey) async -> Bool {
        await inner.replace(key, with: rewrapped)
    }

    func page(after casus: String?, limit: Int) async -> [WrappedKey] {
        await inner.page(after: casus, limit: limit)
    }

    func isDestroyed(_ casus: String) async -> Bool { await inner.isDestroyed(casus) }

    func count() async -> Int { await inner.count() }

    func fingerprint(of key: String) async -> [UInt8]? { await inner.fingerprint(of: key) }

    func keep(_ fingerprint: [UInt8], asFingerprintOf key: String) async {
        await inner.keep(fingerprint, asFingerprintOf: key)
    }
}

/// Holds up who passes until it is opened; afterwards everybody passes.
actor Gate {
    private var hasArrival = false
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func pass() async {
        hasArrival = true
        wake()
        while !isOpen { await withCheckedContinuation { waiting.append($0) } }
    }

    func untilSomebodyArrived() async {
        while !hasArrival { await withCheckedContinuation { waiting.append($0) } }
    }

    func open() {
        isOpen = true
        wake()
    }

    private func wake() {
        let woken = waiting
        waiting = []
        for continuation in woken { continuation.resume() }
    }
}
