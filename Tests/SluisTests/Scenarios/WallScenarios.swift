// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@testable import CaseWork
@testable import Web

@Suite("Walls between pillars, and the ways out that a profile does not have")
struct WallScenarios {
    @Test("PE-027 to who does not work in its pillar a casus does not even exist")
    func wall() throws {
        let scene = try PillarScene()
        let first = try scene.begun(pillar: "pijler-i").orFail()
        let second = try scene.begun(pillar: "pijler-ii").orFail()
        func isBehind(_ casus: Casus, _ user: String) throws -> Bool {
            let situation = try scene.situation(user)
            return casus.isBehindWall(from: situation.actor, in: situation.collaboration)
        }
        #expect(try !isBehind(first, "gerda") && isBehind(second, "gerda"))
        #expect(try !isBehind(first, "jorinde") && !isBehind(second, "jorinde"))
        #expect(scene.collaboration.hasWalls)
    }

    @Test("R-EN-02, F-EN-12 a hit check of one pillar does not look into another, whoever asks")
    func hitCheckWithinPillar() throws {
        let scene = try PillarScene()
        let first = try scene.begun(pillar: "pijler-i").orFail()
        let second = try scene.begun(pillar: "pijler-ii").orFail()
        #expect(second.isBehindWall(from: first, in: scene.collaboration))
        #expect(!second.isBehindWall(from: second, in: scene.collaboration))
        let national = try NationalScene()
        #expect(!second.isBehindWall(from: first, in: national.collaboration))
    }

    @Test("no profile of these has other houses or tables, and so refuses every act towards them")
    func closedWays() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let jorinde = try scene.situation("jorinde")
        #expect(!scene.collaboration.leadsToOtherHouses && !jorinde.mayAnswerHouses)
        #expect(!casus.leadsToOtherHouses(in: jorinde) && !casus.leadsToOtherTables(in: jorinde))
        let house = Identifier<Partij>(known: "ander")
        func refused<Value>(_ outcome: Outcome<Value>) -> Bool {
            outcome.refusals.contains { $0.reason == .otherProcess }
        }
        #expect(
            refused(
                casus.askHouse(
                    house, about: PillarScene.person, because: "nodig", as: Identifier(known: "h"), in: jorinde)))
        #expect(
            refused(
                casus.propose(
                    ProposalDraft(items: [], purpose: "doel", necessity: "nodig"), for: house, in: jorinde)))
        #expect(
            refused(
                casus.receive(
                    HouseQuestionDraft(house: house, asker: "Iemand", onBehalfOf: "Wie", necessity: "nodig"),
                    about: PillarScene.person, as: Identifier(known: "q"), in: jorinde)))
        #expect(
            refused(
                casus.prepareOverdracht(
                    OverdrachtDraft(table: "Tafel", purpose: "doel", partij: nil, way: .house, items: []), in: jorinde))
        )
    }

    @Test("by data: the profiles that name another house keep that way, the others do not")
    func byData() throws {
        func leads(_ profile: String) throws -> Bool { try ProfileShelf.arrangement(profile).leadsToOtherHouses }
        #expect(try leads("utrecht-topx") && leads("landelijk"))
        for profile in ["enschede", "nijmegen", "venlo"] { #expect(try !leads(profile), "\(profile)") }
    }

    @Test("a role that gives nothing is no standing, whatever another role of the same person gives")
    func perRole() throws {
        let scene = try PillarScene()
        var casus = try scene.begun().orFail()
        let jorinde = try scene.situation("jorinde")
        try casus.takeUp(in: jorinde).orFail()
        let criteria = StepStatement(
            .criteria, choices: ["A", "B", "P"], notes: ["A": "gezien", "B": "gezien", "P": "gezien"])
        try casus.take(StepDraft(step: "e1", outcome: 0, statements: [criteria]), in: jorinde).orFail()
        let team = [TeamDraft(user: Identifier(known: "saskia"), necessity: "nodig")]
        try casus.take(
            StepDraft(step: "e2", outcome: 0, statements: [StepStatement(.necessity, text: "nodig")], team: team),
            in: jorinde
        ).orFail()
        // Staff enters here: a participant is asked outside the system, and whoever reported has nothing in it any more.
        #expect(try scene.standings("saskia", in: casus) == [.called])
    }

    @Test("PE-035 without a signed secrecy duty an account opens no casus and begins none")
    func secrecy() throws {
        let scene = try PillarScene()
        let casus = try scene.conferred()
        let full = scene.collaboration
        var chantal = try scene.situation("chantal").actor
        #expect(!casus.standings(of: chantal, in: full, on: scene.today).isEmpty)
        chantal.secrecySignedOn = nil
        let others = full.users.values.filter { $0.id != chantal.id }
        let collaboration = Collaboration(
            profile: full.profile, house: full.house, partijen: Array(full.partijen.values), users: others + [chantal],
            arrangement: full.arrangement, adoptions: full.adoptions)
        #expect(casus.standings(of: chantal, in: collaboration, on: scene.today).isEmpty)
        let reasons = collaboration.obstacles(for: chantal, on: scene.today).map(\.reason)
        #expect(reasons == [.noSecrecyStatement])
    }

    @Test("why an item is necessary stands in a choice only for who may open the item")
    func label() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let id = Identifier<Inbreng>(known: "een")
        try casus.bringIn(scene.item(of: "smd"), as: id, in: scene.situation("jorinde")).orFail()
        let item = try #require(casus.inbreng(id))
        func label(_ user: String) throws -> String {
            let situation = try scene.situation(user)
            let view = CasusView(
                casus: casus, version: 1, standing: try scene.standings(user, in: casus), situation: situation,
                items: [])
            return try ProjectTexts.all().wording(.nl).label(of: item, in: view)
        }
        #expect(!casus.passage(of: item, in: try scene.situation("jorinde")).isOpen)
        #expect(try label("jorinde").hasPrefix("Gegeven van ") && !label("jorinde").contains(item.necessity))
        #expect(try label("chantal").contains(item.necessity))
    }
}
