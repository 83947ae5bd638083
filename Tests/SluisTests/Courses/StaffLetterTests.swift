// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Letters where staff enters for the parties")
struct StaffLetterTests {
    private let id = Identifier<WrittenLetter>(known: "brief")

    private func draft(_ kind: String?) -> LetterDraft {
        LetterDraft(
            kind: kind, to: .person(PillarScene.person), language: .nl,
            words: .init(subject: "Bericht", address: "", body: "Beste Berend, zo staat het ervoor."))
    }

    @Test("F-EN-19 staff writes the status message in the name of the reporter, and says how it heard that it went")
    func status() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let jorinde = try scene.situation("jorinde")
        let domijn = Identifier<Partij>(known: "domijn")
        #expect(casus.writingRole(for: "en-l2", of: jorinde.actor, in: jorinde)?.id.word == "melder")
        #expect(casus.letterSender(for: "en-l2", in: jorinde)?.id == Identifier(known: "saskia"))
        #expect(casus.letterSender(for: "en-l11", in: jorinde) == nil, "her own letter")
        try casus.draft(draft("en-l2"), as: id, in: jorinde).orFail()
        let letter = try #require(casus.letter(id))
        #expect(letter.partij == domijn && letter.by == jorinde.actor.id && letter.role == "melder")
        #expect(casus.mayWrite(letter, jorinde.actor, in: jorinde) && casus.sendsForParty(letter, in: jorinde))
        let unheard = casus.recordSent(id, on: scene.today, by: .post, in: jorinde)
        #expect(unheard.refusals == [Refusal(.required, field: "heard")])
        try casus.recordSent(id, on: scene.today, by: .post, heard: "gebeld, 2 maart", in: jorinde).orFail()
        #expect(casus.letter(id)?.sent?.heard == "gebeld, 2 maart")
    }

    @Test("0:243-246 the information letter tells the person in the name of the reporter")
    func information() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let jorinde = try scene.situation("jorinde")
        try casus.draft(draft("en-l1"), as: id, in: jorinde).orFail()
        try casus.recordSent(id, on: scene.today, by: .handedOver, heard: "gebeld", in: jorinde).orFail()
        let told = try #require(casus.kennisgevingen.last)
        #expect(told.letter == id && told.heard == "gebeld" && told.onBehalfOf == Identifier(known: "domijn"))
    }

    @Test("support that works for her writes too; whoever works outside the system does not, nor staff elsewhere")
    func others() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        try casus.assign(Identifier(known: "mees"), in: scene.situation("jorinde")).orFail()
        func writes(_ user: String, in casus: Casus) throws -> Bool {
            let situation = try scene.situation(user)
            return casus.writingRole(for: "en-l2", of: situation.actor, in: situation) != nil
        }
        #expect(try writes("mees", in: casus) && writes("jorinde", in: casus))
        for user in ["saskia", "chantal", "tamer"] { #expect(try !writes(user, in: casus), "\(user)") }
        var parties = try scene.begun(pillar: "pijler-ii").orFail()
        try parties.takeUp(in: scene.situation("jorinde")).orFail()
        #expect(try !writes("jorinde", in: parties) && writes("saskia", in: parties))
    }
}
