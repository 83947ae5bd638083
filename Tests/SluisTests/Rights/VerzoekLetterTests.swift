// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import CaseWork
@testable import Domain
@testable import Web

@Suite("The letter that answers a request")
struct VerzoekLetterTests {
    private let smd = Identifier<Partij>(known: "smd")

    private func letter(
        _ outcome: Verzoek.Decision.Outcome, contact: String = "", motivation: String
    ) throws -> (letter: VerzoekLetter, scene: PillarScene) {
        let scene = try PillarScene(on: "2026-03-02")
        let desk = try scene.situation("jorinde")
        var casus = try scene.conferred()
        try casus.bringIn(scene.item(of: "smd"), as: Identifier(known: "item"), in: desk).orFail()
        let person = Verzoek.Requester(
            capacity: .person, name: "Berend Kolthofstein", born: Day("1979-03-14"), representative: "",
            contact: contact)
        let draft = VerzoekDraft(
            kind: .access, receivedOn: scene.today, requester: person, wording: "Wat hebt u?", means: .inPerson,
            verifiedOn: scene.today)
        var verzoek = try VerzoekScene.recorded(draft, about: casus, in: desk)
        try verzoek.ask([smd], about: casus, in: desk).orFail()
        let decision = VerzoekScene.decision(outcome, .listed(0), on: scene.today, motivation: motivation)
        try verzoek.answer(decision, about: casus, in: scene.situation("chantal")).orFail()
        try verzoek.decide(decision, about: casus, in: desk).orFail()
        let arrangement = try #require(desk.rightsProfile)
        let stored = StoredVerzoek(
            heading: VerzoekHeading(of: verzoek, under: arrangement), casus: casus.id, sealed: [UInt8](0..<32))
        let opened = OpenedVerzoek(
            stored: stored, verzoek: verzoek, casus: casus, seesCasus: true, arrangement: arrangement,
            situation: desk, isKept: true)
        return (try #require(VerzoekLetter(opened, try ProjectTexts.all().wording(.nl))), scene)
    }

    @Test("what is met has no reasons of a refusal, names who gave data and leaves no gap to fill")
    func granted() throws {
        let made = try letter(.granted, motivation: "Geweigerd, want dat kan niet")
        let text = made.letter.text
        let name = try #require(made.scene.collaboration.partij(smd)?.name)
        #expect(!text.contains("Geweigerd") && !text.contains("Waarom?"))
        #expect(text.contains("gaven zelf hun gegevens:\n\(name)"))
        #expect(!text.contains("[…") && !text.contains("nog niemand"))
    }

    @Test("a refusal says why")
    func refused() throws {
        #expect(try letter(.refused, motivation: "Dat schaadt een ander").letter.text.contains("Dat schaadt een ander"))
    }

    @Test("the letter has the address where the answer goes, and the name of the collaboration once")
    func head() throws {
        let made = try letter(.granted, contact: "Kadeweg 1\n7500 AA Waterstad", motivation: "")
        let page = String(decoding: made.letter.page.body.bytes, as: UTF8.self)
        #expect(page.contains("letter-to") && page.contains("Kadeweg 1") && page.contains("7500 AA Waterstad"))
        let facts = LetterFacts(
            try made.scene.situation("jorinde"), under: try #require(made.scene.collaboration.arrangement),
            t: try ProjectTexts.all().wording(.nl))
        #expect(facts.ownPartij == facts.name && facts.sender == facts.name)
    }
}
