// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Rulebook
import Testing

@testable import CaseWork

@Suite("Scenarios: other houses")
struct HouseScenarios {
    let scene: NationalScene
    let other = Identifier<Partij>(known: "zvh-duinrand")
    let check = Identifier<HouseCheck>(known: "k1")
    let asked = Identifier<HouseQuestion>(known: "v1")

    init() throws { scene = try NationalScene() }

    @Test("G2-013: in phase 1 another house is not asked, and the refusal says why")
    func phaseOne() throws {
        var casus = try scene.reported()
        let outcome = ask(&casus, try scene.situation("wilma"))
        #expect(outcome.whyNot.contains(.otherHouseOnlyInTriage))
        #expect(casus.outside.checks.isEmpty)

        var later = try scene.inTriage()
        try ask(&later, scene.situation("wilma")).mustBeDone()
    }

    @Test(
        "G2-029: we ask for the reporter, with a necessity and once at a time; what is said is kept and waits as work")
    func asking() throws {
        var casus = try scene.inTriage()
        let director = try scene.situation("wilma")
        #expect(ask(&casus, director, because: "").whyNot == [.necessityMissing])
        #expect(ask(&casus, try scene.situation("sander")).whyNot == [.notYourAct])
        #expect(ask(&casus, director, house: "politie").whyNot == [.unknownParty])

        try ask(&casus, director).mustBeDone()
        #expect(ask(&casus, director).whyNot == [.alreadyAsked])
        let record = try #require(casus.outside.checks.first)
        #expect(record.onBehalfOf == scene.partij("gemeente") && record.by.description == "wilma")
        #expect(record.necessity == "dubbel plan voorkomen" && record.at == director.moment)
        #expect(work(.houseAnswer, casus, director) == 1)

        try casus.recordAnswer(.notYet, to: check, in: director).mustBeDone()
        #expect(work(.houseAnswer, casus, director) == 1)
        let nameless = casus.recordAnswer(.known(procesregisseur: ""), to: check, in: director)
        #expect(nameless.refusals == [Refusal(.required, field: "procesregisseur")])
        try casus.recordAnswer(.known(procesregisseur: "Iris Inham"), to: check, in: director).mustBeDone()
        #expect(work(.houseAnswer, casus, director) == 0)
        #expect(casus.housesWithHit == [other])
        #expect(casus.recordAnswer(.notKnown, to: check, in: director).whyNot == [.alreadyAnswered])
    }

    @Test("G2-029: an uninformed person, or a reporter without the grant, keeps the question in")
    func notYet() throws {
        var scene = scene
        var uninformed = try scene.inTriage(informed: false)
        #expect(ask(&uninformed, try scene.situation("wilma")).whyNot == [.notInformed])
        var casus = try scene.inTriage()
        scene.partijen[scene.partij("gemeente")]?.grants.removeAll { $0.act == .query }
        #expect(ask(&casus, try scene.situation("wilma")).whyNot == [.noAuthorityGrant])
    }

    @Test(
        "G2-029: asked by another house, nothing is answered before the leading party was consulted; then yes and a name"
    )
    func answering() throws {
        var casus = try scene.inTriage()
        let director = try scene.situation("wilma")
        // Bart takes the call; he is nothing in this casus.
        try casus.receive(question(), about: NationalScene.person, as: asked, in: scene.situation("bart")).mustBeDone()
        #expect(work(.houseConsult, casus, director) == 1)
        #expect(casus.giveAnswer(to: asked, in: director).whyNot == [.leadingPartyNotConsulted])
        #expect(
            casus.consult(on: asked, .mayAnswer, with: "x", in: try scene.situation("bart")).whyNot == [.notYourAct])
        #expect(casus.consult(on: asked, .mayAnswer, with: "", in: director).whyNot == [.required])

        try casus.consult(on: asked, .mayAnswer, with: "gemeente, vandaag", in: director).mustBeDone()
        #expect(work(.houseConsult, casus, director) == 0 && work(.houseReply, casus, director) == 1)
        try casus.giveAnswer(to: asked, in: director).mustBeDone()
        let wilma = Identifier<User>(known: "wilma")
        #expect(casus.outside.questions.first?.given?.answer == .yes(procesregisseur: wilma))
        #expect(casus.housesWithHit == [other] && work(.houseReply, casus, director) == 0)
    }

    @Test("G2-029: when the leading party says no, no answer is given, and that is no hit")
    func refusing() throws {
        var casus = try scene.inTriage()
        let director = try scene.situation("wilma")
        try casus.receive(question(), about: NationalScene.person, as: asked, in: director).mustBeDone()
        try casus.consult(on: asked, .mayNot, with: "gemeente", in: director).mustBeDone()
        try casus.giveAnswer(to: asked, in: director).mustBeDone()
        #expect(casus.outside.questions.first?.given?.answer == .noAnswer)
        #expect(casus.housesWithHit.isEmpty)
    }

    @Test("a casus in phase 1 or in the archive is not known to another house; others must be procesregisseur to ask")
    func invisible() throws {
        var early = try scene.reported()
        let outcome = early.receive(question(), about: NationalScene.person, as: asked, in: try scene.situation("bart"))
        #expect(outcome.whyNot == [.wrongPhase])
        var casus = try scene.inTriage()
        for user in ["sander", "olga", "mannus"] {
            let refused = casus.receive(
                question(), about: NationalScene.person, as: asked, in: try scene.situation(user))
            #expect(refused.whyNot == [.notYourAct], "\(user)")
        }
        #expect(casus.outside.questions.isEmpty)
    }

    @Test("content goes to another house only after a hit, item by item, with the say of each supplier for this house")
    func content() throws {
        var casus = try hit()
        let director = try scene.situation("wilma")
        let use = Akkoord.Use.otherHouse
        #expect(say(true, &casus).whyNot == [.notProposed])
        try propose(&casus, director).mustBeDone()
        #expect(work(.sayOutward, casus, director) == 1)
        #expect(barriers(casus) == ["withoutAkkoord", "notWeighed", "theirSideOpen"])

        try say(true, &casus).mustBeDone()
        #expect(work(.sayOutward, casus, director) == 0)
        try weigh(.share, &casus).mustBeDone()
        #expect(barriers(casus) == ["theirSideOpen"])
        #expect(
            casus.supply([NationalScene.report], to: other, by: .readOut, in: director).whyNot == [.itemNotCleared])
        try casus.noteTheirSide("hun partijen zijn akkoord", of: other, in: director).mustBeDone()
        let item = try #require(casus.inbreng(NationalScene.report))
        #expect(casus.passage(of: item, use: use, for: other, in: director).isOpen)
        // Neither the supplier nor anybody else carries it there, and the house sees it no other way.
        #expect(!casus.passage(of: item, use: use, for: other, in: try scene.situation("sander")).isOpen)
        #expect(casus.lawDecision(on: item, for: other, in: director)?.rules.contains("GEN-S5") == true)

        try casus.supply([item.id], to: other, by: .readOut, in: director).mustBeDone()
        let supplied = try #require(casus.outside.exchange(with: other)?.supplied.first)
        #expect(supplied.onBehalfOf == scene.partij("gemeente") && supplied.rules.contains("GEN-S5"))
    }

    @Test("without a hit nothing is proposed; without akkoord, or after a weighing against it, nothing goes")
    func closed() throws {
        var none = try scene.inTriage()
        let director = try scene.situation("wilma")
        #expect(propose(&none, director).whyNot == [.noHitWithHouse])

        var casus = try hit()
        try propose(&casus, director).mustBeDone()
        try weigh(.share, &casus).mustBeDone()
        try casus.noteTheirSide("akkoord", of: other, in: director).mustBeDone()
        // A yes for the own house is none for another.
        #expect(barriers(casus) == ["withoutAkkoord"])
        let supplied = casus.supply([NationalScene.report], to: other, by: .readOut, in: director)
        #expect(supplied.whyNot == [.itemNotCleared])
        try say(false, &casus).mustBeDone()
        #expect(barriers(casus) == ["withoutAkkoord"])
        try say(true, &casus).mustBeDone()
        #expect(barriers(casus).isEmpty)
        try weigh(.doNotShare, &casus).mustBeDone()
        #expect(barriers(casus) == ["notWeighed"])
    }

    @Test("a casus stored before there was a record of other houses still opens")
    func oldDocument() throws {
        let casus = try scene.inTriage()
        let stored = try JSONEncoder().encode(casus)
        #expect(!String(decoding: stored, as: UTF8.self).contains("outsideRecord"))
        let opened = try JSONDecoder().decode(Casus.self, from: stored)
        #expect(opened == casus && opened.outside.checks.isEmpty && opened.outside.overdracht == nil)
    }

    // MARK: Steps

    private func ask(
        _ casus: inout Casus, _ situation: Situation, because necessity: String = "dubbel plan voorkomen",
        house: String = "zvh-duinrand"
    ) -> Outcome<Void> {
        casus.askHouse(
            Identifier(known: house), about: NationalScene.person, because: necessity, as: check, in: situation)
    }

    private func question() -> HouseQuestionDraft {
        HouseQuestionDraft(house: other, asker: "Iris Inham", onBehalfOf: "welzijn daar", necessity: "twee plannen")
    }

    private func work(_ kind: WorkItem.Kind, _ casus: Casus, _ situation: Situation) -> Int {
        casus.openWork(in: situation).filter { $0.kind == kind }.map(\.count).reduce(0, +)
    }

    /// In triage with a hit at the other house; the item is still necessary.
    private func hit() throws -> Casus {
        var casus = try scene.inTriage()
        let director = try scene.situation("wilma")
        try casus.test(NationalScene.report, necessary: true, because: "kern", in: director).mustBeDone()
        try ask(&casus, director).mustBeDone()
        try casus.recordAnswer(.known(procesregisseur: "Iris Inham"), to: check, in: director).mustBeDone()
        return casus
    }

    private func propose(_ casus: inout Casus, _ situation: Situation) -> Outcome<Void> {
        let draft = ProposalDraft(items: [NationalScene.report], purpose: "afstemmen", necessity: "twee plannen")
        return casus.propose(draft, for: other, in: situation)
    }

    private func say(_ given: Bool, _ casus: inout Casus) -> Outcome<Void> {
        guard let supplier = try? scene.situation("sander") else { return .refused([]) }
        return casus.say(given, on: NationalScene.report, for: other, use: .otherHouse, in: supplier)
    }

    private func weigh(_ result: Exchange.Weighing.Result, _ casus: inout Casus) throws -> Outcome<Void> {
        casus.weigh(
            result, consulted: "gemeente", on: scene.today, motivation: "besproken", for: other,
            in: try scene.situation("wilma"))
    }

    private func barriers(_ casus: Casus) -> [String] {
        guard let item = casus.inbreng(NationalScene.report), let director = try? scene.situation("wilma") else {
            return ["?"]
        }
        return casus.passage(of: item, use: .otherHouse, for: other, in: director).barriers
    }
}
