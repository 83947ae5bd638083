// SPDX-License-Identifier: EUPL-1.2

extension Arrangement {
    /// Whether the register may give this role to somebody of this party.
    ///
    /// The employer that the profile names must employ them. Where a party lends its staff to the collaboration
    /// (`medewerkers: van-een-partij`), they stand in the register under the party of the house (decision 0028).
    package func mayDesignate(
        _ role: Role, at partij: Identifier<Partij>, house: Identifier<Partij>
    ) -> Bool {
        guard let employer = role.employer else { return true }
        return employer.word == partij.description || partij == house
    }

    /// The roles of people who work here; the person whom a casus is about, and their proxy, have no account.
    package var rolesOfUsers: [Role] { roles.roles.filter { $0.function != .person && $0.function != .proxy } }
}
