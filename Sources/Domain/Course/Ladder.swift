// SPDX-License-Identifier: EUPL-1.2

/// One rung of a ladder that was taken: from whom to whom or to which body, on which cause.
package struct TakenRung: Hashable, Sendable, Codable {
    package let from: String
    package let to: String?
    package let body: String?
    package let cause: String
    package let why: String
    package let by: Identifier<User>
    package let partij: Identifier<Partij>
    package let at: Moment
    /// The Dutch name of the ladder in the profile; nothing in a rung from before ladders were kept apart.
    package var ladder: String?
}

/// That a matter which went up a ladder was settled, and how: the ladder starts anew.
package struct SettledLadder: Hashable, Sendable, Codable {
    /// The name under which its rungs were recorded; nothing in rungs from before ladders were kept apart.
    package let ladder: String?
    /// How many rungs had been taken by then, over all ladders.
    let rungs: Int
    package let why: String
    package let by: Identifier<User>
    package let partij: Identifier<Partij>
    package let at: Moment
}

/// What a party agreed about sharing in a body up the ladder: these items and nothing else.
package struct SharingAgreement: Hashable, Sendable, Codable {
    package let partij: Identifier<Partij>
    package let items: [Identifier<Inbreng>]
    /// What was agreed, and why the law allows it.
    package let text: String
    package let by: Identifier<User>
    package let at: Moment
}

/// What somebody fills in to take a rung.
package struct RungDraft: Sendable {
    /// Which of the rungs of the profile, counted from 0 over all ladders.
    package let rung: Int
    package let cause: String?
    package let why: String

    package init(rung: Int, cause: String?, why: String) { (self.rung, self.cause, self.why) = (rung, cause, why) }
}

extension Course {
    /// The rungs taken since the casus last came down the ladder, or the matter of that ladder was settled.
    package var currentRungs: [TakenRung] {
        let start = climbedFrom ?? 0
        return (rungs ?? []).enumerated().filter { index, rung in
            index >= max(start, settledRungs(of: rung.ladder))
        }.map(\.element)
    }

    /// How many of the rungs taken, counted over all ladders, are past on this ladder because its matter was settled.
    private func settledRungs(of ladder: String?) -> Int {
        settledLadders?.last { $0.ladder == ladder }?.rungs ?? 0
    }

    /// The rung that convened the body that sits now: a ladder ends with its body, and another ladder leaves it sitting.
    package var convened: TakenRung? { currentRungs.last { $0.body != nil } }

    /// The agreement of a party on sharing in the body that was convened now; an earlier one does not count.
    package func sharing(of partij: Identifier<Partij>) -> SharingAgreement? {
        guard let convened else { return nil }
        return sharingAgreements?.last { $0.partij == partij && $0.at >= convened.at }
    }
}

extension Arrangement {
    /// Every rung of every ladder, in order.
    package var rungs: [Rung] { roles.ladders.flatMap(\.rungs) }

    /// Whether a rung is the lowest of its ladder; who is halfway up another may begin here.
    func isFirst(_ rung: Rung) -> Bool { !(ladder(of: rung)?.rungs ?? rungs).contains { $0.to == rung.from } }

    /// The ladder that a rung belongs to.
    func ladder(of rung: Rung) -> Ladder? { roles.ladders.first { $0.rungs.contains(rung) } }

    /// The ladder on which a rung was taken: by its name, and before names were kept by its two ends.
    func ladder(of taken: TakenRung) -> Ladder? {
        roles.ladders.first { $0.nl == taken.ladder } ?? roles.ladders.first { $0.rung(of: taken) != nil }
    }

    /// The causes on which a rung may be taken: its own list, or every cause.
    package func causes(of rung: Rung) -> [Cause] {
        roles.causes.filter { rung.causes.isEmpty || rung.causes.contains(Named($0.id.word)) }
    }

    /// The step that is up for whoever a rung leads to; for a body the step of whoever convened it.
    func step(after rung: Rung) -> Step? {
        steps.first { $0.step.act == .escalate && $0.step.actors.contains(rung.to ?? rung.from) }?.step
    }
}

extension Arrangement.Ladder {
    /// The rung of this ladder that was taken; nothing when it is none of its rungs.
    func rung(of taken: TakenRung) -> Arrangement.Rung? {
        rungs.first { $0.from.word == taken.from && $0.to?.word == taken.to && $0.body?.word == taken.body }
    }
}

extension Casus {
    /// The last rung that was taken of a ladder since the casus came down.
    func lastRung(on ladder: Arrangement.Ladder, under arrangement: Arrangement) -> TakenRung? {
        course?.currentRungs.last { arrangement.ladder(of: $0) == ladder }
    }

    /// Whether a rung is the next one of its ladder now; no rung is skipped (Enschede covenant, lines 284-300). Each ladder
    /// is climbed apart: a dispute about the case director does not go on where one about the process stopped (Utrecht
    /// covenant, lines 748 and 753).
    package func isUp(_ rung: Arrangement.Rung, under arrangement: Arrangement) -> Bool {
        guard course != nil, afschaling == nil, let ladder = arrangement.ladder(of: rung) else { return false }
        guard let last = lastRung(on: ladder, under: arrangement) else {
            return arrangement.isFirst(rung) && phase == .casusoverleg
        }
        return last.to == rung.from.word
    }

    /// Whether a rung is up and this user has the role from which it leads.
    package func mayTake(_ rung: Arrangement.Rung, _ user: User, under arrangement: Arrangement) -> Bool {
        guard isUp(rung, under: arrangement) else { return false }
        let held = heldRoles(of: user, under: arrangement)
        if held.contains(where: { $0.id.word == rung.from.word }) { return true }
        return arrangement.isFirst(rung) && isWithoutAgreement(under: arrangement)
            && held.contains { $0.function == .processDirection }
    }

    /// Whether the conference found no agreement, so that the process direction may appeal to the body itself (Enschede
    /// covenant, lines 156-159 and 219-221).
    private func isWithoutAgreement(under arrangement: Arrangement) -> Bool {
        guard let course, let last = course.taken.last, let step = arrangement.step(last.step)?.step,
            step.withoutAgreement != nil, let outcome = last.outcome, step.outcomes.indices.contains(outcome)
        else { return false }
        return step.outcomes[outcome].next?.word == course.next
            && arrangement.step(course.next)?.step.withoutAgreement != nil
    }

    /// The rungs that the actor may take now, by their number; staff takes one in the name of who works outside.
    package func rungsForActor(in situation: Situation) -> [Int] {
        guard let arrangement = situation.arrangement(of: self),
            !isBehindWall(from: situation.actor, in: situation.collaboration)
        else { return [] }
        return arrangement.rungs.indices.filter { index in
            let rung = arrangement.rungs[index]
            return mayTake(rung, situation.actor, under: arrangement)
                || (isUp(rung, under: arrangement) && isStaffFor(rung, under: arrangement, in: situation))
        }
    }

    private func isStaffFor(
        _ rung: Arrangement.Rung, under arrangement: Arrangement, in situation: Situation
    ) -> Bool {
        guard isStaffEntering(in: situation), let role = arrangement.role(rung.from), role.function.isOfACasus else {
            return false
        }
        return situation.collaboration.users.values.contains {
            heldRoles(of: $0, under: arrangement).contains(role)
        }
    }

    /// Whether somebody belongs to the body that was convened now: a manager of an involved party, or one of the ladder.
    package func isAtBody(_ user: User, under arrangement: Arrangement) -> Bool {
        guard let course, let last = course.convened, afschaling == nil else { return false }
        let roles = heldRoles(of: user, under: arrangement).filter { $0.function == .escalation }
        guard !roles.isEmpty else { return false }
        let ladder = arrangement.ladder(of: last)
        let climb = course.currentRungs.filter { arrangement.ladder(of: $0) == ladder }
        let climbed = Set(climb.flatMap { [$0.from, $0.to ?? $0.from] })
        if roles.contains(where: { climbed.contains($0.id.word) }) { return true }
        let involved = Set(course.currentTeam.map(\.partij) + [aanmelding.partij])
        return roles.contains { $0.employer == nil } && involved.contains(user.partij)
    }

    /// Whether the agreement on sharing of the user's party names this item, for the body that sits now.
    func isAgreed(_ item: Identifier<Inbreng>, for user: User, under arrangement: Arrangement) -> Bool {
        isAtBody(user, under: arrangement) && (course?.sharing(of: user.partij)?.items.contains(item) ?? false)
    }
}
