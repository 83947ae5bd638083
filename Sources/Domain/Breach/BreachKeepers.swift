// SPDX-License-Identifier: EUPL-1.2

/// Who does what about a breach.
extension Collaboration {
    /// What holds for breaches now. A breach belongs to no casus, so the version in force counts.
    package var breachRules: BreachRules { BreachRules(workProcess ?? arrangement) }

    /// Whether somebody has a role of the profile; on the national work process the standing role that answers to it.
    package func hasBreachRole(_ role: Arrangement.Role, _ user: User) -> Bool {
        if user.arranged.contains(role.id.word) { return true }
        guard workProcess == nil else { return false }
        switch role.function {
        case .direction, .rightsDesk: return user.partij == house && user.roles.contains(.manager)
        case .processDirection: return user.partij == house && user.roles.contains(.procesregisseur)
        case .participant, .reporter: return user.roles.contains(.professional)
        case .support, .caseDirection, .escalation, .records, .analyst, .supervision, .external, .person, .proxy,
            .governance:
            return false
        }
    }

    /// Who keeps the register of breaches: whoever has a role that the profile names for them.
    ///
    /// Where it names none beside the parties, or nobody has one, the managers of the house do.
    package func breachKeepers(on day: Day) -> Set<Identifier<User>> {
        let roles = breachRules.houseRoles
        let active = users.values.filter { user in user.left.map { $0 > day } ?? true }
        let named = active.filter { user in roles.contains { hasBreachRole($0, user) } }
        let found = named.isEmpty ? active.filter { $0.partij == house && $0.roles.contains(.manager) } : named
        return Set(found.map(\.id))
    }

    /// The roles by which somebody has the register in the menu: those of the profile, and standing ones.
    package var breachMenu: (roles: Set<String>, standing: Set<User.Role>) {
        let roles = Set(breachRules.houseRoles.map(\.id.word))
        var standing: Set<User.Role> = [.privacyOfficer]
        if workProcess == nil || roles.isEmpty { standing.insert(.manager) }
        if workProcess == nil { standing.insert(.procesregisseur) }
        return (roles, standing)
    }

    /// The people who are told of a breach, by party: who has a role of the house for it, and the parties themselves
    /// where the profile tells these.
    ///
    /// A party of which nobody can be reached is not told.
    /// - Parameters:
    ///   - involved: the parties with a part in a casus that is touched; nothing when nobody knows which they are. Then
    ///     every party is told, since each may be one of them.
    ///   - extra: parties that are told beside those.
    func toldOfBreach(
        involved: Set<Identifier<Partij>>?, extra: Set<Identifier<Partij>>, on day: Day
    ) -> [Identifier<Partij>: Set<Identifier<User>>] {
        let rules = breachRules
        let active = callable(on: day)
        let keepers = breachKeepers(on: day)
        var told: [Identifier<Partij>: Set<Identifier<User>>] = [:]
        let named = active.filter { user in
            rules.internalRoles.contains { !$0.function.isOfACasus && hasBreachRole($0, user) }
        }
        let handling = named.isEmpty ? active.filter { keepers.contains($0.id) } : named
        for user in handling { told[user.partij, default: []].insert(user.id) }
        let everyone = Set(active.map(\.partij)).subtracting([house])
        let meant = rules.tellsAll ? everyone : involved ?? everyone
        for partij in extra.union(rules.tellsParties ? meant : []) {
            let people = active.filter { user in
                user.partij == partij && (keepers.contains(user.id) || user.roles.contains(.professional))
            }
            if !people.isEmpty { told[partij, default: []].formUnion(people.map(\.id)) }
        }
        return told
    }
}
