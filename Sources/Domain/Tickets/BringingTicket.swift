// SPDX-License-Identifier: EUPL-1.2

/// What somebody chooses to bring in a signal; there is nothing to write.
package struct TicketDraft: Sendable {
    package let subdivision: String?
    package let route: String?
    package let answers: [Ticket.RouteAnswer]
    package let statements: [Ticket.Statement]

    package init(
        subdivision: String?, route: String?, answers: [Ticket.RouteAnswer], statements: [Ticket.Statement]
    ) {
        (self.subdivision, self.route, self.answers, self.statements) = (subdivision, route, answers, statements)
    }
}

extension Arrangement {
    /// What must be there before a signal is brought in, by this way in.
    package func ticketNeeds(route: Route?) -> [Need] {
        var needs = admission.preconditions.map(\.value)
        for need in (ticketEntry?.step.needs ?? []) + (route?.needs ?? []) where !needs.contains(need) {
            needs.append(need)
        }
        return needs
    }

    /// The special ways in that begin as a ticket.
    package var ticketRoutes: [Route] { admission.routes.filter { $0.stores == .ticket } }
}

extension Ticket {
    /// Brings in a signal: everything that must be confirmed is confirmed, and nothing is said of a person.
    ///
    /// Refuses a collaboration whose start still waits for documents, somebody without the role, an area or a way in that
    /// the profile does not know, an unanswered question of the way in, and each need that is not met.
    package static func bring(
        _ draft: TicketDraft, as id: Identifier<Ticket>, number: String, in situation: Situation
    ) -> Outcome<Ticket> {
        guard let arrangement = situation.collaboration.workProcess, let entry = arrangement.ticketEntry else {
            return .refused([Refusal(.otherProcess)])
        }
        let actor = situation.actor
        let route = arrangement.ticketRoutes.first { $0.nl == draft.route }
        var problems = situation.collaboration.obstacles(for: actor, on: situation.day)
        problems += arrangement.closedGates(.start, pillar: nil, adopted: situation.collaboration.adopted).map {
            Refusal(.gateClosed, about: $0.key)
        }
        problems += listProblems(draft, route, under: arrangement)
        let actors = entry.step.actors.map(\.word)
        let role = actors.first { actor.arranged.contains($0) }
        if role == nil { problems.append(Refusal(.notYourAct)) }
        var ticket = Ticket(
            id: id, number: number, arrangement: arrangement.version, subdivision: draft.subdivision,
            on: situation.day, by: actor, route: route?.nl, answers: draft.answers, next: entry.step.id.word)
        let needs = arrangement.ticketNeeds(route: route)
        problems += Ticket.tellingProblems(draft.statements, on: situation.day)
        problems += ticket.openNeeds(
            needs, given: draft.statements, in: entry.stage, under: arrangement, in: situation)
        guard problems.isEmpty, let role else { return .refused(problems) }
        ticket.record(entry.step, 0, role, draft.statements, in: situation)
        if let next = entry.step.outcomes.first?.next { ticket.next = next.word }
        return .done(ticket)
    }

    private static func listProblems(
        _ draft: TicketDraft, _ route: Arrangement.Route?, under arrangement: Arrangement
    ) -> [Refusal] {
        var problems: [Refusal] = []
        let areas = arrangement.identity.subdivisions
        if !areas.isEmpty, !areas.contains(draft.subdivision ?? "") {
            problems.append(Refusal(.required, field: "subdivision"))
        }
        if areas.isEmpty, draft.subdivision != nil {
            problems.append(Refusal(.ticketHoldsNoText, field: "subdivision"))
        }
        if draft.route != nil, route == nil { problems.append(Refusal(.ticketHoldsNoText, field: "route")) }
        let asked = Set((route?.asked ?? []).indices)
        let answered = Set(draft.answers.map(\.question))
        for question in asked.subtracting(answered).sorted() {
            problems.append(Refusal(.required, field: "question-\(question)"))
        }
        let occasions = (route?.occasions ?? []).indices
        if !occasions.isEmpty, occasions.allSatisfy(answered.contains),
            !draft.answers.contains(where: { occasions.contains($0.question) && $0.answer == .yes })
        {
            problems.append(Refusal(.noOccasion, field: "question-0"))
        }
        if !answered.isSubset(of: asked) { problems.append(Refusal(.ticketHoldsNoText, field: "route")) }
        return problems
    }

    mutating func record(
        _ step: Arrangement.Step, _ outcome: Int?, _ role: String, _ statements: [Statement], shared: Int? = nil,
        declined: Int? = nil, in situation: Situation
    ) {
        taken.append(
            TakenStep(
                step: step.id.word, outcome: outcome, role: role, statements: statements, shared: shared,
                declined: declined, by: situation.actor.id, partij: situation.actor.partij, on: situation.day,
                at: situation.moment))
    }
}
