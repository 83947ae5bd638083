// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// Opens a casus from a ticket, in one transaction: the casus is there and the ticket ended, or neither.
    package func open(
        _ draft: OpeningDraft, from ticket: Identifier<Ticket>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Identifier<Casus>> {
        guard let read = try await TicketHandling(house).open(ticket, for: user) else { return .absent }
        let handled = try await bringIn([], by: user, once: once) { id, number, situation in
            Casus.open(draft, from: read, as: id, number: number, in: situation)
        } also: { session, situation in
            guard var now = try session.ticket(ticket), now == read else {
                throw Refused([Refusal(.changedMeanwhile)])
            }
            now.close(asOpenedIn: situation)
            try session.store(now)
        }
        return handled
    }

    /// Records when the help of a party ends.
    package func recordEndOfHelp(
        of partij: Identifier<Partij>, on day: Day?, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("course.end-of-help", on: id, by: user, once: once, about: partij.description) {
            casus, situation in
            casus.recordEndOfHelp(of: partij, on: day, in: situation)
        }
    }
}
