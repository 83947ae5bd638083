// SPDX-License-Identifier: EUPL-1.2

package import Domain

/// The register of decisions for one user who may work here.
package struct BesluitWorld: Sendable {
    package let situation: Situation
    package let rules: BesluitRules
    /// All decisions, the latest first.
    package let besluiten: [Besluit]
    /// Whether the user keeps the register.
    package let mayKeep: Bool

    init(_ situation: Situation, _ besluiten: [Besluit]) {
        (self.situation, self.besluiten) = (situation, besluiten)
        rules = situation.collaboration.besluitRules
        mayKeep = situation.collaboration.besluitKeepers(on: situation.day).contains(situation.actor.id)
    }

    package func besluit(_ id: Identifier<Besluit>) -> Besluit? { besluiten.first { $0.id == id } }

    /// What a proposal lacks when it is decided on this day.
    package func lacks(_ besluit: Besluit, on day: Day) -> [BesluitLack] {
        besluit.lacks(in: situation.collaboration, known: besluiten, on: day)
    }

    /// The day on which it is to be decided, as far as it is known; today when that day is over.
    package func decidingDay(of besluit: Besluit) -> Day {
        besluit.proposal.meeting.map { max($0, situation.day) } ?? situation.day
    }

    /// Adopted amendments of which the day is known, over which a party may leave.
    package var amendmentsInForce: [Besluit] {
        besluiten.filter { $0.kind == .amendment && $0.state == .adopted && $0.effect != nil }
    }

    /// Whether the user may set the leaving day of a party.
    package var keepsParties: Bool { situation.mayOversee(as: [.manager]) }
}

/// Reads the register of decisions. It holds nothing about a person, so reading it is not written in the journal.
package struct BesluitReader: Sendable {
    private let house: House

    package init(_ house: House) { self.house = house }

    /// Everybody of the parties with nothing in the way reads all of it; nothing for others.
    package func world(for user: Identifier<User>) async throws -> BesluitWorld? {
        let house = self.house
        return try await house.ledger.read { try house.besluitWorld(for: user, in: $0, given: try $0.besluiten()) }
    }

    /// What waits for a user about the collaboration itself.
    package func reminders(
        for user: Identifier<User>
    ) async throws -> (reminders: [BesluitReminder], situation: Situation)? {
        guard let world = try await world(for: user) else { return nil }
        let situation = world.situation
        let found = situation.collaboration.besluitReminders(
            for: situation.actor, given: world.besluiten, on: situation.day)
        return (reminders: found, situation: situation)
    }
}

extension House {
    func besluitWorld(
        for user: Identifier<User>, in session: any CasusReading, given besluiten: [Besluit]
    ) throws -> BesluitWorld? {
        guard let situation = try situation(for: user, in: session),
            situation.collaboration.obstacles(for: situation.actor, on: situation.day).isEmpty
        else { return nil }
        return BesluitWorld(situation, besluiten)
    }
}
