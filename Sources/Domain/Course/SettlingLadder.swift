// SPDX-License-Identifier: EUPL-1.2

extension Arrangement.Ladder {
    /// Whether it stands beside the work process: none of its rungs is a step of it, so no outcome leads down again.
    fileprivate func standsBeside(_ arrangement: Arrangement) -> Bool {
        rungs.allSatisfy { arrangement.step(after: $0) == nil }
    }
}

extension Casus {
    /// The ladders, by their number in the profile, of which the actor may record that the matter is settled.
    ///
    /// By the process direction, and by whom the last rung leads to; for a body by whoever convened it (decision 0073).
    /// A ladder that is part of the work process comes down by its own steps.
    package func laddersToSettle(in situation: Situation) -> [Int] {
        guard let arrangement = situation.arrangement(of: self), afschaling == nil else { return [] }
        let held = heldRoles(of: situation.actor, under: arrangement)
        let words = Set(held.map(\.id.word))
        let directs = held.contains { $0.function == .processDirection }
        return arrangement.roles.ladders.indices.filter { index in
            let ladder = arrangement.roles.ladders[index]
            guard ladder.standsBeside(arrangement), let last = lastRung(on: ladder, under: arrangement) else {
                return false
            }
            return directs || words.contains(last.to ?? last.from)
        }
    }

    /// Records that what went up a ladder is settled, and how; a body that was convened for it hears nothing more.
    ///
    /// Refuses, all at once: a ladder that is not there, one that is not climbed or not the actor's to come down from,
    /// and no reason.
    package mutating func settleLadder(
        _ index: Int, because why: String, in situation: Situation
    ) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self),
            arrangement.roles.ladders.indices.contains(index)
        else { return .refused([Refusal(.unknownItem)]) }
        var problems = Casus.required(["why": why])
        if !laddersToSettle(in: situation).contains(index) { problems.append(Refusal(.notYourAct)) }
        guard problems.isEmpty else { return .refused(problems) }
        let last = lastRung(on: arrangement.roles.ladders[index], under: arrangement)
        let settled = SettledLadder(
            ladder: last?.ladder, rungs: course?.rungs?.count ?? 0, why: why, by: situation.actor.id,
            partij: situation.actor.partij, at: situation.moment)
        let earlier = course?.settledLadders ?? []
        course?.settledLadders = earlier + [settled]
        return .done(())
    }
}
