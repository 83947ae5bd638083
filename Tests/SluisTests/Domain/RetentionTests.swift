// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Domain

@Suite("Scaling down and retention")
struct RetentionTests {
    let scene: TableScene

    init() throws { scene = try TableScene() }

    @Test("the stages begin on the sixth and twelfth month after scaling down")
    func stages() throws {
        let day = try #require(Day("2026-08-31"))
        let terms = TableScene.profile.bewaartermijn
        let afschaling = Afschaling(
            on: day, motivation: "klaar", onBehalfOf: TableScene.police, by: TableScene.director,
            at: Moment(milliseconds: 0))
        let archive = try #require(Day("2027-02-28"))
        let destroy = try #require(Day("2027-08-31"))
        #expect(afschaling.archiveOn(terms) == archive)
        #expect(afschaling.stage(on: archive.adding(days: -1), terms) == .active)
        #expect(afschaling.stage(on: archive, terms) == .archived)
        #expect(afschaling.stage(on: destroy.adding(days: -1), terms) == .archived)
        #expect(afschaling.stage(on: destroy, terms) == .destroy)
    }

    @Test("a deviation is motivated, in the future and within the longest interval")
    func deviation() throws {
        var casus = try scaledDown()
        let director = try scene.situation(TableScene.director)
        let latest = TableScene.today.adding(months: 6)
        #expect(casus.deviate(because: "", reassessOn: latest, in: director).reasons == [.required])
        #expect(
            casus.deviate(because: "x", reassessOn: latest.adding(days: 1), in: director).reasons == [.deviationTooLong]
        )
        #expect(casus.deviate(because: "x", reassessOn: TableScene.today, in: director).reasons == [.dayInThePast])
        try casus.deviate(because: "x", reassessOn: latest, in: director).mustBeDone()
    }

    @Test("the manager of an archived casus can put off its destruction")
    func managerDeviates() throws {
        var casus = try scaledDown()
        let day = TableScene.today.adding(months: 11)
        try casus.deviate(
            because: "rechtszaak", reassessOn: day.adding(months: 6), in: try scene.situation(TableScene.chief, on: day)
        ).mustBeDone()
        let afschaling = try #require(casus.afschaling)
        #expect(afschaling.destroyOn(TableScene.profile.bewaartermijn) == TableScene.today.adding(months: 17))
        #expect(
            casus.deviate(
                because: "x", reassessOn: day.adding(months: 1), in: try scene.situation(TableScene.director, on: day)
            ).reasons == [.notYourAct])
    }

    @Test("the manager has no say over a casus that is still active")
    func managerTooEarly() throws {
        var casus = try scaledDown()
        let chief = try scene.situation(TableScene.chief)
        #expect(
            casus.deviate(because: "x", reassessOn: TableScene.today.adding(days: 9), in: chief).reasons == [
                .notYourAct
            ])
        #expect(casus.reopen(because: "x", in: chief).reasons == [.notYourAct])
    }

    @Test("the procesregisseur reopens an active dossier, only the manager an archived one")
    func reopening() throws {
        var casus = try scaledDown()
        let archived = TableScene.today.adding(months: 6)
        #expect(
            casus.reopen(because: "terugval", in: try scene.situation(TableScene.director, on: archived)).reasons
                == [.managerOnly])
        var other = casus
        try casus.reopen(because: "terugval", in: try scene.situation(TableScene.director)).mustBeDone()
        try other.reopen(because: "terugval", in: try scene.situation(TableScene.chief, on: archived)).mustBeDone()
        for reopened in [casus, other] {
            #expect(reopened.phase == .casusoverleg)
            #expect(reopened.afschaling == nil)
            #expect(reopened.reopenings.map(\.why) == ["terugval"])
        }
    }

    @Test("reopening without a reason is refused, and after the term nothing reopens")
    func noReason() throws {
        var casus = try scaledDown()
        #expect(casus.reopen(because: "", in: try scene.situation(TableScene.director)).reasons == [.required])
        let over = try scene.situation(TableScene.chief, on: TableScene.today.adding(months: 12))
        #expect(casus.reopen(because: "x", in: over).reasons == [.wrongPhase])
    }

    @Test("only the clock ends a casus, on its day and not before")
    func expiry() throws {
        var casus = try scaledDown()
        let terms = TableScene.profile.bewaartermijn
        let day = TableScene.today.adding(months: 12)
        let tooEarly = casus.expire(on: day.adding(days: -1), terms, at: Moment(milliseconds: 0))
        #expect(!tooEarly)
        let onTime = casus.expire(on: day, terms, at: Moment(milliseconds: 0))
        #expect(onTime)
        #expect(casus.ended?.reason == .retentionEnded)
    }

    private func scaledDown() throws -> Casus {
        var casus = try scene.sitting()
        casus.scaleDown("klaar", in: try scene.situation(TableScene.director))
        return casus
    }
}
