// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Puts the current conference on the agenda of a sitting, and begins one when there is none.
    ///
    /// Day, time and place follow the sitting; the rest of the checklist and the participants stay to be filled in, each
    /// with task and necessity. One that was interrupted may go on at another sitting.
    package mutating func schedule(
        on sitting: Vergadering, as id: Identifier<Casusoverleg>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur, .support], in: situation) + must(beIn: [.casusoverleg])
        problems += situation.missingGrant(.conference, of: leadingPartij)
        if currentOverleg?.isOpen == true { problems.append(Refusal(.conferenceAlreadyOpen)) }
        if !sitting.isAhead { problems.append(Refusal(.meetingOver)) }
        problems += areaProblems(sitting)
        guard problems.isEmpty else { return .refused(problems) }
        if currentOverleg == nil {
            var next = Casusoverleg(id: id, ordinal: overleggen.count + 1, preparation: Preparation())
            next.deelnemers = overleggen.last?.deelnemers ?? []
            overleggen.append(next)
        }
        follow(sitting)
        callTeam(to: sitting, in: situation)
        return .done(())
    }

    /// Day, time or place of its sitting changed.
    package mutating func reschedule(to sitting: Vergadering, in situation: Situation) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur, .support], in: situation)
        if currentOverleg?.vergadering != sitting.id { problems.append(Refusal(.notOnAgenda)) }
        guard problems.isEmpty else { return .refused(problems) }
        follow(sitting)
        return .done(())
    }

    private mutating func follow(_ sitting: Vergadering) {
        let last = overleggen.count - 1
        overleggen[last].vergadering = sitting.id
        overleggen[last].body = sitting.plan.body.word
        overleggen[last].preparation.on = sitting.plan.day
        overleggen[last].preparation.time = MeetingPlan.clock(sitting.plan.starts)
        overleggen[last].preparation.place = sitting.plan.place
    }

    /// Takes the current conference off the agenda of a sitting; its preparation stays.
    package mutating func unschedule(
        from sitting: Identifier<Vergadering>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur, .support], in: situation)
        guard let current = currentOverleg, current.vergadering == sitting else {
            return .refused(problems + [Refusal(.notOnAgenda)])
        }
        if current.isOpen { problems.append(Refusal(.conferenceAlreadyOpen)) }
        guard problems.isEmpty else { return .refused(problems) }
        overleggen[overleggen.count - 1].vergadering = nil
        overleggen[overleggen.count - 1].body = nil
        return .done(())
    }

    /// Puts the sitting table off until later: from now on nobody sees anything of it.
    package mutating func suspendOverleg(in situation: Situation) -> Outcome<Void> {
        var problems = mustLead(in: situation)
        if currentOverleg?.isOpen != true { problems.append(Refusal(.conferenceNotOpen)) }
        guard problems.isEmpty else { return .refused(problems) }
        let step = Casusoverleg.Step(by: situation.actor.id, at: situation.moment)
        overleggen[overleggen.count - 1].record.pauses.append(.init(began: step, ended: nil))
        overleggen[overleggen.count - 1].record.citizensLeave(step)
        return .done(())
    }

    /// Records that a participant came later, or left earlier.
    ///
    /// Only who leads lets somebody in, because being at the table opens the view of it; who leaves may say so
    /// itself.
    package mutating func attend(
        _ user: Identifier<User>, present: Bool, in situation: Situation
    ) -> Outcome<Void> {
        let leavesItself = !present && user == situation.actor.id
        var problems =
            leavesItself ? must(be: [.procesregisseur, .participant], in: situation) : mustLead(in: situation)
        guard let current = currentOverleg, current.isOpen else {
            return .refused(problems + [Refusal(.conferenceNotOpen)])
        }
        if !current.deelnemers.contains(where: { $0.user == user }) { problems.append(Refusal(.unknownUser)) }
        if current.isPresent(user) == present { problems.append(Refusal(.alreadyDecided)) }
        guard problems.isEmpty else { return .refused(problems) }
        overleggen[overleggen.count - 1].attendance.append(
            .init(user: user, present: present, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Whether the table may show itself to this reader: the house, the casusregisseur, and whoever sits at it.
    package func maySitAtTable(in situation: Situation) -> Bool {
        guard let current = currentOverleg, current.isOpen, mayReadPlan(in: situation) else { return false }
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        if !standing.isDisjoint(with: [.procesregisseur, .support, .casusregisseur]) { return true }
        let user = situation.actor.id
        return current.isPresent(user) && current.deelnemers.contains { $0.user == user && !$0.onlyHears }
    }
}
