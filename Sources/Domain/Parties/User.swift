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

    package init(
        id: Identifier<User>, name: String, login: String, partij: Identifier<Partij>, roles: Set<Role>,
        screenedOn: Day?, secrecySignedOn: Day?, left: Day?
    ) {
        self.id = id
        self.name = name
        self.login = login
        self.partij = partij
        self.roles = roles
        self.screenedOn = screenedOn
        self.secrecySignedOn = secrecySignedOn
        self.left = left
    }
}
