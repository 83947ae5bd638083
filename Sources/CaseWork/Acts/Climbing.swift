// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Takes one rung of the ladder.
    package func climb(
        _ draft: RungDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.rung-taken", on: id, by: user, once: once, about: "\(draft.rung)") {
            casus, situation in
            casus.climb(draft, in: situation)
        }
    }

    /// Records that what went up a ladder beside the work process is settled, and how.
    package func settleLadder(
        _ ladder: Int, because why: String, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.ladder-settled", on: id, by: user, once: once, about: "\(ladder)") {
            casus, situation in
            casus.settleLadder(ladder, because: why, in: situation)
        }
    }

    /// Records what a party agreed about sharing in the body that was convened.
    package func agreeSharing(
        of partij: Identifier<Partij>?, items: [Identifier<Inbreng>], text: String, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.sharing-agreed", on: id, by: user, once: once, about: partij?.description) {
            casus, situation in
            casus.agreeSharing(of: partij, items: items, text: text, in: situation)
        }
    }

    /// A party that takes part outside the system says that it shares nothing.
    package func declineToShare(
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.nothing-shared", on: id, by: user, once: once) { casus, situation in
            casus.declineToShare(in: situation)
        }
    }

    /// Staff writes down what a supplier said about one of its items.
    package func hear(
        _ given: Bool, on item: Identifier<Inbreng>, for recipient: Identifier<Partij>, heard: String,
        in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("inbreng.say-heard", on: id, by: user, once: once, about: item.description) {
            casus, situation in
            casus.hear(given, on: item, for: recipient, heard: heard, in: situation)
        }
    }
}
