// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Who sees a casus on a profile, and what is offered to whom")
struct WhoSeesTests {
    private func names(_ sights: [Arrangement.Sight]) -> Set<String> { Set(sights.map(\.role.id.word)) }

    @Test("the list of who sees a casus holds nobody to whom it stays closed")
    func safetyHouse() throws {
        let scene = try SafetyHouseScene()
        let running = try scene.discussed(with: ["amira"])
        let seeing = running.sights(under: scene.arrangement)
        #expect(names(seeing).isSuperset(of: ["procesregisseur", "partner"]))
        #expect(names(seeing).contains("manager"))
        #expect(try scene.standings("harm", in: running, on: "2026-02-20") == [.observer])
        let closed = try scene.closed()
        #expect(
            names(closed.sights(under: scene.arrangement).filter(\.code.isInSystem)).isSubset(of: [
                "casusregisseur", "procesregisseur", "procesondersteuner", "fg",
            ]))
    }

    @Test("a way of entering data that this part does not have gives nobody anything")
    func pillars() throws {
        let scene = try PillarScene()
        let casus = try scene.conferred()
        let arrangement = try #require(scene.situation("jorinde").arrangement(of: casus))
        let participants = casus.sights(under: arrangement).filter { $0.role.id.word == "deelnemer" }
        #expect(!participants.isEmpty)
        #expect(participants.allSatisfy { !$0.code.isInSystem && $0.condition == .always })
        let after = casus.sights(under: arrangement)
        #expect(!after.contains { [.staffEntry, .partyEntry].contains($0.condition) })
    }

    @Test("nv 26: a role that is off is not named, research is, with the kinds that it reads")
    func households() throws {
        let scene = try TicketScene()
        let casus = try scene.opened()
        let seeing = casus.sights(under: scene.arrangement)
        #expect(
            !names(seeing).contains("externe-casemanager"), "the table says W; nobody is brought in while it is off")
        let sjoerd = try scene.user("sjoerd")
        #expect(!casus.mayTakePart(sjoerd, under: scene.arrangement))
        let research = try #require(seeing.first { $0.role.id.word == "onderzoek" })
        #expect(research.kinds.map(\.word) == ["voortgang"] && research.condition == .ownSubdivision)
        let pim = try scene.user("pim")
        let role = try #require(scene.arrangement.analystRole(of: pim))
        let collaboration = try scene.situation("pim").collaboration
        #expect(casus.processInformation(for: pim, as: role, under: scene.arrangement, in: collaboration) != nil)
        // Who has the whole casus is not named again for one kind of data.
        #expect(seeing.count { $0.role.id.word == "procesregisseur" && $0.code.isInSystem } == 1)
    }

    @Test("a kind of data that a party may not handle is not offered to it")
    func kinds() throws {
        let scene = try SafetyHouseScene()
        let casus = try scene.discussed(with: ["amira", "henk"])
        func offered(_ user: String) throws -> Set<String> {
            Set(casus.kindsToBringIn(in: try scene.situation(user, on: "2026-02-20")).map(\.id.word))
        }
        #expect(try offered("amira").contains("justitie"))
        #expect(try offered("henk").isDisjoint(with: ["justitie", "politieregistraties", "reclassering"]))
        #expect(try offered("henk").contains("financien"))
    }

    @Test("another table is offered to who decides about it; small groups are not counted")
    func tickets() throws {
        let scene = try TicketScene()
        let situation = try scene.situation("lotte")
        let arrangement = try #require(situation.collaboration.workProcess)
        var ticket = try scene.brought()
        let found = try #require(arrangement.step(ticket.next))
        let away = found.step.outcomes.filter { $0.end == .transferred }
        for outcome in away {
            #expect(ticket.mayChoose(outcome, of: found.step, under: arrangement, in: situation))
            #expect(!ticket.mayChoose(outcome, of: found.step, under: arrangement, in: try scene.situation("bram")))
        }
        ticket = try scene.assessed()
        let casus = try scene.opened()
        func counted(_ times: Int) -> [Int?]? {
            RunningFigures(
                of: Array(repeating: casus, count: times), tickets: [ticket], in: situation.collaboration, smallest: 10
            ).cells[.stage]?.map(\.count)
        }
        #expect(counted(9) == [nil])
        #expect(counted(10) == [10])
        #expect(arrangement.getsCounts(try scene.user("tineke")))
        #expect(!arrangement.getsCounts(try scene.user("bram")))
    }
}
