// SPDX-License-Identifier: EUPL-1.2

extension Ticket {
    /// People who come to the table for single cases only and were not asked for this one: they leave the room.
    ///
    /// Household teams, lines 184-190: other professionals attend only for the case that concerns them.
    package func mustLeave(under arrangement: Arrangement, in situation: Situation) -> [User] {
        guard ended == nil else { return [] }
        let incidental = Set(arrangement.roles.roles.filter { $0.function == .external }.map(\.id.word))
        return situation.collaboration.users.values.filter { user in
            !user.arranged.isDisjoint(with: incidental) && user.left.map { $0 > situation.day } ?? true
                && by != user.id && caseDirector != user.id && !takesPart(user) && !isGuest(user.id)
        }.sorted { $0.name < $1.name }
    }
}

extension Ticket {
    /// The stage in which content and background are shared, as long as this ticket is before it.
    ///
    /// Until then people say who it is and that something is the matter, just enough to decide on discussing it
    /// (household teams, lines 690-693).
    package func stageOfContent(under arrangement: Arrangement) -> Arrangement.Stage? {
        let order = arrangement.process.stages.map(\.id.word)
        guard ended == nil, let now = stage(under: arrangement),
            let sharing = arrangement.steps.first(where: { found in
                found.stage.storage == .ticket && found.step.act == .share
            })?.stage,
            let here = order.firstIndex(of: now.id.word), let there = order.firstIndex(of: sharing.id.word),
            here < there
        else { return nil }
        return sharing
    }
}
