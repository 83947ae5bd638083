// SPDX-License-Identifier: EUPL-1.2

extension Vault {
    /// Wraps every stored key anew, from the old master key to the new one; sealed data does not change.
    ///
    /// It may be interrupted and done again: keys that are under the new master key already are left alone. Do it with
    /// the server stopped. What is derived from the master key and not wrapped by it changes with it: blind indexes
    /// are to be rebuilt, sessions end, and actor commitments in the journal keep needing the old master key.
    ///
    /// - Throws: `VaultFault.wrapping` for a key that opens under neither; what the store throws.
    package static func rewrapAll(
        in store: any KeyStore, from old: MasterKey, to new: MasterKey
    ) async throws -> RewrapReport {
        let (opening, closing) = (KeyWrapping(under: old), KeyWrapping(under: new))
        var report = RewrapReport()
        var last: String?
        while true {
            let page = try await store.page(after: last, limit: 200)
            guard let end = page.last else {
                try await store.keep(KeyFingerprint.make(new), asFingerprintOf: KeyFingerprint.master)
                return report
            }
            for key in page {
                if (try? closing.unwrap(key)) != nil {
                    report.alreadyNew += 1
                    continue
                }
                let rewrapped = try closing.wrap(
                    try opening.unwrap(key), casus: key.casus, version: key.version, createdAt: key.createdAt)
                if try await store.replace(key, with: rewrapped) {
                    report.rewrapped += 1
                } else {
                    report.goneMeanwhile += 1
                }
            }
            last = end.casus
        }
    }
}

/// What came of wrapping all keys under a new master key, in numbers of keys.
package struct RewrapReport: Hashable, Sendable {
    package var rewrapped = 0
    /// Under the new master key before it started.
    package var alreadyNew = 0
    /// Destroyed or replaced by somebody else while it ran.
    package var goneMeanwhile = 0

    package init() {}
}
