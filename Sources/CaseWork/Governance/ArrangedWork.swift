// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// What somebody does in the terms of the collaboration's own profile: which roles, in which pillars and areas.
package struct ArrangedWork: Sendable {
    package let roles: Set<String>
    package let pillars: Set<String>
    package let subdivisions: Set<String>

    package init(roles: Set<String>, pillars: Set<String>, subdivisions: Set<String>) {
        self.roles = roles
        self.pillars = pillars
        self.subdivisions = subdivisions
    }
}

extension User {
    /// The same person with this work; words that the profile does not know, and roles of another employer, are left
    /// out.
    func working(_ work: ArrangedWork, under arrangement: Arrangement, house: Identifier<Partij>) -> User {
        var user = self
        let open = arrangement.rolesOfUsers.filter { arrangement.mayDesignate($0, at: partij, house: house) }
        user.arranged = work.roles.intersection(open.map(\.id.word))
        user.pillars = work.pillars.intersection(arrangement.process.pillars.map(\.id.word))
        user.subdivisions = work.subdivisions.intersection(arrangement.identity.subdivisions)
        return user
    }
}
