// SPDX-License-Identifier: EUPL-1.2

/// What somebody chooses to take one step of a ticket.
package struct TicketStepDraft: Sendable {
    package let step: String
    package let outcome: Int?
    package let statements: [Ticket.Statement]
    package let shared: Int?
    package let declined: Int?
    /// Everybody whose party is necessary, where the step composes the team.
    package let team: [Identifier<User>]
    package let caseDirector: Identifier<User>?

    package init(
        step: String, outcome: Int?, statements: [Ticket.Statement], shared: Int? = nil, declined: Int? = nil,
        team: [Identifier<User>] = [], caseDirector: Identifier<User>? = nil
    ) {
        (self.step, self.outcome, self.statements) = (step, outcome, statements)
        (self.shared, self.declined, self.team, self.caseDirector) = (shared, declined, team, caseDirector)
    }
}

extension Ticket {
    /// Takes one step of the work process on the ticket.
    ///
    /// Refuses, all at once: a ticket that ended, a step that is not up or lies in a stage with data, somebody without one
    /// of its roles, open needs, a missing outcome, counts out of place, a team of people who cannot take part, and an
    /// outcome against the criteria by somebody who may not set them aside.
    package mutating func take(_ draft: TicketStepDraft, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.collaboration.arrangements[arrangement],
            let (stage, step) = arrangement.step(draft.step), stage.storage == .ticket
        else { return .refused([Refusal(.unknownItem, field: "step")]) }
        let outcome = draft.outcome.flatMap { step.outcomes.indices.contains($0) ? step.outcomes[$0] : nil }
        var problems = stepProblems(step, under: arrangement, in: situation)
        if outcome == nil, !step.outcomes.isEmpty { problems.append(Refusal(.required, field: "outcome")) }
        let transfer = outcome?.end == .transferred ? arrangement.process.transfers.first : nil
        let role = actingRole(for: step, under: arrangement, in: situation)
        let deviation = deviationNeeds(outcome, draft.statements, as: role, under: arrangement)
        let more = (transfer?.needs ?? []) + deviation
        let needs = step.needs + more.filter { !step.needs.contains($0) }
        let possible = Set(arrangement.admission.override?.needs ?? [])
        let given = draft.statements.filter {
            needs.contains($0.need) || (!$0.choices.isEmpty && !possible.contains($0.need))
        }
        problems += openNeeds(needs, given: given, in: stage, under: arrangement, in: situation)
        problems += Ticket.tellingProblems(given, on: situation.day)
        problems += talkProblems(step, given).filter { !problems.contains($0) }
        if let outcome, let role {
            problems += outcomeProblems(outcome, transfer, given, as: role, under: arrangement)
        }
        problems += particularProblems(step, draft, under: arrangement, in: situation)
        guard problems.isEmpty, let role else { return .refused(problems) }
        record(
            step, draft.outcome, role.id.word, given, shared: step.act == .share ? draft.shared : nil,
            declined: step.act == .share ? draft.declined : nil, in: situation)
        if step.act == .choose { compose(draft, in: situation) }
        if let outcome { follow(outcome, given, in: situation) }
        return .done(())
    }

    /// What keeps the actor from a step, apart from its needs.
    package func stepProblems(
        _ step: Arrangement.Step, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        var problems = situation.collaboration.obstacles(for: situation.actor, on: situation.day)
        if ended != nil || next != step.id.word { problems.append(Refusal(.stepNotUp)) }
        if !isOpen(to: situation.actor, under: arrangement, in: situation)
            || actingRole(for: step, under: arrangement, in: situation) == nil
        {
            problems.append(Refusal(.notYourAct))
        }
        if isOwnSignal(step, in: situation) { problems.append(Refusal(.ownSignal)) }
        return problems
    }

    package func actingRole(
        for step: Arrangement.Step, under arrangement: Arrangement, in situation: Situation
    ) -> Arrangement.Role? {
        let held = heldRoles(of: situation.actor, under: arrangement)
        return step.actors.lazy.compactMap { actor in held.first { $0.id.word == actor.word } }.first
    }

    private func outcomeProblems(
        _ outcome: Arrangement.Outcome, _ transfer: Arrangement.Transfer?, _ statements: [Statement],
        as role: Arrangement.Role, under arrangement: Arrangement
    ) -> [Refusal] {
        var problems: [Refusal] = []
        if let transfer, !transfer.decidedBy.contains(Named(role.id.word)) {
            problems.append(Refusal(.notYourAct, field: "outcome"))
        }
        if isAgainst(outcome, statements, under: arrangement), let override = arrangement.admission.override,
            !override.by.contains(Named(role.id.word))
        {
            problems.append(Refusal(.notYourAct, field: "outcome"))
        }
        return problems
    }

    private func particularProblems(
        _ step: Arrangement.Step, _ draft: TicketStepDraft, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        var problems: [Refusal] = []
        if step.act == .share {
            if draft.shared.map({ $0 < 0 || $0 > 99 }) ?? true { problems.append(Refusal(.required, field: "shared")) }
            if draft.declined.map({ $0 < 0 || $0 > 99 }) ?? true {
                problems.append(Refusal(.required, field: "declined"))
            }
        }
        guard step.act == .choose else { return problems }
        if draft.team.isEmpty { problems.append(Refusal(.noParticipants, field: "team")) }
        let possible = Set(arrangement.peopleForTeam(in: situation).map(\.id))
        for user in draft.team where !possible.contains(user) {
            problems.append(Refusal(.notDesignated, field: "team", about: user.description))
        }
        guard let director = draft.caseDirector else {
            return problems + [Refusal(.noCasusregisseur, field: "caseDirector")]
        }
        if !draft.team.contains(director) {
            problems.append(Refusal(.directorNotInTeam, field: "caseDirector", about: director.description))
        }
        return problems
    }

    private mutating func compose(_ draft: TicketStepDraft, in situation: Situation) {
        team = draft.team.compactMap { id in
            situation.collaboration.user(id).map { Member(user: id, partij: $0.partij) }
        }
        caseDirector = draft.caseDirector
    }

    private mutating func follow(_ outcome: Arrangement.Outcome, _ statements: [Statement], in situation: Situation) {
        if let next = outcome.next { self.next = next.word }
        guard let kind = outcome.end?.ofTicket else { return }
        let ground = statements.last { $0.need == .ground }?.choices.first.flatMap(Arrangement.Ground.init)
        end(kind, on: ground, in: situation)
    }

    mutating func end(_ kind: End.Kind, on ground: Arrangement.Ground?, in situation: Situation) {
        ended = End(
            kind: kind, ground: ground, by: situation.actor.id, on: situation.day, at: situation.moment)
    }
}

extension Arrangement.Ending {
    fileprivate var ofTicket: Ticket.End.Kind {
        switch self {
        case .rejected: return .rejected
        case .transferred: return .transferred
        case .closed, .destroyed: return .closed
        }
    }
}

extension Arrangement {
    /// Everybody who can be in a case team: with a role for it, and nothing in the way.
    package func peopleForTeam(in situation: Situation) -> [User] {
        situation.collaboration.users.values.filter { user in
            situation.collaboration.obstacles(for: user, on: situation.day).isEmpty
                && user.roles.contains(.professional)
                && roles.roles.contains { $0.function == .participant && user.arranged.contains($0.id.word) }
        }
    }
}
