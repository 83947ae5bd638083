// SPDX-License-Identifier: EUPL-1.2

/// Who is to take part and why that is lawful, as filled in.
package struct DeelnemerDraft: Sendable {
    package let user: Identifier<User>?
    package let role: Deelnemer.Role?
    package let requestedInput: String
    package let task: String
    package let specialDataTested: Bool
    package let acceptsProtocol: Bool
    /// Of a party outside the convenant: why it is needed, and its own legal basis.
    package let necessity: String
    package let basis: String
    package let presence: Deelnemer.Presence
    /// Of an outsider of a collaboration with a profile: the statement of secrecy for this casus, or what binds them.
    package var secrecySignedOn: Day?
    package var boundBy = ""

    package init(
        user: Identifier<User>?, role: Deelnemer.Role?, requestedInput: String, task: String,
        specialDataTested: Bool, acceptsProtocol: Bool, necessity: String = "", basis: String = "",
        presence: Deelnemer.Presence = .table
    ) {
        self.user = user
        self.role = role
        self.requestedInput = requestedInput
        self.task = task
        self.specialDataTested = specialDataTested
        self.acceptsProtocol = acceptsProtocol
        self.necessity = necessity
        self.basis = basis
        self.presence = presence
    }
}

extension Casus {
    /// Starts or changes the preparation of the current conference; an unfinished checklist may be kept.
    package mutating func prepare(
        _ preparation: Preparation, as id: Identifier<Casusoverleg>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = mustLead(in: situation) + must(beIn: [.casusoverleg])
        problems += situation.missingGrant(.conference, of: leadingPartij)
        if case .perItem(let consulted) = preparation.priorViewing, consulted.isEmpty {
            problems.append(Refusal(.priorViewingWithoutConsultation, field: "consulted"))
        }
        if let on = preparation.on, on < situation.day { problems.append(Refusal(.dayInThePast, field: "on")) }
        if currentOverleg?.isOpen == true { problems.append(Refusal(.conferenceAlreadyOpen)) }
        problems += accountProblems(in: situation) + bodyProblems(preparation, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        if currentOverleg != nil {
            overleggen[overleggen.count - 1].preparation = preparation
        } else {
            var next = Casusoverleg(id: id, ordinal: overleggen.count + 1, preparation: preparation)
            next.deelnemers = overleggen.last?.deelnemers ?? []
            overleggen.append(next)
        }
        return .done(())
    }

    /// Invites somebody to the current conference, when that is lawful; whoever joins a sitting table is present.
    ///
    /// Nobody is invited before the rest of the checklist is filled in (annex 2, 2.8; lines 3994-4011, 5042-5055).
    /// A party outside the convenant must accept the protocol; a party that is not a chain partner must be tested for
    /// special and criminal data before it sees any (Handvat annex 2, phases 1 and 3; model convenant 12.2e). The house
    /// takes no part: its staff act for others and have no role in the plan.
    package mutating func invite(_ draft: DeelnemerDraft, in situation: Situation) -> Outcome<Void> {
        var problems = mustLead(in: situation) + must(beIn: [.casusoverleg])
        problems += Casus.required(["requestedInput": draft.requestedInput, "task": draft.task])
        problems += openChecklist(in: situation).map { Refusal(.checklistIncomplete, field: $0) }
        if draft.role == nil { problems.append(Refusal(.participantWithoutRole, field: "role")) }
        // A partner without a part of its own may think along, and then sees nothing in the system (profile 1:89, 1:743).
        if draft.presence == .hearing, draft.role != nil, draft.role != .expert {
            problems.append(Refusal(.onlyExpertsHear, field: "presence"))
        }
        guard let id = draft.user, let user = situation.collaboration.user(id),
            let partij = situation.collaboration.partij(user.partij), currentOverleg != nil
        else {
            return .refused(
                problems + [Refusal(currentOverleg == nil ? .checklistIncomplete : .unknownUser, field: "user")])
        }
        if partij.id == situation.collaboration.house { problems.append(Refusal(.unknownUser, field: "user")) }
        problems += situation.collaboration.personalObstacles(for: user, on: situation.day)
        problems += invitationProblems(draft, of: user, in: situation)
        if partij.left.map({ $0 <= situation.day }) ?? false {
            problems.append(Refusal(.partyHasLeft, field: "user", about: partij.id.description))
        } else if !partij.isPartner(on: situation.day) {
            problems += guestProblems(draft, of: partij)
        }
        guard problems.isEmpty, let role = draft.role else { return .refused(problems) }
        let deelnemer = Deelnemer(
            user: id, partij: user.partij, role: role, requestedInput: draft.requestedInput,
            lawfulness: .init(
                task: draft.task, specialDataTested: draft.specialDataTested,
                acceptsProtocol: draft.acceptsProtocol, necessity: draft.necessity, basis: draft.basis,
                secrecySignedOn: draft.secrecySignedOn, boundBy: draft.boundBy, by: situation.actor.id,
                at: situation.moment), presence: draft.presence)
        overleggen[overleggen.count - 1].admit(deelnemer, by: situation.actor.id, at: situation.moment)
        return .done(())
    }

    /// What a party outside the convenant needs besides a task: necessity, its own basis, acceptance of the protocol
    /// (Handvat annex 2, lines 3879-3884; model convenant 12.2e).
    private func guestProblems(_ draft: DeelnemerDraft, of partij: Partij) -> [Refusal] {
        let accepts = draft.acceptsProtocol
        let about = partij.id.description
        return (accepts ? [] : [Refusal(.participantNotLawful, field: "acceptsProtocol", about: about)])
            + Casus.required(["necessity": draft.necessity, "basis": draft.basis])
    }

    /// Takes somebody off the list of the conference being prepared; once it sits, the list is a record and stays.
    package mutating func uninvite(_ user: Identifier<User>, in situation: Situation) -> Outcome<Void> {
        var problems = mustLead(in: situation)
        if currentOverleg?.opened != nil { problems.append(Refusal(.conferenceAlreadyOpen)) }
        if currentOverleg?.deelnemers.contains(where: { $0.user == user }) != true {
            problems.append(Refusal(.unknownUser))
        }
        guard problems.isEmpty else { return .refused(problems) }
        overleggen[overleggen.count - 1].deelnemers.removeAll { $0.user == user }
        return .done(())
    }

    /// The parts of the checklist of the current conference that are still open.
    package func openChecklist(in situation: Situation) -> [String] {
        currentOverleg.map { openChecklist(of: $0, in: situation) } ?? []
    }

    /// The same for one conference; a profile that does not ask the list asks only the day.
    func openChecklist(of overleg: Casusoverleg, in situation: Situation) -> [String] {
        let open = overleg.preparation.open
        guard let arrangement = situation.arrangement(of: self) else { return open }
        let asksList = arrangement.steps.contains { $0.step.needs.contains(.checklist) }
        return asksList ? open : open.filter { $0 == "on" }
    }

    /// What still keeps the conference from opening.
    package func openingProblems(in situation: Situation) -> [Refusal] {
        guard let current = currentOverleg else { return [Refusal(.checklistIncomplete)] }
        var problems = openChecklist(in: situation).map { Refusal(.checklistIncomplete, field: $0) }
        if current.isOpen { problems.append(Refusal(.conferenceAlreadyOpen)) }
        if current.deelnemers.isEmpty { problems.append(Refusal(.noParticipants)) }
        let isInformed = course == nil ? isSettled(.triageOutcome, on: situation.day) : isTold(on: situation.day)
        if !isInformed { problems.append(Refusal(.notInformed)) }
        if inbrengen.contains(where: { !$0.isWithdrawn && $0.necessity(in: phase) == .untested }) {
            problems.append(Refusal(.retestOpen))
        }
        problems += situation.missingGrant(.conference, of: leadingPartij)
        return problems
    }

    /// The same with what the sitting says on whose agenda it stands.
    ///
    /// - Parameter sitting: nothing where it stands on none, or where the sitting does not exist for who asks; then the
    ///   day that was taken over from it counts.
    package func openingProblems(at sitting: Vergadering?, in situation: Situation) -> [Refusal] {
        let own = openingProblems(in: situation)
        guard let sitting, currentOverleg?.vergadering == sitting.id else {
            return own + (waitsForSitting(on: situation.day) ? [Refusal(.meetingNotYet)] : [])
        }
        return own + sitting.beginProblems(id, in: situation)
    }

    /// Whether the day of the sitting on whose agenda the conference stands is still to come.
    func waitsForSitting(on day: Day) -> Bool {
        guard let current = currentOverleg, current.vergadering != nil, let on = current.preparation.on else {
            return false
        }
        return on > day
    }

    /// Opens the table, with who is there; from now on participants see what was cleared for them.
    ///
    /// A table at which nobody of the list sits is refused. One that was interrupted goes on.
    package mutating func openOverleg(present: Set<Identifier<User>>, in situation: Situation) -> Outcome<Void> {
        var problems = mustLead(in: situation) + openingProblems(in: situation)
        let invited = currentOverleg?.deelnemers.map(\.user) ?? []
        if !invited.isEmpty, present.isDisjoint(with: invited) {
            problems.append(Refusal(.noParticipants, field: "present"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        let last = overleggen.count - 1
        let step = Casusoverleg.Step(by: situation.actor.id, at: situation.moment)
        overleggen[last].opened = overleggen[last].opened ?? step
        overleggen[last].record.resume(step)
        overleggen[last].attendance += overleggen[last].deelnemers.map {
            .init(
                user: $0.user, present: present.contains($0.user), by: situation.actor.id, at: situation.moment)
        }
        return .done(())
    }

    /// Closes the table with an outcome (Handvat annex 2, 3.9), when everything that the outcome needs is recorded.
    package mutating func closeOverleg(
        _ result: ConferenceOutcome.Result?, motivation: String, in situation: Situation
    ) -> Outcome<Void> {
        var problems = mustLead(in: situation) + Casus.required(["motivation": motivation])
        guard let current = currentOverleg, current.isOpen else {
            return .refused(problems + [Refusal(.conferenceNotOpen)])
        }
        guard let result else { return .refused(problems + [Refusal(.required, field: "result")]) }
        // Where a profile has steps of its own, the table only sits; what comes of the casus is an outcome of a step.
        problems += course == nil ? outcomeProblems(result, in: situation) : result == .plan ? [] : mustBeNational
        guard problems.isEmpty else { return .refused(problems) }
        overleggen[overleggen.count - 1].closed = .init(by: situation.actor.id, at: situation.moment)
        overleggen[overleggen.count - 1].record.citizensLeave(.init(by: situation.actor.id, at: situation.moment))
        outcomes.append(
            ConferenceOutcome(
                overleg: current.id, result: result, motivation: motivation, by: situation.actor.id,
                at: situation.moment))
        switch result {
        case .notACasus: end(.conferenceNotACasus, in: situation)
        case .otherTable: end(.conferenceOtherTable, in: situation)
        case .plan: break
        case .scaleDown: scaleDown(motivation, in: situation)
        }
        return .done(())
    }

    /// What an outcome still lacks: a plan needs its mandatory parts, scaling down its criteria (convenant 8.4).
    package func outcomeProblems(_ result: ConferenceOutcome.Result, in situation: Situation) -> [Refusal] {
        switch result {
        case .notACasus: return []
        case .otherTable: return overdrachtProblems(in: situation)
        case .plan: return planProblems
        case .scaleDown:
            let criteria = plan.scaleDownCriteria.isEmpty ? [Refusal(.scaleDownCriteriaMissing)] : []
            return criteria + situation.missingGrant(.close, of: leadingPartij)
        }
    }

    private var planProblems: [Refusal] {
        var problems: [Refusal] = []
        if plan.interventies.isEmpty { problems.append(Refusal(.planWithoutIntervention)) }
        if plan.casusregisseur == nil { problems.append(Refusal(.noCasusregisseur)) }
        // Who carries out a part of the plan needs a role and a need as well, at the table or not (convenant 8.4c).
        let parties = Set(currentOverleg?.deelnemers.map(\.partij) ?? [])
            .union(plan.interventies.filter(\.isRunning).map(\.executor))
        problems += parties.sorted().filter { partij in !plan.roles.contains { $0.partij == partij } }
            .map { Refusal(.roleOrNeedMissing, about: $0.description) }
        if plan.monitoring.isEmpty { problems.append(Refusal(.monitoringPurposeMissing)) }
        if plan.scaleDownCriteria.isEmpty { problems.append(Refusal(.scaleDownCriteriaMissing)) }
        return problems
    }
}
