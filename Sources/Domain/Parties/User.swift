// SPDX-License-Identifier: EUPL-1.2

/// Somebody who works with Sluis: staff of a party or of the house.
///
/// Nobody sees personal data without a certificate of conduct (VOG) or screening and a signed secrecy statement
/// (Handvat model protocol 13.1 to 13.3). `roles` are the standing roles; reporter, participant and casusregisseur are
/// roles in one casus and live there.
package struct User: Identifiable, Hashable, Sendable, Codable {
    /// A role that somebody has in every casus of the collaboration, or beside all of them.
    package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        case professional
        case procesregisseur
        case manager
        case support
        case recordManager
        case privacyOfficer
    }

    package let id: Identifier<User>
    package var name: String
    package var login: String
    package var partij: Identifier<Partij>
    package var roles: Set<Role>
    package var screenedOn: Day?
    package var secrecySignedOn: Day?
    package var left: Day?
    /// Roles of the collaboration's own profile that somebody holds standing, by their id there.
    package var arranged: Set<String>
    /// Pillars of the profile in which somebody works; empty says nothing, it does not say all.
    package var pillars: Set<String>
    /// Districts or areas of the profile in which somebody works.
    package var subdivisions: Set<String>

    package init(
        id: Identifier<User>, name: String, login: String, partij: Identifier<Partij>, roles: Set<Role>,
        screenedOn: Day?, secrecySignedOn: Day?, left: Day?, arranged: Set<String> = [], pillars: Set<String> = [],
        subdivisions: Set<String> = []
    ) {
        self.arranged = arranged
        self.pillars = pillars
        self.subdivisions = subdivisions
        self.id = id
        self.name = name
        self.login = login
        self.partij = partij
        self.roles = roles
        self.screenedOn = screenedOn
        self.secrecySignedOn = secrecySignedOn
        self.left = left
    }
    /// Documents from before profiles had roles of their own have none of the last three.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try values.decode(Identifier<User>.self, forKey: .id),
            name: try values.decode(String.self, forKey: .name),
            login: try values.decode(String.self, forKey: .login),
            partij: try values.decode(Identifier<Partij>.self, forKey: .partij),
            roles: try values.decode(Set<Role>.self, forKey: .roles),
            screenedOn: try values.decodeIfPresent(Day.self, forKey: .screenedOn),
            secrecySignedOn: try values.decodeIfPresent(Day.self, forKey: .secrecySignedOn),
            left: try values.decodeIfPresent(Day.self, forKey: .left),
            arranged: try values.decodeIfPresent(Set<String>.self, forKey: .arranged) ?? [],
            pillars: try values.decodeIfPresent(Set<String>.self, forKey: .pillars) ?? [],
            subdivisions: try values.decodeIfPresent(Set<String>.self, forKey: .subdivisions) ?? [])
    }
}
