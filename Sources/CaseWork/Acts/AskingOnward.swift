// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Records that a party wants another use of an item that it received, or that it happened; a refusal by the law or
    /// the profile is an answer and stored like any other.
    package func askOnward(
        _ draft: OnwardDraft, for item: Identifier<Inbreng>, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<OnwardRequest.Answer> {
        try await perform("inbreng.onward-asked", on: id, by: user, once: once, about: item.description) {
            casus, situation in
            casus.askOnward(draft, for: item, in: situation)
        }
    }

    /// The supplier answers another use that waits for it.
    package func answerOnward(
        _ number: Int, given: Bool, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("inbreng.onward-answered", on: id, by: user, once: once, about: "\(number)") {
            casus, situation in
            casus.answerOnward(number, given, in: situation)
        }
    }
}
