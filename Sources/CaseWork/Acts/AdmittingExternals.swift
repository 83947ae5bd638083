// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Admits somebody outside the covenant to one casus.
    package func admit(
        _ draft: ExternalDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.external-admitted", on: id, by: user, once: once) { casus, situation in
            casus.admit(draft, in: situation)
        }
    }

    /// Releases one item to an external party that was admitted.
    package func release(
        _ item: Identifier<Inbreng>?, to number: Int, heard: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.external-released", on: id, by: user, once: once, about: item?.description) {
            casus, situation in
            casus.release(item, to: number, heard: heard, in: situation)
        }
    }

    /// Records what the mayor decided about a temporary home ban.
    package func record(
        _ draft: HomeBanDraft, over revision: Int, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.home-ban-recorded", on: id, by: user, once: once) { casus, situation in
            casus.record(draft, over: revision, in: situation)
        }
    }
}
