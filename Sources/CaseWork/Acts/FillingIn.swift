// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Answers in a worksheet about one item towards one recipient, by step.
package struct WorksheetDraft: Sendable {
    package let worksheet: String
    package let item: Identifier<Inbreng>
    package let recipient: Identifier<Partij>
    package let answers: [String: String]
    /// Whether it is finished, or saved to go on later.
    package let concludes: Bool

    package init(
        worksheet: String, item: Identifier<Inbreng>, recipient: Identifier<Partij>, answers: [String: String],
        concludes: Bool
    ) {
        self.worksheet = worksheet
        self.item = item
        self.recipient = recipient
        self.answers = answers
        self.concludes = concludes
    }
}

extension CasusHandling {
    /// The supplier saves a worksheet half-way, or concludes it; only then do its conditions get a value.
    package func fillIn(
        _ draft: WorksheetDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let act = draft.concludes ? "inbreng.worksheet-concluded" : "inbreng.worksheet-saved"
        return try await perform(act, on: id, by: user, once: once, about: draft.item.description) { casus, situation in
            casus.fillIn(
                draft.worksheet, draft.answers, concluding: draft.concludes, about: draft.item, for: draft.recipient,
                in: situation)
        }
    }
}
