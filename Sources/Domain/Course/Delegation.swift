// SPDX-License-Identifier: EUPL-1.2

extension Casus {
    /// Whether the actor leads this casus now: who directs the process, or somebody of the house to whom the profile
    /// delegates that (`neemt-waar`), who was put on this casus, where the access table lets that role write.
    ///
    /// Delegated staff prepares and leads conferences, writes the plan and letters (Enschede covenant, lines 475-477). What
    /// the work process gives to a role by name (a step, a way out, who else is put on the casus) stays with that role.
    package func leads(in situation: Situation) -> Bool {
        let standing = standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        return standing.contains(.procesregisseur)
            || standing.contains(.support) && delegatedRole(of: situation.actor, in: situation) != nil
    }

    /// The role of which somebody does the work here by delegation; nothing when they do not.
    package func delegatedRole(of user: User, in situation: Situation) -> Named<RoleList>? {
        guard let arrangement = situation.arrangement(of: self), support.contains(user.id) else { return nil }
        let roles = heldRoles(of: user, under: arrangement).filter { role in
            accessCode(of: user, as: role, for: nil, under: arrangement) == .write
        }
        return roles.lazy.compactMap(\.deputises).first { arrangement.role($0)?.function == .processDirection }
    }

    /// The refusal for somebody who does not lead here.
    func mustLead(in situation: Situation) -> [Refusal] { leads(in: situation) ? [] : [Refusal(.notYourAct)] }
}
