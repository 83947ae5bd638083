// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing
import Vault

@Suite("What the list of destruction says of a subscription")
struct SubscriptionTests {
    private let paul = Identifier<User>(known: "paul")

    /// Checks what the list says of each casus on it, with these in the store.
    private func check(
        _ casussen: [Casus], _ world: SafetyHouseScene, on engine: TestEngine,
        says expected: [DestructionHandling.Subscription?]
    ) async throws {
        try await LedgerScene.run(on: engine) { ledger in
            try await world.install(in: ledger)
            for casus in casussen { try await world.keep(casus, in: ledger) }
            let day = try #require(Day("2031-10-20"))
            let today = try await ledger.today()
            ledger.time.advance(seconds: Int64(day.ordinal - today.ordinal) * 86_400)
            let handling = DestructionHandling(ledger.house)
            let another = try await handling.list(by: Identifier(known: "eline"))
            #expect(another?.entries.count == nil)
            let list = try #require(try await handling.list(by: paul))
            #expect(list.entries.map(\.subscription) == expected)
        }
    }

    @Test(
        "F-UT-26 yes or no: a casus that stays keeps the subscription, one that is to be destroyed too does not",
        arguments: TestEngine.allCases)
    func yesOrNo(_ engine: TestEngine) async throws {
        let world = try SafetyHouseScene()
        let over = try world.closed()
        let running = try world.reported(as: "tweede", number: "2026-0002")
        let alsoOver = try world.closed(from: running)
        try await check([over], world, on: engine, says: [.ends])
        try await check([over, running], world, on: engine, says: [.stays])
        try await check([over, alsoOver], world, on: engine, says: [.ends, .ends])
    }
}

extension SafetyHouseScene {
    /// Puts this collaboration into a store, in the place of the one that is there.
    fileprivate func install(in ledger: LedgerScene) async throws {
        let (collaboration, arrangement) = (self.collaboration, self.arrangement)
        try await ledger.ledger.write { session in
            try session.install(Profile(of: arrangement), house: collaboration.house)
            try session.install(arrangement)
            for partij in collaboration.partijen.values { try session.store(partij) }
            for user in collaboration.users.values { try session.store(user) }
            for adoption in collaboration.adoptions { try session.record(adoption) }
        }
    }

    /// Stores a casus under a key of its own.
    fileprivate func keep(_ casus: Casus, in ledger: LedgerScene) async throws {
        let (situation, house) = (try situation("eline", on: "2026-10-15"), ledger.house)
        let key = try await house.vault.createKey(for: casus.id.description, at: 0)
        try await ledger.ledger.write { session in
            try session.insert(
                try Dossier.seal(casus, version: 1, with: key),
                try Projection(of: casus, in: situation, index: house.index))
        }
    }
}
