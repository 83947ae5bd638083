// SPDX-License-Identifier: EUPL-1.2

import Domain
import Rulebook
import Testing

@Suite("Answers that staff hears, and what a profile without grants asks")
struct HeardAnswersTests {
    private let item = Identifier<Inbreng>(known: "een")
    private let codes = ["coordinator-acts-for-supplier", "supplier-internal-rules-allow"]

    @Test("F-EN-03, 0:339-344 without grants the house reads only after the supplier said that it acts for it")
    func acts() throws {
        let scene = try PillarScene()
        var casus = try entered(scene)
        let (jorinde, house) = (try scene.situation("jorinde"), scene.collaboration.house)
        let entered = try #require(casus.inbreng(item))
        let law = try #require(casus.lawDecision(on: entered, for: house, in: jorinde))
        #expect(law.verdict == .conditional)
        #expect(Set(codes).isSubset(of: law.open))
        #expect(try !isOpen(casus, "jorinde", scene))
        for code in codes {
            let unheard = casus.answer(code, true, about: item, for: house, because: "", in: jorinde)
            #expect(unheard.refusals == [Refusal(.required, field: "heard")])
            try casus.answer(code, true, about: item, for: house, because: "gebeld, 2 maart", in: jorinde).orFail()
        }
        #expect(try isOpen(casus, "jorinde", scene))
        try casus.answer(codes[1], false, about: item, for: house, because: "toch niet", in: jorinde).orFail()
        #expect(try !isOpen(casus, "jorinde", scene))
    }

    @Test("PE-025 nobody else answers for the supplier, and the question comes to staff")
    func others() throws {
        let scene = try PillarScene()
        var casus = try entered(scene)
        for user in ["tamer", "saskia", "gerda"] {
            let said = casus.answer(
                codes[0], true, about: item, for: scene.collaboration.house, because: "x",
                in: try scene.situation(user))
            #expect(said.refusals == [Refusal(.notYourAct)])
        }
        let waiting = casus.openWork(in: try scene.situation("jorinde")).filter { $0.kind == .answerCondition }
        #expect(waiting.map(\.user.description) == ["jorinde"])
    }

    @Test("what a supplier refused itself, staff does not allow in its name")
    func ownNo() throws {
        let scene = try PillarScene()
        var casus = try entered(scene)
        let (jorinde, house) = (try scene.situation("jorinde"), scene.collaboration.house)
        let chantal = try scene.situation("chantal")
        try casus.say(false, on: item, for: house, use: .view, in: chantal).orFail()
        let heard = casus.hear(true, on: item, for: house, heard: "gebeld", in: jorinde)
        #expect(heard.refusals == [Refusal(.supplierOnly, field: "item")])
        try casus.answer(codes[0], false, about: item, for: house, because: "", in: chantal).orFail()
        let answered = casus.answer(codes[0], true, about: item, for: house, because: "gebeld", in: jorinde)
        #expect(answered.refusals == [Refusal(.supplierOnly)])
        try casus.hear(false, on: item, for: house, heard: "gebeld", in: jorinde).orFail()
        try casus.say(true, on: item, for: house, use: .view, in: chantal).orFail()
        try casus.hear(true, on: item, for: house, heard: "gebeld", in: jorinde).orFail()
    }

    @Test("where parties enter, sending the supplier away gives nobody its say")
    func released() throws {
        let scene = try PillarScene()
        var casus = try scene.conferredByParties()
        let (jorinde, house) = (try scene.situation("jorinde"), scene.collaboration.house)
        let own = Identifier<Inbreng>(known: "politie")
        try casus.bringIn(scene.ownItem, as: own, in: scene.situation("tamer")).orFail()
        try casus.release(Identifier(known: "tamer"), in: jorinde).orFail()
        #expect(!casus.mayHear(own, in: jorinde))
        #expect(
            casus.hear(true, on: own, for: house, heard: "gebeld", in: jorinde).refusals
                == [Refusal(.notYourAct, field: "item")])
        for code in codes {
            let said = casus.answer(code, true, about: own, for: house, because: "gebeld", in: jorinde)
            #expect(said.refusals == [Refusal(.notYourAct)])
        }
    }

    @Test("X-EN-25 health data may be entered once the account of the pillar is there, and not before")
    func account() throws {
        func kinds(_ scene: PillarScene, _ casus: Casus) throws -> [String] {
            casus.kindsToBringIn(in: try scene.situation("jorinde")).map(\.id.word)
        }
        let scene = try PillarScene()
        let casus = try scene.conferred()
        #expect(try kinds(scene, casus).contains("gezondheid"))
        let without = try PillarScene(without: ["verantwoording-i"])
        #expect(try !kinds(without, casus).contains("gezondheid"))
        #expect(try kinds(without, casus).contains("situatie"))
    }

    private func entered(_ scene: PillarScene) throws -> Casus {
        var casus = try scene.conferred()
        try casus.bringIn(scene.item(of: "smd"), as: item, in: scene.situation("jorinde")).orFail()
        return casus
    }

    private func isOpen(_ casus: Casus, _ user: String, _ scene: PillarScene) throws -> Bool {
        casus.passage(of: try #require(casus.inbreng(item)), in: try scene.situation(user)).isOpen
    }
}
