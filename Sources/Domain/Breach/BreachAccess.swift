// SPDX-License-Identifier: EUPL-1.2

extension Collaboration {
    /// What keeps somebody from the register of breaches; empty when nothing does.
    ///
    /// Whoever sits at a table as a guest, of a party outside the covenant, reports what went wrong there too (AVG 33).
    package func obstaclesToBreaches(for user: User, on day: Day) -> [Refusal] {
        obstacles(for: user, on: day).filter { $0.reason != .notAPartner }
    }
}

extension Datalek {
    /// How much of a breach somebody sees.
    package enum Sight: Hashable, Sendable {
        /// Everything, with what was done.
        case whole
        /// What the party was told: the notice and the messages after it.
        case told
    }

    /// Whether it is somebody's own: who reported it, and those who work where it happened.
    package func isOwn(of user: User) -> Bool {
        if user.id == by, user.partij == byPartij { return true }
        let works: Set<User.Role> = [.professional, .procesregisseur, .manager, .support]
        return user.partij == facts.partij && !user.roles.isDisjoint(with: works)
    }

    /// What somebody sees of it; nothing for who has no part in it.
    ///
    /// The privacy officer sees all of them and performs nothing. Of the house only who keeps the register is told.
    package func sight(
        of user: User, keepers: Set<Identifier<User>>, house: Identifier<Partij>
    ) -> Sight? {
        if mayHandle(user, keepers: keepers) || user.roles.contains(.privacyOfficer) { return .whole }
        return user.partij != house && told.contains(user.partij) ? .told : nil
    }

    /// Whether somebody may change it and settle what is to be done.
    package func mayHandle(_ user: User, keepers: Set<Identifier<User>>) -> Bool {
        keepers.contains(user.id) || isOwn(of: user)
    }

    /// Whether a duty waits for this user.
    package func owes(
        _ duty: Duty, _ user: User, keepers: Set<Identifier<User>>, in collaboration: Collaboration
    ) -> Bool {
        let rules = collaboration.breachRules
        switch duty {
        case .internalNotice, .followUp: return owes(user, as: nil, keepers, collaboration)
        case .authority: return owes(user, as: rules.authorityRole, keepers, collaboration)
        case .persons: return owes(user, as: rules.personRole, keepers, collaboration)
        case .copy: return keepers.contains(user.id)
        }
    }

    /// A role of the house does it for all; else the party where it happened, and for the house itself who keeps the
    /// register.
    private func owes(
        _ user: User, as role: Arrangement.Role?, _ keepers: Set<Identifier<User>>, _ collaboration: Collaboration
    ) -> Bool {
        if let role, !role.function.isOfACasus,
            keepers.contains(where: { keeper in
                collaboration.user(keeper).map { collaboration.hasBreachRole(role, $0) } ?? false
            })
        {
            return collaboration.hasBreachRole(role, user)
        }
        return facts.partij == collaboration.house ? keepers.contains(user.id) : isOwn(of: user)
    }
}
