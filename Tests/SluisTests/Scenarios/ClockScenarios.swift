// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Deferrals, ladders and tasks of who stays outside the casus, on a profile")
struct ClockScenarios {
    let scene: PillarScene

    init() throws { scene = try PillarScene() }

    private func deferral(_ exemption: String?, ground: Uitstel.Ground? = nil) -> UitstelDraft {
        UitstelDraft(
            betrokkene: PillarScene.person, topic: .report, ground: ground, exemption: exemption, motivation: "gevaar",
            expectedOn: scene.today.adding(days: 100), circumstances: "opname", testEveryWeeks: 4,
            howInformed: "gesprek")
    }

    /// A casus whose person was not told anything yet.
    private func postponed(_ exemption: String?, ground: Uitstel.Ground? = nil) throws -> Outcome<Casus> {
        let person = Betrokkene(
            id: PillarScene.person, given: "Berend", family: "Kolthofstein", born: nil, bsn: nil, residence: "",
            category: .aimedAt, relation: "", kind: .aimedAt)
        let words = ["A", "B", "P"]
        let draft = CourseDraft(
            report: ReportDraft(task: "", reasons: [], tried: "", question: "Overlast", betrokkenen: [person]),
            pillar: "pijler-ii", subdivision: nil,
            statements: [
                StepStatement(
                    .criteria, choices: words, notes: Dictionary(uniqueKeysWithValues: words.map { ($0, "gezien") }))
            ],
            told: .putOff(deferral(exemption, ground: ground)), consents: [])
        return Casus.begin(
            draft, as: Identifier(known: "casus"), number: "2026-0001", in: try scene.situation("saskia"))
    }

    private let danger = "Gevaar voor de cliënt, het systeem of andere direct betrokkenen, ook de melder"

    @Test("PE-038 the exemptions are those of the profile; a national ground alone is none, nor one that asks a source")
    func exemptions() throws {
        func found(_ exemption: String?, _ ground: Uitstel.Ground? = nil) throws -> [Refusal] {
            try postponed(exemption, ground: ground).refusals.filter { $0.reason == .deferralGroundNotListed }
        }
        #expect(try found(danger).isEmpty)
        #expect(try found(nil, .protectionOfPersons).count == 1)
        #expect(try found("De cliënt weet al van de melding").count == 1)
        #expect(try found("Iets anders").count == 1)
    }

    @Test("PE-038 the review of a deferral is somebody's work, stays late until it is done, and moves on then")
    func review() throws {
        var casus = try scene.conferredByParties()
        let saskia = try scene.situation("saskia")
        // Everybody was told of the report in this scene; the scaled-up topic is put off.
        let topic = casus.requiredTopic
        let kept = casus
        #expect(kept.isSettled(topic, on: scene.today))
        let draft = UitstelDraft(
            betrokkene: PillarScene.person, topic: .scaleDown, ground: nil, exemption: danger, motivation: "gevaar",
            expectedOn: scene.today.adding(days: 100), circumstances: "opname", testEveryWeeks: 4,
            howInformed: "gesprek")
        try casus.postpone(draft, in: saskia).orFail()
        let due = scene.today.adding(days: 28)
        #expect(casus.uitstellen.last?.nextTest == due)
        let late = try scene.situation("saskia", later: 40)
        #expect(casus.uitstellen.last?.nextTest == due)
        try casus.review(.scaleDown, for: PillarScene.person, as: .stays, because: "nog steeds", in: late).orFail()
        #expect(casus.uitstellen.last?.nextTest == late.day.adding(days: 28))
    }

    @Test("knowing already takes a date and a source, and then nothing waits")
    func known() throws {
        var casus = try scene.conferredByParties()
        let saskia = try scene.situation("saskia")
        let without = casus.inform(PillarScene.person, of: .report, on: scene.today, by: .known, in: saskia)
        #expect(without.refusals == [Refusal(.required, field: "source")])
        try casus.inform(
            PillarScene.person, of: .report, on: scene.today, by: .known, source: "Gesprek met de melder", in: saskia
        ).orFail()
        #expect(casus.kennisgevingen.last?.source == "Gesprek met de melder")
    }

    @Test("scaling up gives the process manager work, and a step of the ladder waits for its own rung")
    func scaledUp() throws {
        var casus = try scene.conferredByParties()
        let jorinde = try scene.situation("jorinde")
        func kinds(_ user: String) throws -> [WorkItem.Kind] {
            let situation = try scene.situation(user)
            return casus.work(of: situation.actor, in: situation).map(\.kind)
        }
        #expect(try !kinds("jorinde").contains(.scaledUp))
        try casus.climb(
            RungDraft(rung: 0, cause: "te-weinig-inzet", why: "nodig"), in: scene.situation("chantal")
        ).orFail()
        #expect(try kinds("jorinde").contains(.scaledUp))
        let arrangement = try #require(jorinde.arrangement(of: casus))
        let last = try #require(arrangement.step("e9")?.step)
        let first = try #require(arrangement.step("e8")?.step)
        func isMet(_ step: Arrangement.Step) -> Bool {
            casus.isMet(.previousRung, of: step, given: [], under: arrangement, in: jorinde)
        }
        #expect(isMet(first) && !isMet(last))
    }

    @Test("somebody called gets no task that opens the casus, and finishes an own action all the same")
    func called() throws {
        var casus = try scene.conferred()
        let tamer = try scene.situation("tamer")
        #expect(try scene.standings("tamer", in: casus) == [.called])
        let actie = Identifier<Actie>(known: "actie")
        try casus.add(
            "Bel de huisarts", owner: tamer.actor.id, due: scene.today.adding(days: 7), to: nil, as: actie,
            in: scene.situation("jorinde")
        ).orFail()
        let kinds = casus.work(of: tamer.actor, in: tamer).map(\.kind)
        #expect(kinds.contains(.actie) && kinds.allSatisfy(\.isForCalled))
        #expect(casus.openActies(of: tamer.actor.id).count == 1)
        try casus.finish(actie, in: tamer).orFail()
        #expect(casus.openActies(of: tamer.actor.id).isEmpty)
    }

    @Test("an action is due on a day to come that somebody can mean")
    func actionDays() throws {
        var casus = try scene.conferred()
        for (day, reason) in [("2020-01-01", Refusal.Reason.dayBeforeToday), ("2150-01-01", .dayTooFar)] {
            let outcome = casus.add(
                "Bel", owner: Identifier(known: "tamer"), due: Day(day), to: nil, as: Identifier(known: "a"),
                in: try scene.situation("jorinde"))
            #expect(outcome.refusals.map(\.reason) == [reason])
        }
    }
}

@Suite("The table of offences cannot be passed over")
struct OffenceAgeScenarios {
    let scene: SafetyHouseScene

    init() throws { scene = try SafetyHouseScene() }

    @Test("a report without a day of birth is refused")
    func bornMissing() throws {
        let person = Betrokkene(
            id: SafetyHouseScene.person, given: "Jaydon", family: "Verbruggen", born: nil, bsn: nil, residence: "",
            category: .aimedAt, relation: "", kind: .aimedAt)
        let draft = CourseDraft(
            report: ReportDraft(task: "", reasons: [], tried: "Veel", question: "Wat nu?", betrokkenen: [person]),
            pillar: nil, subdivision: scene.arrangement.identity.subdivisions.first, statements: [scene.criteria],
            told: nil, consents: [])
        let outcome = Casus.begin(
            draft, as: Identifier(known: "casus"), number: "n", in: try scene.situation("rob", on: "2026-02-09"))
        #expect(outcome.refusals.map(\.reason) == [.bornNeeded])
    }

    @Test("an incident before birth is refused; somebody too young for the table gives a warning (X-UT-01)")
    func ages() throws {
        #expect(throws: SafetyHouseScene.Refusals.self) { try scene.tested(on: "2001-06-14") }
        #expect(try scene.reported(born: "2015-02-03").isBelowTable(under: scene.arrangement))
        #expect(try !scene.reported().isBelowTable(under: scene.arrangement))
        #expect(try scene.reported(born: "1990-02-03").isAboveTable(under: scene.arrangement))
        #expect(try !scene.reported().isAboveTable(under: scene.arrangement))
    }
}

@Suite("A conference that was passed over")
struct PassedConferenceScenarios {
    @Test("after its day only the procesregisseur has work: planning it again")
    func replan() throws {
        let scene = try TableScene()
        let casus = try scene.prepared()
        let on = try #require(casus.currentOverleg?.preparation.on)
        func work(_ user: Identifier<User>, on day: Day) throws -> [WorkItem.Kind] {
            let situation = try scene.situation(user, on: day)
            return casus.work(of: situation.actor, in: situation).map(\.kind)
        }
        #expect(try work(TableScene.nurse, on: on).contains(.attendOverleg))
        #expect(try !work(TableScene.nurse, on: on.adding(days: 1)).contains(.attendOverleg))
        #expect(try work(TableScene.director, on: on.adding(days: 1)).contains(.replanOverleg))
        #expect(casus.nextClock(after: on, in: TableScene.profile) == on.adding(days: 1))
    }
}
