// SPDX-License-Identifier: EUPL-1.2

/// What is written when a ticket becomes a casus: the first words about people.
package struct OpeningDraft: Sendable {
    package let outline: String
    package let betrokkenen: [Betrokkene]
    package let consents: [PersonConsentDraft]
    package let statements: [StepStatement]
    /// Why each member of the team is necessary, as far as that is more than the reason for all of them.
    package let teamNecessity: [Identifier<User>: String]

    package init(
        outline: String, betrokkenen: [Betrokkene], consents: [PersonConsentDraft], statements: [StepStatement],
        teamNecessity: [Identifier<User>: String] = [:]
    ) {
        (self.outline, self.betrokkenen, self.teamNecessity) = (outline, betrokkenen, teamNecessity)
        (self.consents, self.statements) = (consents, statements)
    }
}

/// What a casus keeps of the ticket that it began as.
package struct TicketOrigin: Hashable, Sendable, Codable {
    package let number: String
    package let route: String?
    package let answers: [Ticket.RouteAnswer]
    package let taken: [Ticket.TakenStep]
}

extension Casus {
    /// Opens a casus from a ticket whose next step lies in the first stage with data.
    ///
    /// Ticket number, judgements, team and case director go along. Refuses a ticket that is not there yet, somebody
    /// without a role of the step, a casus about nobody, and each need of the step that is not met: among them a ground,
    /// and what each member of the household said about consent across domains.
    package static func open(
        _ draft: OpeningDraft, from ticket: Ticket, as id: Identifier<Casus>, number: String, in situation: Situation
    ) -> Outcome<Casus> {
        guard let arrangement = situation.collaboration.arrangements[ticket.arrangement],
            let (stage, step) = arrangement.step(ticket.next)
        else { return .refused([Refusal(.wrongPhase)]) }
        var problems = situation.collaboration.obstacles(for: situation.actor, on: situation.day)
        if ticket.ended != nil || stage.storage != .full { problems.append(Refusal(.stepNotUp)) }
        if !ticket.isOpen(to: situation.actor, under: arrangement, in: situation) {
            problems.append(Refusal(.notYourAct))
        }
        if !draft.betrokkenen.contains(where: { $0.category == .aimedAt }) {
            problems.append(Refusal(.noPersonAimedAt, field: "persons"))
        }
        problems += required(["outline": draft.outline])
        problems += identityProblems(draft.betrokkenen, in: situation)
        problems += necessityProblems(draft.betrokkenen, under: arrangement)
        var casus = Casus(
            id: id, number: number, profile: situation.profile.id,
            aanmelding: Aanmelding(
                partij: ticket.partij, by: ticket.by, at: situation.moment, task: "", reasons: [], tried: "",
                question: draft.outline),
            betrokkenen: draft.betrokkenen.map { $0.named(by: situation.actor.partij) })
        casus.take(over: ticket, because: draft, in: stage, under: arrangement, in: situation)
        problems += ticket.talkProblems(draft, under: arrangement)
        problems += draft.consents.flatMap { consent -> [Refusal] in
            guard case .refused(let found) = casus.write(consent, in: situation) else { return [] }
            return found.map(\.ofConsentRow)
        }
        problems += casus.openNeeds(of: step, given: draft.statements, under: arrangement, in: situation)
        guard problems.isEmpty,
            let role = casus.actingRole(for: step, under: arrangement, in: situation)
        else { return .refused(problems.isEmpty ? [Refusal(.notYourAct)] : problems) }
        casus.course?.taken.append(
            TakenStep(
                step: step.id.word, outcome: nil, role: role.id.word, statements: draft.statements,
                by: situation.actor.id, partij: situation.actor.partij, at: situation.moment))
        return .done(casus)
    }

    private mutating func take(
        over ticket: Ticket, because draft: OpeningDraft, in stage: Arrangement.Stage,
        under arrangement: Arrangement, in situation: Situation
    ) {
        var course = Course(
            arrangement: ticket.arrangement, pillar: arrangement.onlyPillar, subdivision: ticket.subdivision,
            next: ticket.next)
        course.ticket = TicketOrigin(
            number: ticket.number, route: ticket.route, answers: ticket.answers, taken: ticket.taken)
        let why = draft.statements.first { $0.need == .necessity }?.text ?? ""
        course.team = ticket.team.map { member in
            let own = draft.teamNecessity[member.user] ?? ""
            return TeamMember(
                user: member.user, partij: member.partij, presence: .system, necessity: own.isEmpty ? why : own,
                by: situation.actor.id, at: situation.moment)
        }
        self.course = course
        if let phase = stage.model.phase, phase != .aanmelding { enter(phase, why: why, in: situation) }
        if let director = ticket.caseDirector, let person = situation.collaboration.user(director) {
            plan.casusregisseurs.append(
                Appointment(
                    user: director, partij: person.partij, by: situation.actor.id, at: situation.moment))
        }
        let directs = arrangement.roles.roles.contains { role in
            role.function == .processDirection && arrangement.mayHold(role, situation.actor)
        }
        if directs { procesregisseur = situation.actor.id }
        // What the household was told before the ticket holds for each of its members.
        guard let told = ticket.telling, told.choices == [Ticket.Telling.told.rawValue], let on = told.day else {
            return
        }
        for person in personsAimedAt {
            kennisgevingen.append(
                Kennisgeving(
                    betrokkene: person.id, topic: .report, on: on, means: .talk, by: ticket.by,
                    onBehalfOf: ticket.partij, recordedAt: situation.moment))
        }
    }
}

extension Ticket {
    /// Consent is informed, so the household was told; and the file says what was said in the talk (Nijmegen privacy
    /// protocol, lines 381-394 and 744-758). Who was told late, or answers otherwise now, says so before the file opens.
    fileprivate func talkProblems(_ draft: OpeningDraft, under arrangement: Arrangement) -> [Refusal] {
        var problems: [Refusal] = []
        if telling?.choices != [Telling.told.rawValue] {
            problems.append(Refusal(.stepNeeds, about: Arrangement.Need.informed.rawValue))
        }
        let isGiven = draft.consents.contains { $0.status == .given }
        if let talk = talkGaveConsent(under: arrangement), talk != isGiven {
            problems.append(Refusal(.notWhatWasSaid, field: "persons"))
        }
        return problems
    }

    /// The casus was opened; the ticket keeps no trace of which: no moment that the casus has too, no team, no answers,
    /// nobody who was asked to the table.
    package mutating func close(asOpenedIn situation: Situation) {
        let start = Moment(milliseconds: Int64(situation.day.ordinal) * 86_400_000)
        ended = End(kind: .opened, ground: nil, by: situation.actor.id, on: situation.day, at: start)
        (team, answers, caseDirector, guests) = ([], [], nil, nil)
    }
}

extension Refusal {
    /// The form that opens a casus asks consent with the person it is about.
    fileprivate var ofConsentRow: Refusal { Refusal(reason, field: "persons", about: about) }
}
