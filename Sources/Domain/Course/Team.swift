// SPDX-License-Identifier: EUPL-1.2

extension Arrangement.Step {
    /// Whether this step may choose somebody: anybody, unless the profile names the roles from which it chooses.
    package func mayChoose(_ user: Identifier<User>, in collaboration: Collaboration) -> Bool {
        guard let choosesFrom else { return true }
        return choosesFrom.contains { collaboration.user(user)?.arranged.contains($0.word) ?? false }
    }
}

extension Casus {
    /// What stands in the way of these people taking part; each party needs a reason of its own.
    func teamProblems(
        _ drafts: [TeamDraft], _ course: Course, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        if drafts.isEmpty, course.currentTeam.isEmpty { return [Refusal(.noParticipants, field: "team")] }
        return drafts.flatMap { memberProblems($0, under: arrangement, in: situation) }
    }

    func memberProblems(
        _ draft: TeamDraft, under arrangement: Arrangement, in situation: Situation
    ) -> [Refusal] {
        guard let user = situation.collaboration.user(draft.user) else {
            return [Refusal(.unknownUser, field: "team")]
        }
        let about = user.id.description
        var problems = situation.collaboration.obstacles(for: user, on: situation.day)
        if draft.necessity.isEmpty { problems.append(Refusal(.necessityMissing, field: "team", about: about)) }
        let pillars = arrangement.party(user.partij)?.pillars ?? []
        if arrangement.hasWalls, let pillar = course?.pillar, !pillars.contains(Named(pillar)) {
            problems.append(Refusal(.partyOutsidePillar, field: "team", about: user.partij.description))
        }
        if !mayTakePart(user, under: arrangement) {
            problems.append(Refusal(.notDesignated, field: "team", about: about))
        }
        return problems
    }

    /// Puts people in the team; whoever is in it already gets the new reason.
    mutating func choose(_ drafts: [TeamDraft], in situation: Situation) {
        for draft in drafts {
            guard let partij = situation.collaboration.user(draft.user)?.partij else { continue }
            leave(draft.user, in: situation)
            course?.team.append(
                TeamMember(
                    user: draft.user, partij: partij, presence: draft.presence, necessity: draft.necessity,
                    by: situation.actor.id, at: situation.moment))
        }
    }

    /// Somebody takes part no longer: not needed any more, or replaced.
    ///
    /// They also go from the list of a conference that did not open yet. Refuses for the case director, who must be
    /// succeeded first: the plan always has one (convenant 8.4).
    package mutating func release(_ user: Identifier<User>, in situation: Situation) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur, .support], in: situation)
        if !(course?.currentTeam.contains { $0.user == user } ?? false) {
            problems.append(Refusal(.unknownUser, field: "user"))
        }
        if plan.casusregisseur?.user == user {
            problems.append(Refusal(.casusregisseurInTeam, field: "user", about: user.description))
        }
        guard problems.isEmpty else { return .refused(problems) }
        leave(user, in: situation)
        if let current = currentOverleg, current.opened == nil {
            overleggen[overleggen.count - 1].deelnemers.removeAll { $0.user == user }
        }
        return .done(())
    }

    mutating func leave(_ user: Identifier<User>, in situation: Situation) {
        guard let index = course?.team.lastIndex(where: { $0.user == user && $0.left == nil }) else { return }
        course?.team[index].left = .init(by: situation.actor.id, at: situation.moment)
    }

    /// A party says whether it agrees to a step that needs its yes.
    package mutating func agree(
        _ agrees: Bool, to step: String, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self), let found = arrangement.step(step)?.step,
            found.allNeeds.contains(.reporterSay)
        else { return .refused([Refusal(.unknownItem)]) }
        // The meeting may record its position beside it; only the word of the reporter decides.
        var problems = must(be: [.reporter, .procesregisseur], in: situation)
        if !agrees { problems += Casus.required(["why": why]) }
        guard problems.isEmpty else { return .refused(problems) }
        course?.agreements.append(
            Agreement(
                step: step, partij: situation.actor.partij, agrees: agrees, why: why, by: situation.actor.id,
                at: situation.moment))
        return .done(())
    }
}
