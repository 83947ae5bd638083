// SPDX-License-Identifier: EUPL-1.2

/// What somebody chooses to ask a person to the table for one household only.
package struct TicketGuestDraft: Sendable {
    package let user: Identifier<User>?
    /// Why stands in the file of whoever asks: a ticket holds no words.
    package let isNecessary: Bool
    package let secrecySignedOn: Day?
    package let isBoundByProfession: Bool

    package init(user: Identifier<User>?, isNecessary: Bool, secrecySignedOn: Day?, isBoundByProfession: Bool) {
        (self.user, self.isNecessary) = (user, isNecessary)
        (self.secrecySignedOn, self.isBoundByProfession) = (secrecySignedOn, isBoundByProfession)
    }
}

extension Ticket {
    /// Somebody who hears one step at the table because this household concerns them; it opens nothing in the system.
    package struct Guest: Hashable, Sendable, Codable {
        package let user: Identifier<User>
        package let partij: Identifier<Partij>
        /// The step that was up; for the next one they are asked again.
        package let step: String
        /// Nothing for who is bound by the secrecy of a profession, or of whom the profile asks no statement.
        package let secrecySignedOn: Day?
        package let by: Identifier<User>
        package let on: Day
        package let at: Moment
    }

    /// Whether somebody was asked to the table for the step that is up.
    package func isGuest(_ user: Identifier<User>) -> Bool {
        (guests ?? []).contains { $0.user == user && $0.step == next }
    }

    /// Whether the actor may ask people to the table: who directs the process, as long as the ticket runs.
    package func mayAdmit(under arrangement: Arrangement, in situation: Situation) -> Bool {
        ended == nil && stage(under: arrangement)?.storage == .ticket
            && isOpen(to: situation.actor, under: arrangement, in: situation)
            && heldRoles(of: situation.actor, under: arrangement).contains { $0.function == .processDirection }
    }

    /// Everybody who may be asked to the table for the step that is up: people outside the collaboration and of a shell
    /// partner, where the access table lets them hear (household teams, lines 47-50 and 184-190; decision 0075).
    package func possibleGuests(under arrangement: Arrangement, in situation: Situation) -> [User] {
        situation.collaboration.users.values.filter { user in
            user.left.map { $0 > situation.day } ?? true && !isGuest(user.id) && !takesPart(user)
                && guestRole(of: user, under: arrangement) != nil
                && situation.collaboration.personalObstacles(for: user, on: situation.day).isEmpty
        }.sorted { $0.name < $1.name }
    }

    /// Asks somebody to the table for this household, for the step that is up.
    ///
    /// Refuses somebody who does not direct the process, a person whom the profile does not let hear in this stage, one
    /// who is not necessary, and a professional who neither signed secrecy for it nor is bound by a profession.
    package mutating func admit(_ draft: TicketGuestDraft, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.collaboration.arrangements[arrangement],
            mayAdmit(under: arrangement, in: situation)
        else { return .refused([Refusal(.notYourAct)]) }
        var problems = draft.isNecessary ? [] : [Refusal(.required, field: "necessary")]
        guard let id = draft.user else { return .refused([Refusal(.required, field: "user")] + problems) }
        let possible = possibleGuests(under: arrangement, in: situation)
        guard let user = possible.first(where: { $0.id == id }), let role = guestRole(of: user, under: arrangement)
        else { return .refused([Refusal(.notDesignated, field: "user", about: id.description)] + problems) }
        problems += secrecyProblems(draft, of: user, as: role, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        let guest = Guest(
            user: id, partij: user.partij, step: next, secrecySignedOn: draft.secrecySignedOn,
            by: situation.actor.id, on: situation.day, at: situation.moment)
        guests = (guests ?? []) + [guest]
        return .done(())
    }

    private func guestRole(of user: User, under arrangement: Arrangement) -> Arrangement.Role? {
        guard let stage = stage(under: arrangement), stage.storage == .ticket else { return nil }
        let isOfShell = arrangement.party(user.partij)?.place == .shell
        return arrangement.roles.roles.first { role in
            (role.function == .external || (role.function == .participant && isOfShell))
                && role.startsOff != .yes && user.arranged.contains(role.id.word)
                && arrangement.data.codes(role: role.id.word, kind: nil, stage: stage.id.word)
                    .contains { $0.code == .hears }
        }
    }

    /// A partner that signed the covenant is bound by it; one that did not, or that left, is as anybody from outside.
    private func secrecyProblems(
        _ draft: TicketGuestDraft, of user: User, as role: Arrangement.Role, in situation: Situation
    ) -> [Refusal] {
        let day = situation.day
        if let signed = draft.secrecySignedOn {
            return signed > day ? [Refusal(.dayInTheFuture, field: "secrecySignedOn")] : []
        }
        let isSigned = situation.collaboration.partij(user.partij)?.isPartner(on: day) ?? false
        let isUnsigned = role.function == .participant && !isSigned
        let unlessBound = role.screening.contains(.statementUnlessBound) || isUnsigned
        guard unlessBound || role.screening.contains(.secrecyStatement) else { return [] }
        if unlessBound, draft.isBoundByProfession { return [] }
        return [Refusal(.noSecrecyStatement, field: "secrecySignedOn", about: user.id.description)]
    }
}
