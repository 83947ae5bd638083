// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook
import Testing

/// Bringing in, the say, answers and the test of necessity.
@Suite("An item stays with its supplier (Handvat 4.4.2)")
struct InbrengTests {
    let scene: GateScene

    init() throws { scene = try GateScene() }

    @Test("only the reporter brings in items while reporting")
    func supplierOfThePhase() throws {
        var casus = try scene.reported()
        let outcome = casus.bringIn(scene.draft(["ordinary"]), as: scene.item("x"), in: try scene.situation("wilma"))

        #expect(outcome.whyNot == [.notYourAct])
    }

    @Test("an item without task, necessity, text and class is refused at each field at once")
    func incomplete() throws {
        var casus = try scene.reported()
        let empty = InbrengDraft(
            content: ContentClass(
                betrokkene: GateScene.person, classes: [], subtype: nil, origin: nil, hat: nil, task: ""),
            necessity: "", hasText: false, akkoordFor: [], keepFromConference: false)
        let outcome = casus.bringIn(empty, as: scene.item("x"), in: try scene.situation("bea"))

        #expect(Set(outcome.whyNot) == [.necessityMissing, .required, .taskMissing])
    }

    @Test("a party that is no chain partner brings in health data only after a test beforehand")
    func specialData() throws {
        var casus = try scene.reported()
        let outcome = casus.bringIn(
            scene.draft(["special_health"]), as: scene.item("x"), in: try scene.situation("bea"))

        #expect(outcome.whyNot == [.specialDataTestMissing])
    }

    @Test("somebody else's say over an item is refused")
    func foreignSay() throws {
        var casus = try scene.reported()
        let outcome = casus.say(
            true, on: scene.item("melding"), for: GateScene.house, use: .view, in: try scene.situation("wilma"))

        #expect(outcome.whyNot == [.supplierOnly])
    }

    @Test("a later say replaces an earlier one for the same phase, recipient and use")
    func laterSay() throws {
        var casus = try scene.reported()
        for given in [false, true, false] {
            try scene.done(
                casus.say(
                    given, on: scene.item("melding"), for: GateScene.house, use: .view, in: scene.situation("bea")))
        }

        let item = try #require(casus.inbreng(scene.item("melding")))
        #expect(item.akkoord(in: .aanmelding, for: GateScene.house, use: .view)?.given == false)
        #expect(item.akkoord(in: .aanmelding, for: GateScene.house, use: .viewBeforehand) == nil)
    }

    @Test("a question for the supplier cannot be answered by the recipient")
    func foreignAnswer() throws {
        var casus = try scene.reported()
        let outcome = casus.answer(
            "supplier-internal-rules-allow", true, about: scene.item("melding"), for: GateScene.house, because: "",
            in: try scene.situation("wilma"))

        #expect(outcome.whyNot == [.notYourAct])
    }

    @Test(
        "what the record shows cannot be answered by anybody",
        arguments: [
            "coordinator-acts-for-supplier", "purpose-specified", "subject-16-or-older", "necessity-per-supply",
            "named-own-task-and-purpose",
        ])
    func recorded(_ code: String) throws {
        let casus = try scene.reported()
        let item = try #require(casus.inbreng(scene.item("melding")))

        for user in ["bea", "wilma"] {
            let mayAnswer = casus.mayAnswer(code, about: item, for: GateScene.house, in: try scene.situation(user))
            #expect(!mayAnswer, "\(user) may answer \(code)")
        }
    }

    @Test("an answer for one recipient says nothing about another")
    func answerPerRecipient() throws {
        var casus = try scene.reported()
        try scene.answer(["supplier-internal-rules-allow"], about: "melding", for: "huis", by: "bea", in: &casus)

        let item = try #require(casus.inbreng(scene.item("melding")))
        #expect(item.answer(to: "supplier-internal-rules-allow", for: GateScene.house)?.value == true)
        #expect(item.answer(to: "supplier-internal-rules-allow", for: Identifier(known: "ggz")) == nil)
    }

    @Test("a refused duty closes what the law had opened")
    func refusedDuty() throws {
        var casus = try scene.reported()
        try scene.answer(["supplier-internal-rules-allow"], about: "melding", for: "huis", by: "bea", in: &casus)
        try scene.done(
            casus.perform(
                duty: "minimise-content", false, on: scene.item("melding"), for: GateScene.house,
                in: scene.situation("bea")))

        let item = try #require(casus.inbreng(scene.item("melding")))
        let decision = casus.lawDecision(on: item, for: GateScene.house, in: try scene.situation("bea"))
        #expect(decision?.verdict == .deny)
        #expect(decision?.blocked.contains("minimise-content") == true)
    }

    @Test("an item that is no longer necessary is removed, and only with a reason")
    func notNecessary() throws {
        var casus = try scene.inTriage()
        let bare = casus.test(scene.item("melding"), necessary: false, because: "", in: try scene.situation("wilma"))
        #expect(bare.whyNot == [.required])

        try scene.done(
            casus.test(scene.item("melding"), necessary: false, because: "oud", in: scene.situation("wilma")))

        #expect(casus.inbreng(scene.item("melding"))?.isWithdrawn == true)
    }

    @Test("an item cannot be tested away in the phase in which it came in")
    func testedTooEarly() throws {
        var casus = try scene.reported()
        let outcome = casus.test(
            scene.item("melding"), necessary: false, because: "weg", in: try scene.situation("wilma"))

        #expect(outcome.whyNot == [.wrongPhase])
    }

    @Test("a withdrawn item takes no further acts")
    func withdrawn() throws {
        var casus = try scene.reported()
        try scene.done(casus.change(.withdrawn, scene.item("melding"), because: "fout", in: scene.situation("bea")))
        let again = casus.change(.corrected, scene.item("melding"), because: "x", in: try scene.situation("bea"))

        #expect(again.whyNot == [.alreadyWithdrawn])
        #expect(try scene.passage("melding", to: "bea", in: casus).barriers == ["withdrawn"])
    }
}
