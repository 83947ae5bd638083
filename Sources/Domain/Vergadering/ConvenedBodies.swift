// SPDX-License-Identifier: EUPL-1.2

/// Who convenes a body of the profile, and who is called to it.
extension Collaboration {
    /// Whether somebody may convene a body.
    ///
    /// One that discusses casussen: staff of the house who lead or support. Any other: who has one of the roles that the
    /// profile names for it, and where it names none the manager of the house (decision 0066).
    package func mayConvene(_ body: MeetingBody, _ user: User) -> Bool {
        if body.treatsCasussen { return Vergadering.mayOrganise(user, in: self) }
        guard let word = body.word, let found = workProcess?.bodies.bodies.first(where: { $0.id.word == word }) else {
            return false
        }
        let named = [found.chair, found.agendaBy, found.secretary].compactMap { $0?.word }
        if named.isEmpty { return user.partij == house && user.roles.contains(.manager) }
        return named.contains { user.arranged.contains($0) }
    }

    /// Whether somebody may be the chair or the secretary: who may convene it, or for a body without casussen anybody of
    /// the house.
    package func mayLead(_ body: MeetingBody, _ user: User) -> Bool {
        mayConvene(body, user) || !body.treatsCasussen && user.partij == house
    }

    /// The bodies of the profile that somebody may convene; none on the national work process, where organisers name the
    /// body themselves.
    package func bodiesToConvene(by user: User) -> [Arrangement.Body] {
        (workProcess?.bodies.bodies ?? []).filter { mayConvene(MeetingBody($0), user) }
    }

    /// The roles by which a body without casussen is convened, and whether managers of the house convene one.
    package var convening: (roles: Set<String>, managers: Bool) {
        let bodies = (workProcess?.bodies.bodies ?? []).filter { $0.casework != .yes }
        let named = bodies.map { [$0.chair, $0.agendaBy, $0.secretary].compactMap { $0?.word } }
        return (Set(named.flatMap(\.self)), named.contains(where: \.isEmpty))
    }

    /// The areas for one of which a body sits each time; none for a body that sits for all of them.
    package func areas(of body: MeetingBody) -> [String] {
        body.perArea == .yes ? workProcess?.areas ?? [] : []
    }

    /// Who is called to each sitting of a body as its members, as far as the profile and the register say who they are.
    ///
    /// Members of a body that discusses casussen are people with a role that takes part, in the area; of any other the
    /// professionals of its parties. Delegates and managers are nobody's by the register: the organiser chooses them.
    package func members(of body: MeetingBody, area: String?, on day: Day) -> [Identifier<User>] {
        guard body.invitation == .allMembers, let arrangement = workProcess else { return [] }
        let parties: [Arrangement.Party]
        switch body.members {
        case .allParties: parties = arrangement.parties.parties
        case .coreParties: parties = arrangement.parties.parties.filter { $0.place == .core }
        case .delegates, .partiesOfThePillar, .concerned, .leaders, nil: parties = []
        }
        let words = Set(parties.map(\.id.word)).subtracting([house.description])
        return callable(on: day).filter { user in
            guard words.contains(user.partij.description) else { return false }
            guard body.treatsCasussen else { return user.roles.contains(.professional) }
            let isInArea = area.map { user.subdivisions.isEmpty || user.subdivisions.contains($0) } ?? true
            return isInArea && arrangement.holds([.participant], user)
        }.map(\.id)
    }

    /// Everybody of a party that takes part today who may be called to a sitting, by name.
    package func callable(on day: Day) -> [User] {
        users.values.filter { user in
            (user.left.map { $0 > day } ?? true) && (partijen[user.partij]?.isPartner(on: day) ?? false)
                && personalObstacles(for: user, on: day).isEmpty
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}

extension Situation {
    /// Whether the actor may convene anything.
    package var mayConveneAny: Bool {
        Vergadering.mayOrganise(actor, in: collaboration) || !collaboration.bodiesToConvene(by: actor).isEmpty
    }
}
