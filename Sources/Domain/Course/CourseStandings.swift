// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// What a user is in a casus that runs on an arrangement: what the roles of the profile come to, as far as the
    /// profile gives access in this stage.
    ///
    /// Nobody on the other side of a wall is anything, but for the say over an own item that came along over it. After
    /// closing only the roles that the profile names for it are.
    func courseStandings(
        of user: User, _ course: Course, under arrangement: Arrangement, in collaboration: Collaboration
    ) -> Set<Standing> {
        guard !isBehindWall(from: user, in: collaboration) else {
            return keepsItems(user, in: collaboration) ? [.called] : []
        }
        var found: Set<Standing> = []
        if procesregisseur == nil, afschaling == nil, isOfSubdivision(user),
            arrangement.roles.roles.contains(where: { role in
                role.function == .processDirection && arrangement.mayHold(role, user)
            })
        {
            found.insert(.pool)
        }
        if phase == .triage, vragen.contains(where: { $0.user == user.id && $0.to == user.partij }) {
            found.insert(.asked)
        }
        // A role that gives nothing in this stage is no standing, whatever another role of the same person gives.
        let roles = heldRoles(of: user, under: arrangement).filter { role in
            hasSystemAccess(user, as: role, under: arrangement)
        }
        let kept = afschaling == nil ? roles : roles.filter(arrangement.keepsAccess)
        found.formUnion(kept.compactMap { standing($0, of: user) })
        guard found.isEmpty else { return found }
        return isCalled(user, under: arrangement) || keepsItems(user, in: collaboration) ? [.called] : []
    }

    /// Whether a hard wall stands between somebody and this casus: to them it does not even exist (Enschede covenant,
    /// lines 119-133).
    package func isBehindWall(from user: User, in collaboration: Collaboration) -> Bool {
        guard let course else { return false }
        guard let arrangement = collaboration.arrangements[course.arrangement] else { return true }
        return arrangement.hasWalls && !(course.pillar.map(user.pillars.contains) ?? false)
    }

    /// Whether a hard wall stands between this casus and another: data of one part of the collaboration stay in it, also
    /// for somebody who works in both (Enschede covenant, lines 362-364 and 686-689).
    package func isBehindWall(from other: Casus, in collaboration: Collaboration) -> Bool {
        collaboration.hasWalls && course?.pillar != other.course?.pillar
    }

    private func standing(_ role: Arrangement.Role, of user: User) -> Standing? {
        let standing = role.function.standing
        switch standing {
        case .support: return isOfSubdivision(user) ? standing : nil
        case .participant: return isInMeetingOnly(user) ? nil : standing
        default: return standing
        }
    }

    /// Whether somebody only hears what is said at the table.
    private func isInMeetingOnly(_ user: User) -> Bool {
        lastPlace(of: user)?.presence == .meeting
    }
}

extension Collaboration {
    /// Whether any version of its profile closes its parts to each other.
    package var hasWalls: Bool { arrangements.values.contains { $0.hasWalls } }
}

extension Arrangement {
    /// Whether somebody with this role still opens a casus after it was closed.
    func keepsAccess(_ role: Role) -> Bool { data.afterClosing.contains { $0.value.word == role.id.word } }
}

extension Arrangement.Role.Function {
    /// What somebody with a role of this function is in a casus that the profile lets them into.
    var standing: Standing? {
        switch self {
        case .reporter: return .reporter
        case .processDirection: return .procesregisseur
        case .support: return .support
        case .caseDirection: return .casusregisseur
        case .participant, .external: return .participant
        case .direction: return .observer
        case .escalation, .records, .analyst, .supervision, .rightsDesk, .governance, .person, .proxy:
            return nil
        }
    }
}
