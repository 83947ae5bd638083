// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing
import Vault

@Suite("Walls and what is kept out, over a real store")
struct StoredWallScenarios {
    // The work process as it ships has no hit check; whoever adds one must not look through the wall with it.
    private let withHitCheck = ProfileChange(
        file: "werkproces", old: "      - {id: e2,",
        new: "      - {id: bekend, nl: Bekend, en: Known, wie: [procesmanager], handeling: bekendheid-toetsen, "
            + "vereist: [noodzaak], legt-vast: [vraag], uitkomsten: [{nl: antwoord, en: answer, naar: e2}], bron: [0:362]}\n"
            + "      - {id: e2,")
    private let jorinde = Identifier<User>(known: "jorinde")

    private func taken(_ id: String, _ pillar: String, _ number: String, in world: PillarScene) throws -> Casus {
        var casus = try world.begun(pillar: pillar, as: id, number: number).orFail()
        try casus.takeUp(in: world.situation("jorinde")).orFail()
        return casus
    }

    @Test(
        "R-EN-02, F-EN-12 a hit check answers from its own side of the wall, also to who works on both",
        arguments: TestEngine.allCases)
    func hitCheck(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { ledger in
            let world = try PillarScene(on: "2026-11-21", changes: [withHitCheck])
            try await world.install(in: ledger)
            let asking = try taken("vraagt", "pijler-i", "2026-0001", in: world)
            try await world.insert(asking, in: ledger)
            try await world.insert(taken("erachter", "pijler-ii", "2026-0002", in: world), in: ledger)
            func ask() async throws -> HitCheck.Answer {
                try await ledger.handling.checkHit(
                    on: PillarScene.person, because: "nodig", in: asking.id, by: jorinde, once: nil
                ).mustBeDone()
            }

            #expect(try await ask() == .notKnown)

            // The same person once more, on this side: the first answer came from the wall and not from a wrong name.
            try await world.insert(taken("ernaast", "pijler-i", "2026-0003", in: world), in: ledger)
            #expect(try await ask() == .known(procesregisseurs: [jorinde]))
        }
    }

    @Test("a citizen service number stays out of a sitting and out of the reason for a document")
    func numbers() async throws {
        try await LedgerScene.run(on: .sqlite) { ledger in
            let world = try PillarScene(on: "2026-11-21")
            try await world.install(in: ledger)
            let body = MeetingBody(try #require(world.collaboration.discussingBodies.first))
            func convene(_ place: String) async throws -> [Refusal.Reason] {
                let plan = MeetingPlan(
                    body: body, day: world.today, starts: 570, minutes: 60, place: place, chair: jorinde,
                    secretary: jorinde)
                return try await VergaderingHandling(ledger.house).convene(plan, by: jorinde, once: nil).reasons
            }
            #expect(try await convene("Zaal 111.222.333") == [.bsnInText])
            #expect(try await convene("Zaal 111.222.334").isEmpty)

            func adopt(_ note: String) async throws -> [Refusal.Reason] {
                try await RegisterHandling(ledger.house).record(
                    .adopted, of: "verantwoording-i", on: world.today, note: note, by: jorinde, once: nil
                ).reasons
            }
            #expect(try await adopt("gemist bij 111222333") == [.bsnInText])
            #expect(try await adopt("vastgesteld").isEmpty)
        }
    }
}

extension Handled {
    /// Why it was refused; nothing when it was done.
    fileprivate var reasons: [Refusal.Reason] {
        guard case .refused(let problems) = self else { return [] }
        return problems.map(\.reason)
    }
}

extension PillarScene {
    /// Puts this collaboration into a store, in the place of the one that is there.
    func install(in ledger: LedgerScene) async throws {
        let collaboration = self.collaboration
        let arrangement = try #require(collaboration.arrangement)
        try await ledger.ledger.write { session in
            try session.install(Profile(of: arrangement), house: collaboration.house)
            try session.install(arrangement)
            for partij in collaboration.partijen.values { try session.store(partij) }
            for user in collaboration.users.values { try session.store(user) }
            for adoption in collaboration.adoptions { try session.record(adoption) }
        }
    }

    /// Stores a casus under a key of its own.
    fileprivate func insert(_ casus: Casus, in ledger: LedgerScene) async throws {
        let (situation, house) = (try situation("jorinde"), ledger.house)
        let key = try await house.vault.createKey(for: casus.id.description, at: 0)
        try await ledger.ledger.write { session in
            try session.insert(
                try Dossier.seal(casus, version: 1, with: key),
                try Projection(of: casus, in: situation, index: house.index))
        }
    }
}
