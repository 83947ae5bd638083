// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Profiles
import Storage
import Testing

@Suite("The register of decisions in the store, on both databases")
struct BesluitStoreTests {
    private func leaving(_ scene: LedgerScene) -> BesluitProposal {
        var proposal = BesluitScene.proposal(.leaving)
        proposal.partij = Identifier(known: "welzijn")
        proposal.sent = scene.time.today()
        proposal.start = .notice
        return proposal
    }

    private func installed(_ scene: LedgerScene) async throws {
        let arrangement = try ProfileShelf.arrangement("landelijk")
        try await scene.ledger.write { try $0.install(arrangement) }
    }

    private func acts(_ scene: LedgerScene) async throws -> [String] {
        try await scene.ledger.read { try $0.journal(before: nil, of: nil, limit: 200).map(\.line.act) }
    }

    @Test(
        "a proposal is journaled and told to all parties; adopting sets the leaving day in the register of parties",
        arguments: TestEngine.allCases)
    func adopted(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            try await installed(scene)
            let (handling, reader) = (BesluitHandling(scene.house), BesluitReader(scene.house))
            let proposal = leaving(scene)
            let id = try await handling.propose(proposal, by: LedgerScene.mannus, once: "een").mustBeDone()
            guard case .repeated = try await handling.propose(proposal, by: LedgerScene.mannus, once: "een") else {
                Issue.record("sent twice")
                return
            }
            #expect(try await Berichten(scene.house).unseen(for: LedgerScene.bea) == 1)
            let world = try #require(try await reader.world(for: LedgerScene.bea))
            #expect(world.besluit(id)?.number == "BS-2026-001" && !world.mayKeep)
            #expect(try await reader.world(for: scene.user("vera")) == nil)
            let stranger = try await handling.end(as: .withdrawn, "weg", id, by: LedgerScene.bea, once: nil)
            guard case .refused(let problems) = stranger else { Issue.record("\(stranger)"); return }
            #expect(problems.map(\.reason) == [.notYourAct])
            try await handling.adopt(
                on: scene.time.today(), "", id, by: LedgerScene.mannus, once: nil
            ).mustBeDone()
            let left = try await scene.ledger.read { session in
                try session.collaboration().partij(Identifier(known: "welzijn"))?.left
            }
            #expect(left == Day("2027-02-21"))
            let stored = try #require(try await scene.ledger.read { try $0.besluit(id) })
            #expect(stored.state == .adopted && stored.effect == left)
            let acts = try await acts(scene)
            for act in ["besluit.proposed", "besluit.adopted", "register.partij", "bericht.made"] {
                #expect(acts.contains(act), "\(act)")
            }
            #expect(try await Berichten(scene.house).unseen(for: LedgerScene.bea) == 2)
        }
    }

    @Test("what was refused leaves nothing behind, and what is open waits on the desk", arguments: TestEngine.allCases)
    func open(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            try await installed(scene)
            let (handling, reader) = (BesluitHandling(scene.house), BesluitReader(scene.house))
            let id = try await handling.propose(
                BesluitScene.proposal(.amendment), by: LedgerScene.mannus, once: nil
            ).mustBeDone()
            let early = try await handling.adopt(
                on: scene.time.today(), "", id, by: LedgerScene.mannus, once: "twee")
            guard case .refused(let problems) = early else { Issue.record("\(early)"); return }
            #expect(problems.map(\.reason) == [.besluitNotReached])
            #expect(try await scene.ledger.read { try $0.besluit(id) }?.isOpen == true)
            let found = try #require(try await reader.reminders(for: LedgerScene.mannus)).reminders
            #expect(found.contains { if case .open(let one) = $0 { one.id == id } else { false } })
            #expect(try #require(try await reader.reminders(for: LedgerScene.bea)).reminders.isEmpty)
            // Once a token of a refused act is sent again it may still be used.
            try await handling.end(
                as: .withdrawn, "later", id, by: LedgerScene.mannus, once: "twee"
            ).mustBeDone()
            #expect(try await scene.ledger.read { try $0.besluiten() }.map(\.state) == [.withdrawn])
        }
    }
}
