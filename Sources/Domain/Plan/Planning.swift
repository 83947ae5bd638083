// SPDX-License-Identifier: EUPL-1.2

/// What is filled in for a new intervention.
package struct InterventieDraft: Sendable {
    package let leefgebied: String
    package let what: String
    package let goal: String
    package let executor: Identifier<Partij>?
    package let start: Day?
    package let target: Day?
    package let aim: Aim
    package let servesGoal: Identifier<PlanGoal>?
    package let responsible: Identifier<Partij>?
    package let person: Identifier<User>?

    package init(
        leefgebied: String, what: String, goal: String, executor: Identifier<Partij>?, start: Day?, target: Day?,
        aim: Aim = .together, servesGoal: Identifier<PlanGoal>? = nil, responsible: Identifier<Partij>? = nil,
        person: Identifier<User>? = nil
    ) {
        self.leefgebied = leefgebied
        self.what = what
        self.goal = goal
        self.executor = executor
        self.start = start
        self.target = target
        self.aim = aim
        self.servesGoal = servesGoal
        self.responsible = responsible
        self.person = person
    }
}

extension Casus {
    /// Rewrites the joint picture; refused when somebody else did so since this writer read it.
    package mutating func writePicture(
        _ text: String, over revision: Int, in situation: Situation
    ) -> Outcome<Void> {
        guard situation.planPractice.parts.contains(.picture) else { return .refused([Refusal(.unknownItem)]) }
        return write(text, over: revision, to: \.picture, field: "picture", in: situation)
    }

    /// Rewrites the criteria for scaling down, in the same way.
    package mutating func writeScaleDownCriteria(
        _ text: String, over revision: Int, in situation: Situation
    ) -> Outcome<Void> {
        write(text, over: revision, to: \.scaleDownCriteria, field: "criteria", in: situation)
    }

    /// Rewrites a joint text of the plan, in the same way; refused when this collaboration has no such text.
    package mutating func write(
        _ text: String, as kind: PlanText, over revision: Int, in situation: Situation
    ) -> Outcome<Void> {
        guard situation.planPractice.texts.contains(kind) else { return .refused([Refusal(.unknownItem)]) }
        let closed = textClassProblems(kind, in: situation)
        guard closed.isEmpty else { return .refused(closed) }
        return write(text, over: revision, to: \.[text: kind], field: kind.rawValue, in: situation)
    }

    private mutating func write(
        _ text: String, over revision: Int, to path: WritableKeyPath<PlanVanAanpak, [TextRevision]>, field: String,
        in situation: Situation
    ) -> Outcome<Void> {
        var problems = writerProblems(in: situation)
        problems += kindsOnly(field, in: situation)
        if text.isEmpty { problems.append(Refusal(.required, field: field)) }
        if plan[keyPath: path].count != revision { problems.append(Refusal(.changedMeanwhile, field: field)) }
        guard problems.isEmpty else { return .refused(problems) }
        plan[keyPath: path].append(TextRevision(text: text, by: situation.actor.id, at: situation.moment))
        return .done(())
    }

    var tableStandings: Set<Standing> { PlanPractice.table }

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

    /// What keeps the actor from keeping the plan between conferences.
    ///
    /// Who may is data of the profile (`PlanPractice.keepers`); the house needs the authority grant too.
    package func keeperProblems(in situation: Situation) -> [Refusal] {
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        let keepers = situation.planPractice.keepers
        var allowed = standing.intersection(keepers)
        if keepers.contains(.procesregisseur), leads(in: situation) { allowed.insert(.procesregisseur) }
        if allowed.isEmpty { return [Refusal(.notYourAct)] }
        let isOfTheHouse = allowed.isSubset(of: [.procesregisseur, .support])
        return isOfTheHouse ? situation.missingGrant(.monitor, of: leadingPartij) : []
    }

    /// What keeps the actor from telling how the own party's work goes between conferences.
    func tellerProblems(in situation: Situation) -> [Refusal] {
        let sits = currentOverleg?.isOpen == true
        return must(be: sits ? tableStandings : situation.planPractice.tellers, in: situation)
    }

    /// Whether the actor may read the joint picture and the plan.
    ///
    /// The house and the casusregisseur always; a participant from the moment a table at which they are listed opened,
    /// because a list that is still being made gives no right to look beforehand (Handvat annex 2, phase 3).
    package func mayReadPlan(in situation: Situation) -> Bool {
        guard phase >= .casusoverleg else { return false }
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        if !standing.isDisjoint(with: [.procesregisseur, .support, .casusregisseur]) { return true }
        if standing.contains(.observer), readsInStage(situation) { return true }
        guard !standing.isDisjoint(with: [.participant, .reporter]) else { return false }
        if isInRound(situation.actor), readsInStage(situation) { return true }
        guard standing.contains(.participant) else { return false }
        if lastPlace(of: situation.actor)?.presence == .system, readsInStage(situation) { return true }
        return overleggen.contains { overleg in
            overleg.opened != nil && overleg.deelnemers.contains { $0.user == situation.actor.id && !$0.onlyHears }
        }
    }

    /// Whether the profile lets a role of the actor read in this stage.
    private func readsInStage(_ situation: Situation) -> Bool {
        guard let arrangement = situation.arrangement(of: self) else { return false }
        return accessCode(of: situation.actor, for: nil, under: arrangement).reads
    }

    /// Whether somebody works on the casus since a round along the partners: who asked, and who answered "known" (care
    /// network, lines 184-194). They make the plan together, without a list of a conference.
    private func isInRound(_ user: User) -> Bool {
        guard let query = course?.query, !query.isOpen, lastPlace(of: user)?.presence != .meeting else { return false }
        if aanmelding.by == user.id, aanmelding.partij == user.partij { return true }
        return takesPart(user) && query.isKnown(to: user)
    }

    /// Whether the actor may read what was decided and agreed at a conference, and its minutes.
    ///
    /// The house and the casusregisseur always; somebody else only who was there, if only for a part of it: what was
    /// said at a table is for who sat at it (decision 0045). Who stayed away knows the actions that are their own.
    package func mayReadRecord(of overleg: Casusoverleg, in situation: Situation) -> Bool {
        guard overleg.opened != nil, mayReadPlan(in: situation) else { return false }
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        return !standing.isDisjoint(with: [.procesregisseur, .support, .casusregisseur])
            || overleg.everPresent.contains(situation.actor.id)
    }

    /// The actions without intervention that the actor may read: the own ones, and those of conferences it was at.
    /// Own actions of an intervention that stays closed to the actor stand among them.
    package func readableActies(in situation: Situation) -> [Actie] {
        readablePlan(in: situation).looseActies.filter { actie in
            guard let overleg = overleggen.first(where: { $0.record.agreed.contains(actie.id) }) else { return true }
            return actie.owner == situation.actor.id || mayReadRecord(of: overleg, in: situation)
        }
    }

    /// Whether somebody can be asked to do something here: whoever works on the casus, and whoever takes part or sat at
    /// the table while the casus stays closed to them.
    ///
    /// Who only reads, or is called for a rung, a body or one errand, is asked nothing else.
    package func hasPart(_ user: User, in situation: Situation) -> Bool {
        let standing = standings(of: user, in: situation.collaboration, on: situation.day)
        if !standing.isDisjoint(with: Standing.inCasework) { return true }
        guard standing == [.called], let arrangement = situation.arrangement(of: self) else { return false }
        return contributes(user) || wasHeard(user, under: arrangement)
    }

    /// Whether this user has a part in the casus today.
    func isConcerned(_ user: Identifier<User>?, in situation: Situation) -> Bool {
        guard let user, let person = situation.collaboration.user(user) else { return false }
        return hasPart(person, in: situation)
    }
}
