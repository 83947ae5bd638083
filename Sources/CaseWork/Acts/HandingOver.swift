// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Prepares a hand-over to another table.
    package func prepareOverdracht(
        _ draft: OverdrachtDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("casus.hand-over-prepared", on: id, by: user, once: once) { casus, situation in
            casus.prepareOverdracht(draft, in: situation)
        }
    }

    /// Records that the document was delivered at the other table.
    package func handOver(
        _ items: [Identifier<Inbreng>], by means: Verstrekking.Means?, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("casus.handed-over", on: id, by: user, once: once) { casus, situation in
            casus.handOver(items, by: means, in: situation)
        }
    }

    /// Records that nothing goes along to the other table.
    package func handOverNothing(
        because why: String, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("casus.nothing-handed-over", on: id, by: user, once: once) { casus, situation in
            casus.handOverNothing(because: why, in: situation)
        }
    }
}
