// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook
import Testing

/// What passes to whom, with the real rule book.
@Suite("Two gates: the law and the say of the supplier")
struct GateTests {
    let scene: GateScene

    init() throws { scene = try GateScene() }

    @Test("the supplier reads its own item, whatever the gates say")
    func own() throws {
        let casus = try scene.reported()

        #expect(try scene.passage("melding", to: "bea", in: casus).isOpen)
    }

    @Test("the house reads an item only after the supplier answered the open question of the law")
    func lawFirst() throws {
        var casus = try scene.reported()
        #expect(try scene.passage("melding", to: "wilma", in: casus).barriers == ["law"])

        try scene.answer(["supplier-internal-rules-allow"], about: "melding", for: "huis", by: "bea", in: &casus)

        #expect(try scene.passage("melding", to: "wilma", in: casus).isOpen)
    }

    @Test("when the law is open, a taken back say still closes the item")
    func sayTakenBack() throws {
        var casus = try scene.reported()
        try scene.answer(["supplier-internal-rules-allow"], about: "melding", for: "huis", by: "bea", in: &casus)
        try scene.done(
            casus.say(false, on: scene.item("melding"), for: GateScene.house, use: .view, in: scene.situation("bea")))

        #expect(try scene.passage("melding", to: "wilma", in: casus).barriers == ["withoutAkkoord"])
    }

    @Test("a frozen item is closed to others and open again when thawed")
    func frozen() throws {
        var casus = try scene.reported()
        try scene.answer(["supplier-internal-rules-allow"], about: "melding", for: "huis", by: "bea", in: &casus)
        try scene.done(casus.change(.frozen, scene.item("melding"), because: "twijfel", in: scene.situation("bea")))
        #expect(try scene.passage("melding", to: "wilma", in: casus).barriers == ["frozen"])

        try scene.done(casus.change(.unfrozen, scene.item("melding"), because: "klopt", in: scene.situation("bea")))

        #expect(try scene.passage("melding", to: "wilma", in: casus).isOpen)
    }

    @Test("a party that has no part in the casus gets nothing, and no reason either")
    func stranger() throws {
        let casus = try scene.reported()

        #expect(try scene.passage("melding", to: "pieter", in: casus).barriers == ["notConcerned"])
    }

    @Test("in a new phase the house may look at an untested item when the last say was yes")
    func untestedWithSay() throws {
        var casus = try scene.reported()
        try scene.answer(["supplier-internal-rules-allow"], about: "melding", for: "huis", by: "bea", in: &casus)
        try toTriage(&casus)

        #expect(try scene.passage("melding", to: "wilma", in: casus).isOpen)
    }

    @Test("in a new phase the house does not look at an untested item when the say was taken back before")
    func untestedWithoutSay() throws {
        var casus = try scene.reported()
        try scene.answer(["supplier-internal-rules-allow"], about: "melding", for: "huis", by: "bea", in: &casus)
        try scene.done(
            casus.say(false, on: scene.item("melding"), for: GateScene.house, use: .view, in: scene.situation("bea")))
        try toTriage(&casus)

        #expect(try scene.passage("melding", to: "wilma", in: casus).barriers == ["withoutAkkoord"])
    }

    @Test("health data of the ggz do not reach the reporter without consent, exception or statute")
    func health() throws {
        var casus = try scene.asked()
        let draft = scene.draft(["special_health"], for: ["huis", "welzijn"])
        try scene.done(casus.bringIn(draft, as: scene.item("ggz"), in: scene.situation("gea")))

        let item = try #require(casus.inbreng(scene.item("ggz")))
        let decision = casus.lawDecision(on: item, for: Identifier(known: "welzijn"), in: try scene.situation("gea"))

        #expect(decision?.verdict == .conditional)
        #expect(try scene.passage("ggz", to: "bea", in: casus).barriers == ["law"])
    }

    @Test("a reservation against a party holds in triage too, also when the supplier agreed")
    func reservation() throws {
        var casus = try scene.asked()
        let draft = scene.draft(["special_health"], for: ["welzijn"])
        try scene.done(casus.bringIn(draft, as: scene.item("ggz"), in: scene.situation("gea")))
        let welzijn = Identifier<Partij>(known: "welzijn")
        try scene.answer(["vital-interest-unable-to-consent"], about: "ggz", for: "welzijn", by: "gea", in: &casus)
        #expect(try scene.passage("ggz", to: "bea", in: casus).isOpen)

        try scene.done(casus.reserve(scene.item("ggz"), against: .partij(welzijn), in: scene.situation("gea")))

        #expect(try scene.passage("ggz", to: "bea", in: casus).barriers == ["reservation"])
        #expect(
            casus.clearanceProblems(scene.item("ggz"), for: welzijn, in: try scene.situation("wilma")).map(\.reason)
                == [.itemNotCleared])
    }

    @Test("an asked party reads only what the question to it carries")
    func carried() throws {
        var casus = try scene.asked()
        try scene.done(
            casus.test(scene.item("melding"), necessary: true, because: "ja", in: scene.situation("wilma")))
        try scene.done(
            casus.say(
                true, on: scene.item("melding"), for: Identifier(known: "ggz"), use: .view, in: scene.situation("bea")))

        #expect(try scene.passage("melding", to: "gea", in: casus).barriers == ["phase"])
    }

    private func toTriage(_ casus: inout Casus) throws {
        let verdicts = Intake.Criterion.allCases.map { Intake.Verdict(criterion: $0, met: true, motivation: "ja") }
        let intake = IntakeDraft(verdicts: verdicts, weighing: "gewogen", result: .casus, advice: "")
        try scene.done(casus.decideIntake(intake, in: scene.situation("wilma")))
    }
}
