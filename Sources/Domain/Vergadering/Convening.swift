// SPDX-License-Identifier: EUPL-1.2

extension Vergadering {
    /// Plans a sitting; by who may convene its body. Where the profile calls all members, they are called at once.
    package static func convene(
        _ plan: MeetingPlan, as id: Identifier<Vergadering>, in situation: Situation
    ) -> Outcome<Vergadering> {
        guard situation.collaboration.mayConvene(plan.body, situation.actor) else {
            return .refused([Refusal(.notYourAct)])
        }
        let problems = plan.problems(in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        var course = MeetingCourse(madeBy: situation.actor.id, madeAt: situation.moment)
        let members = situation.collaboration.members(of: plan.body, area: plan.area, on: situation.day)
        if !members.isEmpty { course.record = SittingRecord(called: members) }
        return .done(Vergadering(id: id, plan: plan, course: course, items: [], version: 0))
    }

    /// Changes when, where, and who leads, before it sits.
    ///
    /// - Parameter revision: how often it was changed when the writer began; refuses when somebody did so since, so that
    ///   nothing is overwritten unseen. Nothing to write over whatever there is.
    package mutating func change(
        _ plan: MeetingPlan, over revision: Int? = nil, in situation: Situation
    ) -> Outcome<Void> {
        var problems = organising(in: situation) + plan.problems(in: situation)
        if let revision, revision != planRevision { problems.append(Refusal(.formChangedMeanwhile)) }
        if state != .planned { problems.append(Refusal(.meetingOver)) }
        let isOther = plan.body.word != self.plan.body.word
        if isOther, !situation.collaboration.mayConvene(plan.body, situation.actor) {
            problems.append(Refusal(.notYourAct))
        }
        // What was written down was said by this body on this day.
        if record.isHeld, isOther || plan.day != self.plan.day { problems.append(Refusal(.meetingOver)) }
        // What stands on the agenda was called to this body and this area.
        if !items.isEmpty, !plan.body.treatsCasussen { problems.append(Refusal(.bodyWithoutCasussen, field: "word")) }
        if !items.isEmpty, plan.area != self.plan.area { problems.append(Refusal(.sitsForAnotherArea, field: "area")) }
        guard problems.isEmpty else { return .refused(problems) }
        if plan == self.plan { return .done(()) }
        if isOther || plan.area != self.plan.area { callMembers(of: plan, in: situation) }
        let earlier = MeetingCourse.EarlierPlan(plan: self.plan, by: situation.actor.id, at: situation.moment)
        course.earlierPlans = (course.earlierPlans ?? []) + [earlier]
        self.plan = plan
        return changed(in: situation)
    }

    /// Another body or area has other members; the rest of what was recorded stays.
    private mutating func callMembers(of plan: MeetingPlan, in situation: Situation) {
        let members = situation.collaboration.members(of: plan.body, area: plan.area, on: situation.day)
        guard course.record != nil || !members.isEmpty else { return }
        var next = record
        next.called = members
        course.record = next
    }

    /// Calls it off; what stood on the agenda waits again.
    package mutating func cancel(in situation: Situation) -> Outcome<Void> {
        var problems = organising(in: situation)
        if state != .planned || record.isHeld { problems.append(Refusal(.meetingOver)) }
        guard problems.isEmpty else { return .refused(problems) }
        course.cancelled = .init(by: situation.actor.id, at: situation.moment)
        return changed(in: situation)
    }

    /// Ends it; what was not discussed was skipped and waits again.
    package mutating func end(in situation: Situation) -> Outcome<Void> {
        var problems = organising(in: situation)
        if !isAhead { problems.append(Refusal(.meetingOver)) }
        problems += notYet(in: situation)
        if sitting != nil { problems.append(Refusal(.itemStillSits)) }
        guard problems.isEmpty else { return .refused(problems) }
        for index in items.indices where items[index].state == .planned { items[index].state = .skipped }
        let step = Casusoverleg.Step(by: situation.actor.id, at: situation.moment)
        course.started = course.started ?? step
        course.ended = step
        return changed(in: situation)
    }

    /// Records that a list was sent round; once.
    package mutating func send(_ list: MeetingCourse.List, in situation: Situation) -> Outcome<Void> {
        var problems = organising(in: situation)
        if state != .held { problems.append(Refusal(.meetingNotEnded)) }
        if course.isSent(list) { problems.append(Refusal(.alreadyDecided)) }
        guard problems.isEmpty else { return .refused(problems) }
        course.sent.append(.init(list: list, by: situation.actor.id, at: situation.moment))
        return changed(in: situation)
    }

    func organising(in situation: Situation) -> [Refusal] {
        isOrganiser(situation.actor, in: situation.collaboration) ? [] : [Refusal(.notYourAct)]
    }

    mutating func changed(in situation: Situation) -> Outcome<Void> {
        version += 1
        course.changedAt = situation.moment
        return .done(())
    }
}

extension MeetingPlan {
    /// What is wrong with it: a body, a day that is not over, times within the day, and people who may lead it.
    ///
    /// Where the profile names its bodies, no other body sits. One that discusses no casus by name sits without any
    /// (Utrecht privacy protocol, line 323): `Vergadering.add` refuses a casus there.
    func problems(in situation: Situation) -> [Refusal] {
        var problems = Casus.required(["body": body.nl, "place": place])
        let known = situation.collaboration.workProcess?.bodies.bodies.map(\.id.word) ?? []
        if !known.isEmpty, !(body.word.map(known.contains) ?? false) {
            problems.append(Refusal(.required, field: "word"))
        }
        problems += day.problemsFrom(situation.day, field: "day")
        if !(0..<1440).contains(starts) { problems.append(Refusal(.required, field: "starts")) }
        if !(5...720).contains(minutes) { problems.append(Refusal(.required, field: "minutes")) }
        // Its day is the one on which it is held, on every list: a sitting does not run into the next.
        if (0..<1440).contains(starts), minutes <= 720, ends > 1440 {
            problems.append(Refusal(.meetingPastMidnight, field: "minutes"))
        }
        for (field, id) in [("chair", chair), ("secretary", secretary)] {
            let user = situation.collaboration.user(id)
            let fits = user.map { situation.collaboration.mayLead(body, $0) } ?? false
            if user != nil, !fits { problems.append(Refusal(.leadsNotThisBody, field: field)) }
            if user == nil { problems.append(Refusal(.unknownUser, field: field)) }
        }
        let areas = situation.collaboration.areas(of: body)
        if !areas.isEmpty, !areas.contains(area ?? "") { problems.append(Refusal(.required, field: "area")) }
        return problems
    }
}
