// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Adds an action for a named person, with a day, to an intervention or to the plan itself.
    ///
    /// Refuses an owner who has no part in this casus: they could not see what is asked of them.
    /// - Parameters:
    ///   - interventie: nothing for an action of its own.
    ///   - aim: nothing when it is for whom its intervention is.
    package mutating func add(
        _ what: String, owner: Identifier<User>?, due: Day?, to interventie: Identifier<Interventie>?,
        for aim: Aim? = nil, as id: Identifier<Actie>, in situation: Situation
    ) -> Outcome<Void> {
        var problems = adderProblems(owner, to: interventie, in: situation) + Casus.required(["what": what])
        problems += kindsOnly("what", in: situation)
        // What can be done today is agreed on as well; a change of the day looks ahead.
        problems += due.map { $0.problemsFrom(situation.day, field: "due") } ?? [Refusal(.required, field: "due")]
        if !isConcerned(owner, in: situation) { problems.append(Refusal(.unknownUser, field: "owner")) }
        if let aim { problems += aimProblems(aim, field: "actieAim") }
        let index = plan.interventies.firstIndex { $0.id == interventie }
        if interventie != nil, index == nil { problems.append(Refusal(.unknownItem, field: "interventie")) }
        guard problems.isEmpty, let owner, let due else { return .refused(problems) }
        let actie = Actie(
            id: id, what: what, owner: owner, due: due, by: situation.actor.id, at: situation.moment, aim: aim)
        if let index {
            plan.interventies[index].acties.append(actie)
        } else {
            plan.looseActies.append(actie)
        }
        return .done(())
    }

    /// Whether the actor adds actions of their own while no table sits, where the profile leaves that to who takes part
    /// (household teams, lines 587-588; X-NI-12).
    package func addsOwnActions(in situation: Situation) -> Bool {
        guard situation.planPractice.ownParts, phase == .casusoverleg, currentOverleg?.isOpen != true,
            let arrangement = situation.arrangement(of: self),
            accessCode(of: situation.actor, for: nil, under: arrangement) == .write
        else { return false }
        return mayReadPlan(in: situation) && tellerProblems(in: situation).isEmpty
    }

    /// What keeps the actor from adding this action: who writes in the plan adds any, who takes part the own ones, alone or
    /// with the work of the own party.
    private func adderProblems(
        _ owner: Identifier<User>?, to interventie: Identifier<Interventie>?, in situation: Situation
    ) -> [Refusal] {
        let problems = writerProblems(in: situation)
        guard !problems.isEmpty, owner == situation.actor.id, addsOwnActions(in: situation) else { return problems }
        let place = plan.interventies.first { $0.id == interventie }
        return interventie == nil || place?.executor == situation.actor.partij ? [] : problems
    }

    /// Ticks off an action, with what came of it if there is something to tell: by its owner or a keeper of the plan.
    package mutating func finish(
        _ actie: Identifier<Actie>, result: String = "", in situation: Situation
    ) -> Outcome<Void> {
        let problems = endingProblems(of: actie, in: situation) + remarkProblems("result", result, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        plan.change(actie) {
            $0.done = .init(by: situation.actor.id, at: situation.moment)
            $0.result = result.isEmpty ? nil : result
        }
        return .done(())
    }

    /// Says that an action will not be done, and why.
    package mutating func cancel(
        _ actie: Identifier<Actie>, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        let problems = endingProblems(of: actie, in: situation) + explanationProblems("result", why, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        plan.change(actie) {
            $0.cancelled = .init(by: situation.actor.id, at: situation.moment)
            $0.result = why
        }
        return .done(())
    }

    /// Gives an open action another owner or another day, with the reason; what it was stays in its history.
    package mutating func revise(
        _ id: Identifier<Actie>, owner: Identifier<User>?, due: Day?, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        guard let actie = plan.placedActies.first(where: { $0.actie.id == id })?.actie else {
            return .refused([Refusal(.unknownItem)])
        }
        var problems = writerProblems(in: situation) + explanationProblems("why", why, in: situation)
        if !actie.isOpen { problems.append(Refusal(.alreadyDecided)) }
        if !isConcerned(owner, in: situation) { problems.append(Refusal(.unknownUser, field: "owner")) }
        if due != actie.due || due == nil { problems += dueProblems(due, field: "due", in: situation) }
        if owner == actie.owner, due == actie.due { problems.append(Refusal(.nothingChanged, field: "due")) }
        guard problems.isEmpty, let owner, let due else { return .refused(problems) }
        plan.change(id) {
            $0.changes += PlanChange.between(
                [(.owner, actie.owner.description, owner.description), (.due, actie.due.description, due.description)],
                why: why, in: situation)
            $0.owner = owner
            $0.due = due
        }
        return .done(())
    }

    /// What keeps the actor from saying that an action is done or will not be done.
    package func endingProblems(of id: Identifier<Actie>, in situation: Situation) -> [Refusal] {
        guard let actie = plan.placedActies.first(where: { $0.actie.id == id })?.actie else {
            return [Refusal(.unknownItem)]
        }
        let own = actie.owner == situation.actor.id
        let problems =
            must(beIn: [.casusoverleg])
            + (own ? ownerProblems(in: situation) : keeperProblems(in: situation))
        return problems.isEmpty && !actie.isOpen ? [Refusal(.alreadyDecided)] : problems
    }

    /// Somebody for whom the casus stays closed ends their own action all the same (Enschede, access table 1.9).
    func ownerProblems(in situation: Situation) -> [Refusal] {
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        return standing == [.called] ? [] : tellerProblems(in: situation)
    }

    /// The open actions of somebody for this casus.
    package func openActies(of user: Identifier<User>) -> [Actie] { acties.filter { $0.owner == user && $0.isOpen } }
}
