// SPDX-License-Identifier: EUPL-1.2

extension Ticket {
    /// People who come to the table for single cases only and have no part in this one: they leave the room.
    ///
    /// Household teams, lines 184-190: other professionals attend only for the case that concerns them.
    package func mustLeave(under arrangement: Arrangement, in situation: Situation) -> [User] {
        guard ended == nil else { return [] }
        let incidental = Set(arrangement.roles.roles.filter { $0.function == .external }.map(\.id.word))
        return situation.collaboration.users.values.filter { user in
            !user.arranged.isDisjoint(with: incidental) && user.left.map { $0 > situation.day } ?? true
                && by != user.id && caseDirector != user.id && !takesPart(user)
        }.sorted { $0.name < $1.name }
    }
}
