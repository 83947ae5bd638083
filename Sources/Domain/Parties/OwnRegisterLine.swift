// SPDX-License-Identifier: EUPL-1.2

/// Separation of duties in the register: nobody gives themselves access to persons' data (decision 0071).
extension Situation {
    /// What in a change of the actor's own line would give the actor more: further roles, parts or areas, another day of
    /// screening or secrecy statement, a longer stay. Nothing for the line of somebody else, and for giving something up.
    ///
    /// Also where the actor is the only one who keeps the register: then whoever runs the installation installs it anew.
    package func ownRegisterProblems(_ new: User, since old: User) -> [Refusal] {
        guard new.id == actor.id else { return [] }
        func isAnotherDay(_ new: Day?, _ old: Day?) -> Bool { new != nil && new != old }
        let staysLonger = old.left.map { before in new.left.map { $0 > before } ?? true } ?? false
        let gains = [
            ("arranged", !new.arranged.isSubset(of: old.arranged)),
            ("pillars", !new.pillars.isSubset(of: old.pillars)),
            // No area at all is every area where bodies sit.
            (
                "areas",
                !new.subdivisions.isSubset(of: old.subdivisions)
                    || (new.subdivisions.isEmpty && !old.subdivisions.isEmpty)
            ),
            ("screened", isAnotherDay(new.screenedOn, old.screenedOn)),
            ("secrecy", isAnotherDay(new.secrecySignedOn, old.secrecySignedOn)),
            ("left", staysLonger),
        ]
        return gains.filter { $0.1 }.map { Refusal(.ownRegisterLine, field: $0.0) }
    }

    /// The others who keep the register now, by name: one of them changes what the actor may not change itself.
    package var otherManagers: [User] {
        collaboration.users.values.filter { user in
            user.id != actor.id && user.roles.contains(.manager) && collaboration.obstacles(for: user, on: day).isEmpty
        }.sorted { $0.name < $1.name }
    }
}
