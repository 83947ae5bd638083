// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// What is recorded at the table of one casus: sentences, decisions, actions, citizens.
extension CasusHandling {
    /// Writes one sentence of the minutes, as an item of the party that said it.
    package func minute(
        _ draft: MinutesDraft, text: String, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let item = Identifier<Inbreng>(known: house.ids.next())
        return try await perform(
            "overleg.minuted", on: id, by: user, once: once, about: item.description, texts: [item: text]
        ) { casus, situation in
            let inText = casus.textProblems(text, of: draft.kind, in: situation)
            switch casus.minute(draft, as: item, in: situation) {
            case .done: return inText.isEmpty ? .done(()) : .refused(inText)
            case .refused(let problems): return .refused(problems + inText)
            }
        }
    }

    /// The supplier says whether the table may look at a sentence that somebody else wrote down.
    package func sayOnMinutes(
        _ item: Identifier<Inbreng>, given: Bool, rulesAllow: Bool, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("overleg.minutes-said", on: id, by: user, once: once, about: item.description) {
            casus, situation in
            casus.sayOnMinutes(item, given: given, rulesAllow: rulesAllow, in: situation)
        }
    }

    /// Records a decision.
    package func decide(
        _ text: String, under authority: ConferenceRecord.Decision.Authority?, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("overleg.decided", on: id, by: user, once: once) { casus, situation in
            casus.decide(text, under: authority, in: situation)
        }
    }

    /// Agrees on an action that belongs to no intervention.
    package func agree(
        on what: String, owner: Identifier<User>?, due: Day?, in id: Identifier<Casus>, by user: Identifier<User>,
        once: String?
    ) async throws -> Handled<Void> {
        let actie = Identifier<Actie>(known: house.ids.next())
        return try await perform("overleg.actie-agreed", on: id, by: user, once: once, about: actie.description) {
            casus, situation in
            casus.agree(on: what, owner: owner, due: due, as: actie, in: situation)
        }
    }

    /// Makes a place at the table for a citizen.
    package func makePlace(
        for draft: CitizenDraft, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        let seat = Identifier<CitizenSeat>(known: house.ids.next())
        return try await perform("overleg.citizen-invited", on: id, by: user, once: once, about: seat.description) {
            casus, situation in
            casus.makePlace(for: draft, as: seat, in: situation)
        }
    }

    /// Lets a citizen in, with what was seen of identity and proxy.
    package func admit(
        _ seat: Identifier<CitizenSeat>, identitySeen: Bool, statementSeen: Bool, in id: Identifier<Casus>,
        by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("overleg.citizen-admitted", on: id, by: user, once: once, about: seat.description) {
            casus, situation in
            casus.admit(seat, identitySeen: identitySeen, statementSeen: statementSeen, in: situation)
        }
    }

    /// A citizen leaves the table.
    package func letGo(
        _ seat: Identifier<CitizenSeat>, in id: Identifier<Casus>, by user: Identifier<User>, once: String?
    ) async throws -> Handled<Void> {
        try await perform("overleg.citizen-left", on: id, by: user, once: once, about: seat.description) {
            casus, situation in
            casus.letGo(seat, in: situation)
        }
    }
}
