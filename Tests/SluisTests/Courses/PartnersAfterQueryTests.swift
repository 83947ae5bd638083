// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Partners that know the person take part without a conference")
struct PartnersAfterQueryTests {
    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    private func isUntested(_ id: Identifier<Inbreng>, for user: String, in casus: Casus) throws -> Bool {
        let item = try #require(casus.inbreng(id))
        guard case .closed(let barriers) = casus.passage(of: item, in: try scene.situation(user)) else { return false }
        return barriers.contains { if case .specialDataUntested = $0 { true } else { false } }
    }

    @Test("F-VE-06 who leads the casus records the test of each party that knows the person, once")
    func tested() throws {
        var casus = try scene.running()
        let (marjan, care) = (try scene.situation("marjan"), Identifier<Inbreng>(known: "zorg"))
        try casus.bringIn(
            scene.item("zorgbetrokkenheid", for: ["politie"]), as: care, in: scene.situation("lieke")
        ).done()
        let parties = casus.partiesToTest(in: marjan).map(\.description)
        #expect(parties == ["antares", "gemeente", "politie", "vincent-van-gogh"])
        #expect(try isUntested(care, for: "dirk", in: casus))
        let police = Identifier<Partij>(known: "politie")
        for user in ["lieke", "dirk", "peer"] {
            let said = casus.recordTest(of: police, because: "taak", in: try scene.situation(user))
            #expect(said.refusals.map(\.reason) == [.notYourAct], "\(user)")
        }
        #expect(casus.recordTest(of: police, because: "", in: marjan).refusals.map(\.reason) == [.required])
        let woonwenz = Identifier<Partij>(known: "woonwenz")
        #expect(casus.recordTest(of: woonwenz, because: "taak", in: marjan).refusals.map(\.reason) == [.unknownParty])
        try casus.recordTest(of: police, because: "Toeleiden naar zorg", in: marjan).done()
        #expect(try !isUntested(care, for: "dirk", in: casus))
        #expect(!casus.partiesToTest(in: marjan).contains(police))
        #expect(casus.course?.partyTests?.map(\.by.description) == ["marjan"])
    }

    @Test("the plan is for who asked and who answered known, as far as the access table lets them read")
    func plan() throws {
        let casus = try scene.running(known: ["lieke", "dirk", "yusuf"])
        func reads(_ user: String) throws -> Bool { casus.mayReadPlan(in: try scene.situation(user)) }
        for user in ["marjan", "peer", "lieke", "dirk", "yusuf", "els"] { #expect(try reads(user), "\(user)") }
        for user in ["kim", "hanneke", "bas", "ronald", "wim", "truida"] { #expect(try !reads(user), "\(user)") }
        let asked = try scene.asked(known: ["lieke"])
        #expect(!asked.mayReadPlan(in: try scene.situation("lieke")))
    }
}
