// SPDX-License-Identifier: EUPL-1.2

package import Domain

extension CasusHandling {
    /// The numbers of the casussen about these people, as far as the user may find them by name.
    ///
    /// It looks as a search does, by blind index: what the user may not see is not counted, so that nothing is told of a
    /// file that is none of theirs. Somebody without a birth date cannot be found.
    package func casussen(about people: [Betrokkene], for user: Identifier<User>) async throws -> [String] {
        var numbers: Set<String> = []
        for person in people {
            guard let born = person.born else { continue }
            let page = try await Desk(house).find(.person(family: person.family, born: born), for: user)
            for entry in page.entries where entry.row.seesNames { numbers.insert(entry.row.number) }
        }
        return numbers.sorted()
    }

    /// Opens a casus from a ticket, in one transaction: the casus is there and the ticket ended, or neither.
    ///
    /// A household is registered once (household teams, lines 572-573): refuses one about which the user knows of another
    /// casus, unless it is said that this is meant.
    /// - Parameter besideOthers: whether the user saw the other casussen and opens this one all the same.
    package func open(
        _ draft: OpeningDraft, from ticket: Identifier<Ticket>, besideOthers: Bool = false, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Identifier<Casus>> {
        guard let read = try await TicketHandling(house).open(ticket, for: user) else { return .absent }
        if !besideOthers, try await !casussen(about: draft.betrokkenen, for: user).isEmpty {
            return .refused([Refusal(.householdKnown, field: "known")])
        }
        let handled = try await bringIn([], by: user, once: once) { id, number, situation in
            Casus.open(draft, from: read, as: id, number: number, in: situation)
        } also: { session, situation in
            guard var now = try session.ticket(ticket), now == read else {
                throw Refused([Refusal(.ticketChangedMeanwhile)])
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
