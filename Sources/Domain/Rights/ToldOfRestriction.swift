// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Who is told that a restriction holds or ended: each party that has the data or may have received them (GDPR 19),
    /// with its people who took part and those who see the casus today.
    ///
    /// Whoever decides or lifts it knows already. A party without people is told all the same; whoever stands in for
    /// them takes the notice (decision 0015).
    package func toldOfRestriction(in situation: Situation) -> [Identifier<Partij>: Set<Identifier<User>>] {
        let (collaboration, actor) = (situation.collaboration, situation.actor)
        var told = involved(besides: collaboration.house)
        for supplier in concernedPartijen.map(\.partij) where told[supplier] == nil { told[supplier] = [] }
        for user in collaboration.users.values where isSeen(by: user, in: situation) {
            told[user.partij, default: []].insert(user.id)
        }
        told = told.mapValues { $0.subtracting([actor.id]) }
        if told[actor.partij]?.isEmpty ?? false { told[actor.partij] = nil }
        return told
    }

    /// Whether somebody sees more of it than its number.
    private func isSeen(by user: User, in situation: Situation) -> Bool {
        let standing = standings(of: user, in: situation.collaboration, on: situation.day)
        return !standing.isSubset(of: [.pool, .leftover, .called, .archive])
    }
}
