// SPDX-License-Identifier: EUPL-1.2

/// Letters where staff of the house enters for the parties: who sends them works outside the system.
///
/// The reporter or the party of primary treatment keeps the person informed during the whole process (Enschede covenant
/// 9.2, lines 247-249). Staff writes in the name of that party, and says how and when it heard that the letter went.
extension Casus {
    /// The role in whose name staff writes: of those that send the letter, its sender first, one that is held here.
    func staffRole(
        among writers: Set<String>, first sender: String?, of user: User, under arrangement: Arrangement,
        in situation: Situation
    ) -> Arrangement.Role? {
        guard course != nil, afschaling == nil, isStaffEntering(in: situation.seen(by: user)) else { return nil }
        let held = arrangement.roles.roles.filter { role in
            writers.contains(role.id.word) && role.function.isOfACasus
                && signer(as: role, under: arrangement, in: situation) != nil
        }
        return held.first { $0.id.word == sender } ?? held.first
    }

    /// Who has a role in this casus, to sign a letter that staff writes; the first in a fixed order.
    private func signer(
        as role: Arrangement.Role, under arrangement: Arrangement, in situation: Situation
    ) -> User? {
        let house = situation.collaboration.house
        return situation.collaboration.users.values
            .filter { $0.partij != house && heldRoles(of: $0, under: arrangement).contains(role) }
            .min { $0.id < $1.id }
    }

    /// In whose name the actor writes this letter; nothing for who writes it in a role of their own.
    ///
    /// - Parameter kind: a letter of the profile; nothing for another letter.
    package func letterSender(for kind: String?, in situation: Situation) -> User? {
        guard let arrangement = situation.arrangement(of: self),
            let role = writingRole(for: kind, of: situation.actor, in: situation),
            !heldRoles(of: situation.actor, under: arrangement).contains(role)
        else { return nil }
        return signer(as: role, under: arrangement, in: situation)
    }

    /// Whether the actor sends this letter in the name of a party, so that it is asked how that was heard.
    package func sendsForParty(_ letter: WrittenLetter, in situation: Situation) -> Bool {
        letter.partij != situation.actor.partij && isStaffEntering(in: situation)
    }
}
