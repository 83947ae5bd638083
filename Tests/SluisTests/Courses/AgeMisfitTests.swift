// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("An age that proves not to fit waits for whoever leads the casus")
struct AgeMisfitTests {
    private func born(_ day: String, _ casus: inout Casus, in situation: Situation) throws {
        var person = try #require(casus.personsAimedAt.first)
        person.born = try #require(Day(day))
        try casus.correct(person, because: "Paspoort gezien", in: situation).done()
    }

    private func work(_ casus: Casus, _ situation: Situation) -> [String] {
        casus.openWork(in: situation).filter { $0.kind == .ageDoesNotFit }.map(\.user.description)
    }

    @Test("eleven years old where the approach is for adults: work for who leads, until the birthday on which it fits")
    func belowTheProfile() throws {
        let scene = try CareNetworkScene()
        var casus = try scene.reported()
        let peer = try scene.situation("peer")
        #expect(casus.ageMisfits(in: peer).isEmpty && casus.nextBirthday(in: peer) == nil)
        try born("2015-02-01", &casus, in: peer)
        // Nobody leads it yet, so it is nobody's work; whoever takes it up finds it.
        #expect(casus.ageMisfits(in: peer) == [.outsideAges] && work(casus, peer).isEmpty)
        try casus.takeUp(in: scene.situation("marjan")).done()
        #expect(work(casus, peer) == ["marjan"])
        #expect(casus.nextBirthday(in: peer) == Day("2027-02-02"))
        let grownUp = try scene.situation("peer", on: "2033-02-01")
        #expect(casus.ageMisfits(in: grownUp).isEmpty && work(casus, grownUp).isEmpty)
        try born("1961-08-23", &casus, in: peer)
        #expect(work(casus, peer).isEmpty)
    }

    @Test("X-UT-01 younger than the table is a warning and no work of its own")
    func belowTheTable() throws {
        let scene = try SafetyHouseScene()
        var casus = try scene.tested()
        let eline = try scene.situation("eline", on: "2026-02-13")
        #expect(casus.ageMisfits(in: eline).isEmpty)
        try born("2015-01-20", &casus, in: eline)
        #expect(casus.ageMisfits(in: eline) == [.belowTable])
        #expect(work(casus, eline).isEmpty)
    }
}
