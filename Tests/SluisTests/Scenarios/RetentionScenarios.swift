// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Scenarios: the three steps after scaling down on 15 January 2026")
struct RetentionScenarios {
    let scene: NationalScene

    init() throws { scene = try NationalScene(on: "2026-01-15") }

    @Test("G2-129: on 1 April the dossier is active and a new conference can start")
    func active() throws {
        var casus = try scaledDown()
        let day = try #require(Day("2026-04-01"))
        let director = try scene.situation("wilma", on: day)
        #expect(casus.afschaling?.stage(on: day, scene.profile.bewaartermijn) == .active)
        #expect(try scene.standings("wilma", in: casus, on: day) == [.procesregisseur])

        try casus.reopen(because: "terugval", in: director).mustBeDone()
        try casus.prepare(Preparation(on: day, goal: "terugval"), as: Identifier(known: "o2"), in: director)
            .mustBeDone()

        #expect(casus.phase == .casusoverleg && casus.overleggen.count == 2)
    }

    @Test("G2-130: from 15 July the contents are closed to everybody and only the index remains, for the manager")
    func archived() throws {
        let casus = try scaledDown()
        let day = try #require(Day("2026-07-15"))
        let terms = scene.profile.bewaartermijn
        #expect(casus.afschaling?.stage(on: day.adding(days: -1), terms) == .active)
        #expect(casus.afschaling?.stage(on: day, terms) == .archived)
        #expect(casus.nextClock(after: day.adding(days: -1), in: scene.profile) == day)

        #expect(try scene.standings("mannus", in: casus, on: day) == [.archive])
        for user in ["wilma", "sander", "gea"] {
            #expect(try scene.standings(user, in: casus, on: day).isEmpty, "\(user)")
        }
        for user in ["mannus", "wilma", "sander"] {
            #expect(try !scene.passage("melding", to: user, in: casus, on: day).isOpen, "\(user)")
        }
        #expect(casus.number == "2026-0001" && casus.personsAimedAt.map(\.name) == ["Noor Nevel"])
        #expect(casus.aanmelding.by.description == "sander" && casus.aanmelding.partij == scene.partij("gemeente"))
        #expect(casus.plan.casusregisseur?.user.description == "gea")
        #expect(casus.plan.casusregisseur?.partij == scene.partij("ggz"))
    }

    @Test("G2-131: an archived dossier is opened again by the manager only, with the decision on record")
    func reopened() throws {
        var casus = try scaledDown()
        let day = try #require(Day("2026-08-01"))
        #expect(casus.reopen(because: "terugval", in: try scene.situation("wilma", on: day)).whyNot == [.managerOnly])
        let manager = try scene.situation("mannus", on: day)
        #expect(casus.reopen(because: "", in: manager).refusals == [Refusal(.required, field: "why")])

        try casus.reopen(because: "terugval", in: manager).mustBeDone()

        #expect(casus.reopenings.map(\.why) == ["terugval"] && casus.reopenings.map(\.by) == [manager.actor.id])
    }

    @Test("G2-132: without a deviation the dossier ends on 15 January 2027 and not a day before")
    func ended() throws {
        var casus = try scaledDown()
        let day = try #require(Day("2027-01-15"))
        let moment = try scene.situation("wilma", on: day).moment
        let terms = scene.profile.bewaartermijn

        let before = casus.expire(on: day.adding(days: -1), terms, at: moment)
        let onTheDay = casus.expire(on: day, terms, at: moment)

        #expect(!before && onTheDay)
        #expect(casus.ended == Ending(reason: .retentionEnded, by: nil, at: moment))
    }

    @Test("a term that is over stays due, whatever looks at the dossier after that day")
    func staysDue() throws {
        let casus = try scaledDown()
        let day = try #require(Day("2027-01-15"))
        for later in [0, 1, 400] {
            #expect(casus.nextClock(after: day.adding(days: later), in: scene.profile) == day, "\(later)")
        }
    }

    private func scaledDown() throws -> Casus {
        var casus = try scene.sitting()
        let director = try scene.situation("wilma")
        try casus.appoint(Identifier(known: "gea"), in: director).mustBeDone()
        try casus.writeScaleDownCriteria("drie maanden rust", over: 0, in: director).mustBeDone()
        try casus.closeOverleg(.scaleDown, motivation: "rustig", in: director).mustBeDone()
        return casus
    }
}
