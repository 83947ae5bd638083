// SPDX-License-Identifier: EUPL-1.2

extension JournalVerification {
    /// Verifies a journal page by page.
    ///
    /// - Parameters:
    ///   - page: the entries after the given number, in order of number (from the start when there is none); an empty
    ///     page ends the journal. The store should also give entries that share a number.
    ///   - stored: the tree that the store keeps, read in the same view of the store.
    package static func run(
        checkpoints: [String], witnessed: [String] = [], verifier: JournalVerifier, stored: CompactRange?,
        page: (_ after: Int?) throws -> [StoredEntry]
    ) rethrows -> JournalReport {
        var verification = JournalVerification(
            checkpoints: checkpoints, witnessed: witnessed, verifier: verifier)
        var last: Int?
        while true {
            let entries = try page(last)
            guard let end = entries.map(\.seq).max(), end > last ?? -1 else { break }
            verification.take(entries)
            last = end
        }
        return verification.finish(stored: stored)
    }
}
