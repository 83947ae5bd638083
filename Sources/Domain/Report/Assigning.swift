// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Hands the casus to another procesregisseur, or adds a support employee of the house.
    ///
    /// Refused for somebody who would then see nothing of it: on the other side of a wall, without a role of the profile,
    /// or working in another area.
    package mutating func assign(_ id: Identifier<User>, in situation: Situation) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation)
        guard let user = situation.collaboration.user(id), user.partij == situation.collaboration.house else {
            return .refused(problems + [Refusal(.unknownUser, field: "user")])
        }
        problems += assignmentProblems(of: user, in: situation)
        guard problems.isEmpty else { return .refused(problems) }
        put(user)
        return .done(())
    }

    /// Takes a support employee off the casus; from then on they are nothing in it.
    package mutating func unassign(_ id: Identifier<User>, in situation: Situation) -> Outcome<Void> {
        var problems = must(be: [.procesregisseur], in: situation)
        if !support.contains(id) { problems.append(Refusal(.unknownUser, field: "user")) }
        guard problems.isEmpty else { return .refused(problems) }
        support.removeAll { $0 == id }
        return .done(())
    }

    /// The colleagues of the house who could be put on this casus and are not on it yet.
    package func colleaguesToAssign(in situation: Situation) -> [User] {
        situation.collaboration.people(of: situation.collaboration.house).filter { user in
            !user.roles.isDisjoint(with: [.procesregisseur, .support]) && user.id != procesregisseur
                && !support.contains(user.id) && assignmentProblems(of: user, in: situation).isEmpty
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// Why a colleague cannot be put on this casus; empty when they can.
    private func assignmentProblems(of user: User, in situation: Situation) -> [Refusal] {
        let obstacles = situation.collaboration.obstacles(for: user, on: situation.day)
        guard obstacles.isEmpty, situation.arrangement(of: self) != nil else { return obstacles }
        var after = self
        after.put(user)
        let wanted: Standing = user.roles.contains(.procesregisseur) ? .procesregisseur : .support
        let standing = after.standings(of: user, in: situation.collaboration, on: situation.day)
        return standing.contains(wanted)
            ? [] : [Refusal(.notDesignated, field: "user", about: user.id.description)]
    }

    private mutating func put(_ user: User) {
        if user.roles.contains(.procesregisseur) {
            procesregisseur = user.id
        } else if !support.contains(user.id) {
            support.append(user.id)
        }
    }
}
