// SPDX-License-Identifier: EUPL-1.2

/// The people and parties who work together under one profile, as they are registered now.
package struct Collaboration: Sendable {
    package let profile: Profile
    /// The party of the house itself: its staff act for other parties and never in their own name.
    package let house: Identifier<Partij>
    package let partijen: [Identifier<Partij>: Partij]
    package let users: [Identifier<User>: User]
    private let peopleByPartij: [Identifier<Partij>: [User]]
    /// Which state of the register this is; it rises with each change of a party, a user or the profile.
    package let revision: Int64

    /// The rule sets that were put into force, first to last.
    package let publications: [RuleSetPublication]

    /// The whole profile that new casussen begin under; nothing where only the parameters of casework were installed.
    package let arrangement: Arrangement?
    /// Every version that was ever installed: a casus keeps the one it began under.
    package let arrangements: [Arrangement.Version: Arrangement]

    /// The profile whose steps new casussen take; nothing for a collaboration on the national work process, whose
    /// parameters are its own file and not read off the profile (decision 0032).
    package let workProcess: Arrangement?
    /// What was recorded of documents and gates since the profile was written, first to last.
    package let adoptions: [Adoption]

    package init(
        profile: Profile, house: Identifier<Partij>, partijen: [Partij], users: [User], revision: Int64 = 0,
        publications: [RuleSetPublication] = [], arrangement: Arrangement? = nil, earlier: [Arrangement] = [],
        adoptions: [Adoption] = []
    ) {
        let arrangement = arrangement?.filled(by: adoptions)
        self.arrangement = arrangement
        self.adoptions = adoptions
        workProcess = arrangement.flatMap { Profile(of: $0) == profile ? $0 : nil }
        arrangements = Dictionary(
            (earlier.map { $0.filled(by: adoptions) } + [arrangement].compactMap(\.self)).map { ($0.version, $0) },
            uniquingKeysWith: { _, last in last }
        )
        self.revision = revision
        self.publications = publications.inOrder
        self.profile = profile
        self.house = house
        self.partijen = Dictionary(partijen.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.users = Dictionary(users.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        peopleByPartij = Dictionary(grouping: self.users.values, by: \.partij)
    }

    /// Documents that were adopted and gates that were settled, by their words.
    package var adopted: Set<String> { adoptions.subjects }

    package func partij(_ id: Identifier<Partij>) -> Partij? { partijen[id] }
    package func user(_ id: Identifier<User>) -> User? { users[id] }

    /// Everybody who works for this party, or did last.
    package func people(of partij: Identifier<Partij>) -> [User] { peopleByPartij[partij] ?? [] }

    /// The rule set that decides on this day: the one published for it, else the one the profile names.
    package func ruleset(on day: Day) -> String { publications.inForce(on: day)?.ruleset ?? profile.ruleset }

    /// What keeps this user from any personal data on this day; empty when nothing does.
    ///
    /// A party that did not sign, or left, a missing screening or secrecy statement: each is named, so that the user
    /// knows what to arrange (model protocol 13.1 to 13.3 and 27).
    package func obstacles(for user: User, on day: Day) -> [Refusal] {
        var found: [Refusal] = []
        if let left = user.left, left <= day { found.append(Refusal(.notYourAct, about: user.id.description)) }
        guard let partij = partijen[user.partij] else { return found + [Refusal(.unknownParty)] }
        if let left = partij.left, left <= day {
            found.append(Refusal(.partyHasLeft, about: partij.id.description))
        } else if !partij.isPartner(on: day) {
            found.append(Refusal(.notAPartner, about: partij.id.description))
        }
        return found + personalObstacles(for: user, on: day)
    }

    /// The obstacles that concern the person and not the party.
    package func personalObstacles(for user: User, on day: Day) -> [Refusal] {
        var found: [Refusal] = []
        if user.screenedOn.map({ $0 > day }) ?? true {
            found.append(Refusal(.notScreened, about: user.id.description))
        }
        if user.secrecySignedOn.map({ $0 > day }) ?? true {
            found.append(Refusal(.noSecrecyStatement, about: user.id.description))
        }
        return found
    }
}
