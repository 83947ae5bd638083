// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook
import Testing

/// Questions to one party at a time, their answers and the outcome.
@Suite("Triage is bilateral and motivated (Handvat annex 2, phase 2)")
struct TriageTests {
    let scene: GateScene

    init() throws { scene = try GateScene() }

    @Test("no question leaves before the person was informed")
    func informFirst() throws {
        var casus = try scene.reported()
        let verdicts = Intake.Criterion.allCases.map { Intake.Verdict(criterion: $0, met: true, motivation: "ja") }
        let intake = IntakeDraft(verdicts: verdicts, weighing: "gewogen", result: .casus, advice: "")
        try scene.done(casus.decideIntake(intake, in: scene.situation("wilma")))
        let outcome = casus.ask(
            scene.question(to: "ggz", "gea"), as: Identifier(known: "v"), in: try scene.situation("wilma"))

        #expect(outcome.whyNot == [.notInformed])
    }

    @Test("the reporter is not asked, and nobody is asked twice at once")
    func addressees() throws {
        var casus = try scene.asked()
        let wilma = try scene.situation("wilma")

        let reporter = casus.ask(scene.question(to: "welzijn", "bea"), as: Identifier(known: "v"), in: wilma)
        let again = casus.ask(scene.question(to: "ggz", "gea"), as: Identifier(known: "w"), in: wilma)

        #expect(reporter.whyNot == [.askedPartyIsReporter])
        #expect(again.whyNot == [.alreadyAsked])
    }

    @Test("an item goes along only when supplier, test and law cleared it for this party")
    func clearance() throws {
        var casus = try scene.inTriage()
        let draft = scene.question(to: "gemeente", "sander", items: ["melding"])
        let outcome = casus.ask(draft, as: Identifier(known: "v"), in: try scene.situation("wilma"))

        #expect(outcome.whyNot == [.itemNotCleared, .lawNotOpen])
    }

    @Test("items that were cleared later are sent after an open question, and then read by the asked party")
    func sentAfter() throws {
        var casus = try scene.asked()
        try scene.done(casus.test(scene.item("melding"), necessary: true, because: "ja", in: scene.situation("wilma")))
        try scene.done(
            casus.say(
                true, on: scene.item("melding"), for: Identifier(known: "ggz"), use: .view, in: scene.situation("bea")))
        let early = casus.send(
            [scene.item("melding")], with: Identifier(known: "vraag"), in: try scene.situation("wilma"))
        #expect(early.whyNot == [.lawNotOpen])

        try openLaw(&casus)
        try scene.done(
            casus.send([scene.item("melding")], with: Identifier(known: "vraag"), in: scene.situation("wilma")))

        #expect(try scene.passage("melding", to: "gea", in: casus).isOpen)
    }

    @Test("a refusal is an answer: it closes the question and needs a reason")
    func refusal() throws {
        var casus = try scene.asked()
        let id = Identifier<Vraag>(known: "vraag")
        let bare = casus.answer(id, with: .refused(reason: "", offers: ""), in: try scene.situation("gea"))
        #expect(bare.whyNot == [.required])

        try scene.done(
            casus.answer(id, with: .refused(reason: "beroepsgeheim", offers: "zelf bellen"), in: scene.situation("gea"))
        )

        #expect(casus.vragen.first?.isOpen == false)
    }

    @Test("who needs something first keeps the question open")
    func needs() throws {
        var casus = try scene.asked()
        try scene.done(
            casus.answer(Identifier(known: "vraag"), with: .needs(what: "toestemming"), in: scene.situation("gea")))

        #expect(casus.vragen.first?.isOpen == true)
    }

    @Test("done is said only after something was brought in")
    func contributed() throws {
        var casus = try scene.asked()
        let id = Identifier<Vraag>(known: "vraag")
        let empty = casus.answer(id, with: .contributed, in: try scene.situation("gea"))
        #expect(empty.whyNot == [.nothingToUndo])

        try scene.done(
            casus.bringIn(scene.draft(["special_health"]), as: scene.item("ggz"), in: scene.situation("gea")))
        try scene.done(casus.answer(id, with: .contributed, in: scene.situation("gea")))
    }

    @Test("a question to somebody else does not exist for a colleague of another party")
    func foreignQuestion() throws {
        var casus = try scene.asked()
        let outcome = casus.answer(Identifier(known: "vraag"), with: .nothingKnown, in: try scene.situation("sander"))

        #expect(outcome.whyNot == [.unknownItem])
    }

    @Test("outcomes a and d end the casus, b and c lead to the conference", arguments: TriageOutcome.Result.allCases)
    func outcomes(_ result: TriageOutcome.Result) throws {
        var casus = try scene.asked()
        if result == .otherTable {
            let draft = OverdrachtDraft(table: "elders", purpose: "zo", partij: nil, way: .partij, items: [])
            try scene.done(casus.prepareOverdracht(draft, in: scene.situation("wilma")))
            try scene.done(casus.handOverNothing(because: "meldt zelf", in: scene.situation("bea")))
        }
        try scene.done(
            casus.decideTriage(result, motivation: "zo", otherTable: "elders", in: scene.situation("wilma")))

        let ends = result == .notTakenUp || result == .otherTable
        #expect((casus.ended != nil) == ends)
        #expect((casus.phase == .casusoverleg) == !ends)
    }

    /// Answers the questions of the shortest way, each by whom it is for.
    private func openLaw(_ casus: inout Casus) throws {
        let ggz = Identifier<Partij>(known: "ggz")
        for _ in 0..<6 {
            let item = try #require(casus.inbreng(scene.item("melding")))
            let decision = try #require(casus.lawDecision(on: item, for: ggz, in: scene.situation("bea")))
            guard let way = decision.nearMisses.min(by: { $0.open.count < $1.open.count }) else { return }
            for code in way.open {
                for user in ["bea", "gea"]
                where casus.mayAnswer(code, about: item, for: ggz, in: try scene.situation(user)) {
                    try scene.answer([code], about: "melding", for: "ggz", by: user, in: &casus)
                }
            }
        }
    }
}
