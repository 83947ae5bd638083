// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Vault

/// The world of breaches for one user who may work here.
package struct BreachWorld: Sendable {
    package let situation: Situation
    package let rules: BreachRules
    package let keepers: Set<Identifier<User>>

    init(_ situation: Situation) {
        self.situation = situation
        rules = situation.collaboration.breachRules
        keepers = situation.collaboration.breachKeepers(on: situation.day)
    }

    package func sight(of datalek: Datalek) -> Datalek.Sight? {
        datalek.sight(of: situation.actor, keepers: keepers, house: situation.collaboration.house)
    }

    package func mayHandle(_ datalek: Datalek) -> Bool { datalek.mayHandle(situation.actor, keepers: keepers) }

    /// What waits for the user on one breach.
    func waiting(on datalek: Datalek) -> [Datalek.DutyState] {
        datalek.openDuties(under: rules).filter {
            datalek.owes($0.duty, situation.actor, keepers: keepers, in: situation.collaboration)
        }
    }
}

/// One breach as one user may see it.
package struct BreachView: Sendable {
    package let datalek: Datalek
    package let world: BreachWorld
    package let sight: Datalek.Sight
    /// The numbers of the casussen that are touched, as far as the user may find these.
    package let casussen: [String]

    package var mayHandle: Bool { world.mayHandle(datalek) }
    /// Whether the user sees which parties were told: that may say who takes part in a casus, which is not for every
    /// colleague of the party where it happened.
    package var seesWhom: Bool {
        let user = world.situation.actor
        return world.keepers.contains(user.id) || user.roles.contains(.privacyOfficer) || user.id == datalek.by
    }
    /// How many more are touched, of which nothing is said.
    package var otherCasussen: Int { datalek.facts.casussen.count - casussen.count }
}

/// Something about a breach that waits for somebody.
package struct BreachWork: Sendable {
    package let datalek: Datalek
    package let state: Datalek.DutyState
    /// The world in which it waits.
    package let world: BreachWorld
}

/// Reads the register of breaches. It holds nothing about a person, so reading it is not written in the journal.
package struct BreachReader: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// Nothing for somebody with anything in the way.
    package func world(for user: Identifier<User>) async throws -> BreachWorld? {
        let house = self.house
        return try await house.ledger.read { try house.breachWorld(for: user, in: $0) }
    }

    /// The breaches that this user sees, the latest first.
    /// - Parameter isOpen: nothing for those that are open and those that are closed.
    package func list(
        isOpen: Bool?, for user: Identifier<User>, offset: Int = 0, limit: Int = .max
    ) async throws -> [Datalek] {
        let all = try await all(openOnly: isOpen == true, for: user).filter { isOpen == nil || $0.isOpen == isOpen }
        return Array(all.dropFirst(offset).prefix(limit))
    }

    /// One breach; nothing when there is none or it is not for this user.
    package func open(_ id: Identifier<Datalek>, for user: Identifier<User>) async throws -> BreachView? {
        let house = self.house
        guard let key = try await house.keyOfBreaches() else { return nil }
        let found: (Datalek, BreachWorld, Datalek.Sight)? = try await house.ledger.read { session in
            guard let world = try house.breachWorld(for: user, in: session),
                let datalek = try session.breach(id)?.open(with: key), let sight = world.sight(of: datalek)
            else { return nil }
            return (datalek, world, sight)
        }
        guard let (datalek, world, sight) = found else { return nil }
        return BreachView(
            datalek: datalek, world: world, sight: sight,
            casussen: try await visible(datalek.facts.casussen, to: user))
    }

    /// What waits for a user, the first due first.
    package func work(of user: Identifier<User>) async throws -> [BreachWork] {
        let house = self.house
        guard let key = try await house.keyOfBreaches() else { return [] }
        let work: [BreachWork] = try await house.ledger.read { session in
            let stored = try session.breaches(openOnly: true)
            // Mostly none is open, and this is asked at each visit of everybody.
            guard !stored.isEmpty, let world = try house.breachWorld(for: user, in: session) else { return [] }
            return try stored.map { try $0.open(with: key) }.filter { world.sight(of: $0) != nil }.flatMap { datalek in
                world.waiting(on: datalek).map { BreachWork(datalek: datalek, state: $0, world: world) }
            }
        }
        return work.sorted { left, right in
            (left.state.due?.milliseconds ?? .max, left.datalek.number)
                < (right.state.due?.milliseconds ?? .max, right.datalek.number)
        }
    }

    /// Those of these numbers that are of a casus which the user may find.
    package func visible(_ numbers: [String], to user: Identifier<User>) async throws -> [String] {
        var found: [String] = []
        for number in numbers {
            if try await Desk(house).finds(number, for: user) { found.append(number) }
        }
        return found
    }

    private func all(openOnly: Bool, for user: Identifier<User>) async throws -> [Datalek] {
        let house = self.house
        guard let key = try await house.keyOfBreaches() else { return [] }
        return try await house.ledger.read { session in
            guard let world = try house.breachWorld(for: user, in: session) else { return [] }
            return try session.breaches(openOnly: openOnly).map { try $0.open(with: key) }
                .filter { world.sight(of: $0) != nil }
        }
    }
}

extension House {
    func breachWorld(for user: Identifier<User>, in session: any CasusReading) throws -> BreachWorld? {
        guard let situation = try situation(for: user, in: session),
            situation.collaboration.obstaclesToBreaches(for: situation.actor, on: situation.day).isEmpty
        else { return nil }
        return BreachWorld(situation)
    }
}
