// SPDX-License-Identifier: EUPL-1.2

/// What somebody is in one casus; nobody sees a casus in which they are nothing.
package enum Standing: Hashable, Sendable {
    case procesregisseur
    case support
    /// A procesregisseur who may take up a report that nobody took up yet: number, reporter and day, no names.
    case pool
    case reporter
    case asked
    case participant
    case casusregisseur
    /// After scaling down, whoever still has an item to receive, or to say yes or no to: that item and nothing else.
    case leftover
    /// Something to do for a casus that stays closed: a contribution, a rung of a ladder, what was agreed for a body,
    /// the question whether a person is known, the destruction of police data, the say over an own item.
    case called
    /// Whoever leads the collaboration, where its profile lets them read a casus: they read and perform nothing in it.
    case observer
    /// The manager, over an archived casus: the index fields only.
    case archive

    /// Somebody who works on the casus.
    static let inCasework: [Standing] = [
        .procesregisseur, .support, .reporter, .asked, .participant, .casusregisseur,
    ]
}

extension Casus {
    /// What this user is in this casus on this day; empty for everybody who is not concerned.
    ///
    /// Somebody whose party left, or who lacks screening or secrecy statement, is nothing anywhere. A non-partner is
    /// something only as a participant who accepted the protocol (Handvat annex 2, phase 1).
    package func standings(of user: User, in collaboration: Collaboration, on day: Day) -> Set<Standing> {
        guard ended == nil, user.left.map({ $0 > day }) ?? true else { return [] }
        guard collaboration.personalObstacles(for: user, on: day).isEmpty else { return [] }
        guard collaboration.obstacles(for: user, on: day).isEmpty else {
            // The guest at the table is of the national model; a profile says itself what an outsider gets, and where.
            guard isGuest(user, in: collaboration, on: day) else { return [] }
            return course == nil || hasSwitchedRole(user, in: collaboration) ? [.participant] : []
        }
        if let course {
            guard let arrangement = collaboration.arrangements[course.arrangement] else { return [] }
            return courseStandings(of: user, course, under: arrangement, in: collaboration)
        }
        let open = roleStanding(on: day, collaboration.profile.bewaartermijn)
        var found: Set<Standing> = []
        if let open, user.roles.contains(open.role) { found.insert(open.standing) }
        if open?.standing == .archive { return found }
        if procesregisseur == user.id { found.insert(.procesregisseur) }
        if support.contains(user.id) { found.insert(.support) }
        found.formUnion(partyStandings(of: user))
        return found.isEmpty && hasLeftover(user) ? [.leftover] : found
    }

    /// What the user is for the party it works for; whoever changes employer leaves it behind.
    private func partyStandings(of user: User) -> Set<Standing> {
        var found: Set<Standing> = []
        if aanmelding.by == user.id, aanmelding.partij == user.partij, phase < .afschaling { found.insert(.reporter) }
        if phase == .triage, vragen.contains(where: { $0.user == user.id && $0.to == user.partij }) {
            found.insert(.asked)
        }
        if phase == .casusoverleg, isParticipant(user.id, of: user.partij) { found.insert(.participant) }
        if phase >= .casusoverleg, let keeper = plan.casusregisseur, keeper.user == user.id,
            keeper.partij == user.partij
        {
            found.insert(.casusregisseur)
        }
        return found
    }

    /// Whether the user takes part in any conference of this casus for this party; who only hears is nothing here.
    package func isParticipant(_ user: Identifier<User>, of partij: Identifier<Partij>) -> Bool {
        overleggen.contains { overleg in
            overleg.deelnemers.contains { $0.user == user && $0.partij == partij && !$0.onlyHears }
        }
    }

    private func isGuest(_ user: User, in collaboration: Collaboration, on day: Day) -> Bool {
        let hasLeft = collaboration.partij(user.partij)?.left.map { $0 <= day } ?? false
        guard phase == .casusoverleg, !hasLeft else { return false }
        return overleggen.contains { overleg in
            overleg.deelnemers.contains {
                $0.user == user.id && $0.partij == user.partij && $0.lawfulness.acceptsProtocol && !$0.onlyHears
            }
        }
    }

    /// Whether an outsider works in this casus in a role that a document of the collaboration switched on (household teams,
    /// lines 588-590).
    private func hasSwitchedRole(_ user: User, in collaboration: Collaboration) -> Bool {
        guard let course, let arrangement = collaboration.arrangements[course.arrangement],
            arrangement.isOutside(user.partij), !isBehindWall(from: user, in: collaboration)
        else { return false }
        return heldRoles(of: user, under: arrangement).contains { role in
            role.function == .external && role.switchedOnBy != nil
                && hasSystemAccess(user, as: role, under: arrangement)
        }
    }

    /// What everybody with a role is in this casus by that role alone; nothing when being named in it is all that counts.
    ///
    /// A report that nobody took up is there for every procesregisseur, an archived casus for the managers only. Whoever
    /// is something in a casus is named in it or has this role: lists rest on that (`Projection`), and a test holds it.
    /// It says nothing about a casus on a profile of its own, where roles are the profile's.
    package func roleStanding(on day: Day, _ terms: Bewaartermijn) -> RoleStanding? {
        guard ended == nil, course == nil else { return nil }
        if let afschaling, afschaling.stage(on: day, terms) >= .archived {
            return RoleStanding(role: .manager, standing: .archive)
        }
        return procesregisseur == nil ? RoleStanding(role: .procesregisseur, standing: .pool) : nil
    }
}

/// What a role gives everybody who has it in one casus.
package struct RoleStanding: Hashable, Sendable {
    package let role: User.Role
    package let standing: Standing
}
