// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// Parties and people in numbers that fit the number of casussen; nobody of them exists.
///
/// What one person carries stays the same at every size: some 180 casussen that run for a procesregisseur, some 200 for
/// a professional. What grows is how many people there are. The number of parties does not grow.
package struct InventedRegister: Sendable {
    package let house = Identifier<Partij>(known: "huis")
    package let partijen: [Partij]
    package let users: [User]
    package let procesregisseurs: [User]
    package let professionals: [User]

    /// How many casussen of all still run.
    package static let running = 22
    /// Parties beside the house.
    package static let parties = 40

    package init(casussen: Int) {
        let active = casussen * InventedRegister.running / 100
        let since = Day(year: 2020, month: 1, day: 1)
        func partij(_ id: String, _ name: String, _ kind: String, _ hat: String) -> Partij {
            Partij(
                id: Identifier(known: id), name: name, kind: kind, hat: hat, signedConvenant: since,
                signedProtocol: since, left: nil,
                grants: since.map { from in
                    Bevoegdheid.Act.allCases.map { Bevoegdheid(act: $0, from: from, until: nil) }
                } ?? [], specialDataTested: since)
        }
        func user(_ id: String, _ partij: String, _ roles: Set<User.Role>) -> User {
            User(
                id: Identifier(known: id), name: "Verzonnen \(id)", login: id, partij: Identifier(known: partij),
                roles: roles, screenedOn: since, secrecySignedOn: since, left: nil)
        }
        partijen =
            [partij("huis", "Het huis", "process-coordinator", "process-coordination")]
            + (0..<InventedRegister.parties).map { number in
                let (kind, hat) = InventedRegister.kinds[number % InventedRegister.kinds.count]
                return partij("partij-\(number)", "Verzonnen partij \(number)", kind, hat)
            }
        procesregisseurs = (0..<max(4, active / 180)).map { user("regie-\($0)", "huis", [.procesregisseur]) }
        professionals = (0..<max(InventedRegister.parties * 2, active / 40)).map {
            user("vak-\($0)", "partij-\($0 % InventedRegister.parties)", [.professional])
        }
        users =
            procesregisseurs + professionals + [
                user("beheer-0", "huis", [.manager]), user("beheer-1", "huis", [.manager]),
                user("archief-0", "huis", [.recordManager]), user("toezicht-0", "huis", [.privacyOfficer]),
                user("steun-0", "huis", [.support]), user("steun-1", "huis", [.support]),
            ]
    }

    private static let kinds = [
        ("police", "police-task"), ("college-bw", "wmo"), ("mental-health-care", "treatment"),
        ("probation", "statutory-task"), ("social-services", "help"), ("housing-corporation", "landlord"),
        ("public-prosecution", "criminal-task"), ("victim-support", "victim-support"), ("mayor", "public-order"),
    ]
}
