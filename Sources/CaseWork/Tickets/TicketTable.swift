// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Who hears a ticket at the table besides those whose table it is.
extension TicketHandling {
    /// Asks somebody to the table for one household, for the step that is up.
    package func admit(
        _ draft: TicketGuestDraft, to id: Identifier<Ticket>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await change(id, "ticket.guest-admitted", by: user, once: once) { ticket, situation in
            ticket.admit(draft, in: situation)
        }
    }
}
