// SPDX-License-Identifier: EUPL-1.2

/// What is filled in for a new intervention.
package struct InterventieDraft: Sendable {
    package let leefgebied: String
    package let what: String
    package let goal: String
    package let executor: Identifier<Partij>?
    package let start: Day?
    package let target: Day?

    package init(
        leefgebied: String, what: String, goal: String, executor: Identifier<Partij>?, start: Day?, target: Day?
    ) {
        self.leefgebied = leefgebied
        self.what = what
        self.goal = goal
        self.executor = executor
        self.start = start
        self.target = target
    }
}

extension Casus {
    /// Rewrites the joint picture; refused when somebody else did so since this writer read it.
    package mutating func writePicture(
        _ text: String, over revision: Int, in situation: Situation
    ) -> Outcome<Void> {
        write(text, over: revision, to: \.picture, field: "picture", in: situation)
    }

    /// Rewrites the criteria for scaling down, in the same way.
    package mutating func writeScaleDownCriteria(
        _ text: String, over revision: Int, in situation: Situation
    ) -> Outcome<Void> {
        write(text, over: revision, to: \.scaleDownCriteria, field: "criteria", in: situation)
    }

    private mutating func write(
        _ text: String, over revision: Int, to path: WritableKeyPath<PlanVanAanpak, [TextRevision]>, field: String,
        in situation: Situation
    ) -> Outcome<Void> {
        var problems = writerProblems(in: situation)
        if text.isEmpty { problems.append(Refusal(.required, field: field)) }
        if plan[keyPath: path].count != revision { problems.append(Refusal(.changedMeanwhile, field: field)) }
        guard problems.isEmpty else { return .refused(problems) }
        plan[keyPath: path].append(TextRevision(text: text, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Sets how a life domain stands.
    package mutating func mark(
        _ leefgebied: String, _ colour: LeefgebiedState.Colour, note: String, in situation: Situation
    ) -> Outcome<Void> {
        var problems = writerProblems(in: situation)
        if !situation.profile.leefgebieden.contains(where: { $0.code == leefgebied }) {
            problems.append(Refusal(.unknownItem, field: "leefgebied"))
        }
        guard problems.isEmpty else { return .refused(problems) }
        plan.leefgebieden.append(
            LeefgebiedState(
                leefgebied: leefgebied, colour: colour, note: note, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Adds an intervention with its executor, start and target date.
    package mutating func add(
        _ draft: InterventieDraft, as id: Identifier<Interventie>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = writerProblems(in: situation) + Casus.required(["what": draft.what, "goal": draft.goal])
        if draft.start == nil { problems.append(Refusal(.required, field: "start")) }
        if draft.target == nil { problems.append(Refusal(.required, field: "target")) }
        if let start = draft.start, let target = draft.target, target < start {
            problems.append(Refusal(.startAfterTarget, field: "target"))
        }
        if !situation.profile.leefgebieden.contains(where: { $0.code == draft.leefgebied }) {
            problems.append(Refusal(.required, field: "leefgebied"))
        }
        let isParty = draft.executor.map { $0 != situation.collaboration.house } ?? false
        if !isParty || draft.executor.flatMap(situation.collaboration.partij) == nil {
            problems.append(Refusal(.required, field: "executor"))
        }
        guard problems.isEmpty, let executor = draft.executor, let start = draft.start, let target = draft.target else {
            return .refused(problems)
        }
        plan.interventies.append(
            Interventie(
                id: id, leefgebied: draft.leefgebied, what: draft.what, goal: draft.goal, executor: executor,
                start: start, target: target, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Adds an action to an intervention, for a named person, with a day.
    ///
    /// Refuses an owner who has no part in this casus: they could not see what is asked of them.
    package mutating func add(
        _ what: String, owner: Identifier<User>?, due: Day?, to interventie: Identifier<Interventie>,
        as id: Identifier<Actie>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = writerProblems(in: situation) + Casus.required(["what": what])
        if due == nil { problems.append(Refusal(.required, field: "due")) }
        if !isConcerned(owner, in: situation) { problems.append(Refusal(.unknownUser, field: "owner")) }
        guard let index = plan.interventies.firstIndex(where: { $0.id == interventie }) else {
            return .refused(problems + [Refusal(.unknownItem, field: "interventie")])
        }
        guard problems.isEmpty, let owner, let due else { return .refused(problems) }
        plan.interventies[index].acties.append(
            Actie(id: id, what: what, owner: owner, due: due, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    /// Ticks off an action, by its owner or by whoever keeps the plan.
    package mutating func finish(_ actie: Identifier<Actie>, in situation: Situation) -> Outcome<Void> {
        for (index, interventie) in plan.interventies.enumerated() {
            guard let at = interventie.acties.firstIndex(where: { $0.id == actie }) else { continue }
            let own = interventie.acties[at].owner == situation.actor.id
            let problems =
                must(beIn: [.casusoverleg])
                + (own ? must(be: tableStandings, in: situation) : keeperProblems(in: situation))
            guard problems.isEmpty else { return .refused(problems) }
            guard interventie.acties[at].done == nil else { return .refused([Refusal(.alreadyDecided)]) }
            plan.interventies[index].acties[at].done = .init(by: situation.actor.id, at: situation.moment)
            return .done(())
        }
        return finishAgreed(actie, in: situation)
    }

    /// Tells how an intervention goes: by its executor, or by whoever keeps the plan.
    package mutating func report(
        _ state: Interventie.Progress.State?, note: String, on interventie: Identifier<Interventie>,
        in situation: Situation
    ) -> Outcome<Void> {
        guard let index = plan.interventies.firstIndex(where: { $0.id == interventie }) else {
            return .refused([Refusal(.unknownItem)])
        }
        let own = plan.interventies[index].executor == situation.actor.partij
        var problems = must(beIn: [.casusoverleg])
        problems += own ? must(be: tableStandings, in: situation) : keeperProblems(in: situation)
        guard let state else { return .refused(problems + [Refusal(.required, field: "state")]) }
        if note.isEmpty { problems.append(Refusal(.required, field: "note")) }
        guard problems.isEmpty else { return .refused(problems) }
        plan.interventies[index].progress.append(
            .init(state: state, note: note, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    var tableStandings: Set<Standing> { [.procesregisseur, .casusregisseur, .participant, .support] }

    /// What keeps the actor from writing in the plan now; empty when nothing does.
    ///
    /// While the table sits: the house, the casusregisseur and whoever is present. In between: the keepers of the plan.
    package func writerProblems(in situation: Situation) -> [Refusal] {
        var problems = must(beIn: [.casusoverleg])
        guard let current = currentOverleg, current.isOpen else { return problems + keeperProblems(in: situation) }
        let actor = situation.actor.id
        let sits = current.isPresent(actor) && current.deelnemers.contains { $0.user == actor && !$0.onlyHears }
        let allowed = sits ? tableStandings : tableStandings.subtracting([.participant])
        problems += must(be: allowed, in: situation)
        return problems
    }

    /// What keeps the actor from keeping the plan between conferences: procesregisseur, when granted, and
    /// casusregisseur may; nobody else.
    package func keeperProblems(in situation: Situation) -> [Refusal] {
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        if standing.contains(.casusregisseur) { return [] }
        if standing.contains(.procesregisseur) { return situation.missingGrant(.monitor, of: leadingPartij) }
        return [Refusal(.notYourAct)]
    }

    /// Whether the actor may read the joint picture and the plan.
    ///
    /// The house and the casusregisseur always; a participant from the moment a table at which they are listed opened,
    /// because a list that is still being made gives no right to look beforehand (Handvat annex 2, phase 3).
    package func mayReadPlan(in situation: Situation) -> Bool {
        guard phase >= .casusoverleg else { return false }
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        if !standing.isDisjoint(with: [.procesregisseur, .support, .casusregisseur]) { return true }
        guard standing.contains(.participant) else { return false }
        return overleggen.contains { overleg in
            overleg.opened != nil && overleg.deelnemers.contains { $0.user == situation.actor.id && !$0.onlyHears }
        }
    }

    /// Whether this user has a part in the casus today.
    private func isConcerned(_ user: Identifier<User>?, in situation: Situation) -> Bool {
        guard let user, let person = situation.collaboration.user(user) else { return false }
        return !standings(of: person, in: situation.collaboration, on: situation.day).isEmpty
    }
}
