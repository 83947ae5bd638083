// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Scenarios: notices to parties")
struct NoticeScenarios {
    let scene: NationalScene

    init() throws { scene = try NationalScene(on: "2026-01-15") }

    @Test("G2-136: at each step every involved party gets a notice of what is kept and for how long")
    func stages() throws {
        let terms = scene.profile.bewaartermijn
        var casus = try ready()
        let director = try scene.situation("wilma")

        var before = casus
        try casus.closeOverleg(.scaleDown, motivation: "rustig", in: director).mustBeDone()
        let scaledDown = casus.notices(since: before, in: director)
        #expect(scaledDown.map(\.kind) == Array(repeating: .scaledDown, count: 3))
        #expect(scaledDown.map(\.partij) == ["gemeente", "ggz", "welzijn"].map(scene.partij))
        #expect(scaledDown.map { $0.people.map(\.description) } == [["sander"], ["gea"], []])
        #expect(scaledDown.allSatisfy { $0.particulars?.archiveOn == Day("2026-07-15") })
        #expect(scaledDown.allSatisfy { $0.particulars?.destroyOn == Day("2027-01-15") })
        #expect(casus.notices(since: casus, in: director).isEmpty)

        before = casus
        try casus.recordCleaning("verslagen", in: director).mustBeDone()
        #expect(Set(casus.notices(since: before, in: director).map(\.kind)) == [.cleaned])

        let archive = try #require(Day("2026-07-15"))
        before = casus
        casus.archive(on: archive.adding(days: -1), terms, at: director.moment)
        #expect(casus == before)
        casus.archive(on: archive, terms, at: director.moment)
        let archived = casus.notices(since: before, in: try scene.situation("wilma", on: archive))
        #expect(archived.map(\.kind) == Array(repeating: .archived, count: 3))
        before = casus
        casus.archive(on: archive.adding(days: 1), terms, at: director.moment)
        #expect(casus.notices(since: before, in: director).isEmpty)

        before = casus
        let end = try #require(Day("2027-01-15"))
        let hasEnded = casus.expire(on: end, terms, at: director.moment)
        #expect(hasEnded)
        let destroyed = casus.notices(since: before, in: try scene.situation("wilma", on: end))
        #expect(destroyed.map(\.kind) == Array(repeating: .destroyed, count: 3))
        #expect(destroyed.allSatisfy { $0.particulars == nil })
    }

    @Test("G2-136: another term and a reopening are told as well, since they change how long")
    func otherTerms() throws {
        var casus = try ready()
        let director = try scene.situation("wilma")
        try casus.closeOverleg(.scaleDown, motivation: "rustig", in: director).mustBeDone()

        var before = casus
        let day = try #require(Day("2026-12-01"))
        let manager = try scene.situation("mannus", on: day)
        casus.archive(on: day, scene.profile.bewaartermijn, at: manager.moment)
        try casus.deviate(because: "rechtszaak", reassessOn: Day("2027-05-01"), in: manager).mustBeDone()
        let told = casus.notices(since: before, in: manager)
        #expect(Set(told.map(\.kind)) == [.termChanged, .archived])
        #expect(told.first?.particulars?.destroyOn == Day("2027-05-01"))

        before = casus
        try casus.reopen(because: "terugval", in: manager).mustBeDone()
        #expect(Set(casus.notices(since: before, in: manager).map(\.kind)) == [.reopened])
    }

    @Test(
        "G2-116: an item marked wrong closes, and the procesregisseur, the casusregisseur and every receiver are told")
    func markedWrong() throws {
        var casus = try scene.sitting(with: ["sander", "gea", "pieter"])
        try scene.bringInCleared("x", for: "ggz", "gea", to: &casus)
        try scene.writePlan(&casus, casusregisseur: "pieter")
        #expect(try scene.passage("x", to: "gea", in: casus).isOpen)
        let supplier = try scene.situation("sander")
        #expect(
            casus.change(.markedWrong, scene.item("x"), because: "fout", in: try scene.situation("gea")).whyNot
                == [.supplierOnly])

        var before = casus
        try casus.change(.markedWrong, scene.item("x"), because: "verkeerd adres", in: supplier).mustBeDone()
        let told = casus.notices(since: before, in: supplier)

        #expect(told.map(\.kind) == Array(repeating: .itemMarkedWrong, count: 3))
        #expect(told.map { $0.partij.description } == ["ggz", "huis", "politie"])
        #expect(told.map { $0.people.map(\.description) } == [["gea"], ["wilma"], ["pieter"]])
        #expect(
            told.first?.particulars?.item == scene.item("x")
                && told.first?.particulars?.supplier == scene.partij("gemeente"))
        #expect(try scene.passage("x", to: "gea", in: casus).barriers == ["markedWrong"])
        let work = casus.openWork(in: supplier).filter { $0.kind == .coordinateCorrection }
        #expect(work.map(\.user.description) == ["wilma"])

        before = casus
        try casus.change(.corrected, scene.item("x"), because: "nu goed", in: supplier).mustBeDone()
        let corrected = casus.notices(since: before, in: supplier)
        #expect(Set(corrected.map(\.kind)) == [.itemCorrected] && corrected.map(\.partij) == told.map(\.partij))
        #expect(try scene.passage("x", to: "gea", in: casus).isOpen)
        #expect(casus.openWork(in: supplier).allSatisfy { $0.kind != .coordinateCorrection })
    }

    @Test("an item that is withdrawn is told to who could take it home, and to nobody else")
    func withdrawn() throws {
        var casus = try scene.sitting(with: ["sander", "gea", "bea"])
        try scene.bringInCleared("x", for: "ggz", "gea", to: &casus)
        try scene.bringInCleared("x", for: "welzijn", "bea", to: &casus)
        try scene.add("i1", by: "welzijn", to: &casus)
        let supplier = try scene.situation("sander")
        try casus.letTakeHome(true, item: scene.item("x"), for: Identifier(known: "i1"), in: supplier).mustBeDone()

        let before = casus
        try casus.change(.withdrawn, scene.item("x"), because: "niet nodig", in: supplier).mustBeDone()

        let told = casus.notices(since: before, in: supplier)
        #expect(told.map(\.kind) == [.itemWithdrawn] && told.map(\.partij) == [scene.partij("welzijn")])
        #expect(told.first?.people.map(\.description) == ["bea"])
    }

    @Test("a notice finds its people, and when none is left whoever stands in for them")
    func people() throws {
        let day = scene.today
        var users = scene.users
        users[Identifier(known: "gea")]?.left = day
        let changed = Collaboration(
            profile: scene.profile, house: NationalScene.house, partijen: Array(scene.partijen.values),
            users: Array(users.values))
        let paula = try #require(users[Identifier(known: "paula")])

        #expect(!changed.activePeople(of: scene.partij("ggz"), on: day).contains(Identifier(known: "gea")))
        #expect(changed.activePeople(of: scene.partij("politie"), on: day).contains(paula.id))
        #expect(changed.standsIn(paula))
        #expect(!changed.standsIn(try #require(users[Identifier(known: "mannus")])))
    }

    /// At the table, with an executor that has nobody there, and ready to be scaled down.
    private func ready() throws -> Casus {
        var casus = try scene.sitting()
        try scene.writePlan(&casus, casusregisseur: "gea")
        try scene.add("i1", by: "welzijn", to: &casus)
        return casus
    }
}
