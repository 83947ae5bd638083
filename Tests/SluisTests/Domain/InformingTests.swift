// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Telling the person, or putting it off")
struct InformingTests {
    private let person = ReportingScene.aimedAt

    @Test("nothing is settled before anybody was told")
    func unsettled() throws {
        let scene = try ReportingScene()
        let casus = try scene.takenUp()
        #expect(casus.requiredTopic == .report)
        #expect(!casus.isSettled(.report, on: scene.day))
    }

    @Test("what was told is on record with who, when, how and on whose behalf")
    func told() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        try scene.done(
            casus.inform(person, of: .report, on: scene.day, by: .talk, in: scene.situation(scene.procesregisseur)))
        let record = try #require(casus.kennisgevingen.first)
        #expect(record.by == scene.procesregisseur.id)
        #expect(record.onBehalfOf == ReportingScene.reporterPartij)
        #expect(casus.isSettled(.report, on: scene.day))
        #expect(!casus.isSettled(.triageOutcome, on: scene.day))
    }

    @Test("a day in the future is refused at its field")
    func future() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        let tomorrow = scene.day.adding(days: 1)
        let found = scene.refusals(
            casus.inform(person, of: .report, on: tomorrow, by: .letter, in: scene.situation(scene.reporter)))
        #expect(found == [Refusal(.dayInTheFuture, field: "on")])
    }

    @Test("the house tells only with the authority of the party; the party itself needs none")
    func authority() throws {
        let scene = try ReportingScene(grants: [.intake])
        var casus = try scene.takenUp()
        let found = scene.refusals(
            casus.inform(person, of: .report, on: scene.day, by: .talk, in: scene.situation(scene.procesregisseur)))
        #expect(
            found == [Refusal(.noAuthorityGrant, field: "inform", about: ReportingScene.reporterPartij.description)])
        try scene.done(
            casus.inform(person, of: .report, on: scene.day, by: .talk, in: scene.situation(scene.reporter)))
    }

    @Test("a deferral lacks nothing unnoticed: each part is refused at its field")
    func empty() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        let draft = UitstelDraft(
            betrokkene: person, topic: .report, ground: nil, motivation: "", expectedOn: nil, circumstances: "",
            testEveryWeeks: 27, howInformed: "")
        let fields = scene.refusals(casus.postpone(draft, in: scene.situation(scene.reporter))).map(\.field)
        #expect(
            Set(fields) == ["ground", "motivation", "expectedOn", "circumstances", "howInformed", "testEveryWeeks"])
    }

    @Test("a deferral settles up to and including its expected day, and not after it")
    func runsOut() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        let expected = scene.day.adding(days: 30)
        try scene.done(casus.postpone(deferral(until: expected), in: scene.situation(scene.reporter)))
        #expect(casus.isSettled(.report, on: expected))
        #expect(!casus.isSettled(.report, on: expected.adding(days: 1)))
    }

    @Test("a deferral cannot expect today or earlier")
    func past() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        let found = scene.refusals(casus.postpone(deferral(until: scene.day), in: scene.situation(scene.reporter)))
        #expect(found == [Refusal(.dayInThePast, field: "expectedOn")])
    }

    @Test("a deferral is tested every so many weeks, at the latest on its expected day")
    func tests() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        try scene.done(
            casus.postpone(deferral(until: scene.day.adding(days: 40)), in: scene.situation(scene.reporter)))
        let deferral = try #require(casus.uitstellen.first)
        #expect(deferral.nextTest == scene.day.adding(days: 28))
        try scene.done(
            casus.review(.report, for: person, as: .stays, because: "nog gevaar", in: scene.situation(scene.reporter)))
        #expect(casus.uitstellen.first?.nextTest == scene.day.adding(days: 28))
        #expect(casus.uitstellen.first?.reviews?.first?.by == scene.reporter.id)
    }

    @Test("a review that finds the reason gone ends the deferral; without a reason it is none")
    func reviewed() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        let situation = scene.situation(scene.reporter)
        try scene.done(casus.postpone(deferral(until: scene.day.adding(days: 40)), in: situation))
        let found = scene.refusals(casus.review(.report, for: person, as: .ended, because: "", in: situation))
        #expect(found == [Refusal(.required, field: "why")])
        try scene.done(casus.review(.report, for: person, as: .ended, because: "veilig", in: situation))
        #expect(!casus.isSettled(.report, on: scene.day))
    }

    @Test("the national work process has no exemption for somebody who knows already")
    func known() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        let found = scene.refusals(
            casus.inform(
                person, of: .report, on: scene.day, by: .known, source: "brief", in: scene.situation(scene.reporter)))
        #expect(found == [Refusal(.deferralGroundNotListed, field: "means")])
    }

    @Test("one person told does not settle it for another the plan is aimed at")
    func everybody() throws {
        let scene = try ReportingScene()
        let draft = scene.draft(betrokkenen: [scene.person("daan", .aimedAt), scene.person("ria", .aimedAt)])
        var casus = try scene.done(
            Casus.report(draft, as: Identifier(known: "c1"), number: "2026-0001", in: scene.situation(scene.reporter)))
        try scene.done(
            casus.inform(person, of: .report, on: scene.day, by: .talk, in: scene.situation(scene.reporter)))
        #expect(!casus.isSettled(.report, on: scene.day))
    }

    private func deferral(until day: Day) -> UitstelDraft {
        UitstelDraft(
            betrokkene: person, topic: .report, ground: .protectionOfPersons, motivation: "gevaar", expectedOn: day,
            circumstances: "opname", testEveryWeeks: 4, howInformed: "gesprek")
    }
}
