// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import CaseWork
@testable import Domain
@testable import Web

@Suite("Requests about a casus with data of several regimes and several people")
struct PoliceAndOrdinaryScenarios {
    private let police = Identifier<Partij>(known: "smd")
    private let domijn = Identifier<Partij>(known: "domijn")

    private func item(_ hat: String) -> InbrengDraft {
        InbrengDraft(
            content: ContentClass(
                betrokkene: PillarScene.person, classes: ["ordinary"], subtype: nil, origin: "own", hat: hat,
                task: "hulp", kind: "situatie"),
            necessity: "nodig", hasText: true, akkoordFor: [], keepFromConference: false)
    }

    /// A casus with police data of one party and an ordinary item of another. Who may bring in police data is proved
    /// elsewhere; here it counts that they are police data.
    private func mixed(_ scene: PillarScene) throws -> Casus {
        var casus = try scene.conferredByParties()
        try casus.bringIn(item("help"), as: Identifier(known: "wpg"), in: scene.situation("chantal")).orFail()
        try casus.bringIn(scene.ownItem, as: Identifier(known: "gewoon"), in: scene.situation("saskia")).orFail()
        casus.inbrengen[0].content.classes = ["criminal_police"]
        return casus
    }

    @Test("PE-048 police items are answered for at their own desk, and the ordinary ones of another party here")
    func mixedCasus() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let desk = try scene.situation("jorinde")
        let arrangement = try #require(desk.rightsProfile)
        let casus = try mixed(scene)
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.access, received: "2026-03-02"), about: casus, in: desk)
        try verzoek.ask([police, domijn], about: casus, in: desk).orFail()
        #expect(verzoek.parts.map(\.partij) == [police, domijn])
        #expect(verzoek.parts.map(\.way) == [.ownDesk, .answers])
        let heading = VerzoekHeading(of: verzoek, under: arrangement)
        #expect(try !scene.situation("chantal").mayOpen(heading))
        let granted = VerzoekScene.decision(.granted, on: scene.today)
        #expect(verzoek.decide(granted, about: casus, in: desk).refusals.map(\.reason) == [.partsOpen])
        try verzoek.answer(granted, about: casus, in: scene.situation("saskia")).orFail()
        // The desk for police data is not waited for.
        try verzoek.decide(granted, about: casus, in: desk).orFail()
        #expect(verzoek.namedPartijen(of: casus) == [domijn])

        let stored = StoredVerzoek(
            heading: VerzoekHeading(of: verzoek, under: arrangement), casus: casus.id, sealed: [UInt8](0..<32))
        let opened = OpenedVerzoek(
            stored: stored, verzoek: verzoek, casus: casus, seesCasus: true, arrangement: arrangement,
            situation: desk, isKept: true)
        let t = try ProjectTexts.all().wording(.nl)
        let text = try #require(VerzoekLetter(opened, t)).text
        let name = try #require(scene.collaboration.partij(domijn)?.name)
        #expect(text.contains(t("verzoek.letter.ownDesk")))
        #expect(text.contains(t("verzoek.letter.parties", ["parties": name]) + "\n\n"))
        #expect(arrangement.right(.access)?.content.count == 7)
    }

    @Test("PE-048 a party with police items that also has ordinary ones answers for those here")
    func both() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let desk = try scene.situation("jorinde")
        var casus = try mixed(scene)
        try casus.bringIn(item("help"), as: Identifier(known: "erbij"), in: scene.situation("chantal")).orFail()
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.access, received: "2026-03-02"), about: casus, in: desk)
        try verzoek.ask([police], about: casus, in: desk).orFail()
        #expect(verzoek.parts.map(\.way) == [.ownDesk, .answers])
        #expect(verzoek.parts.map(\.isPolice) == [true, false])
    }

    @Test("PU-066 one of several people in a casus: it stays, and each party withdraws what it has about that person")
    func oneOfSeveral() throws {
        let scene = try SafetyHouseScene()
        var casus = try scene.discussed(with: ["amira", "samira"])
        let samira = try scene.situation("samira", on: "2026-02-20")
        let item = Identifier<Inbreng>(known: "een")
        let draft = InbrengDraft(
            content: ContentClass(
                betrokkene: SafetyHouseScene.person, classes: ["ordinary"], subtype: nil, origin: "own", hat: nil,
                task: "hulp", kind: "financien", domain: "financien"),
            necessity: "nodig", hasText: true, akkoordFor: [Identifier(known: "politie")], keepFromConference: false)
        try casus.bringIn(draft, as: item, in: samira).orFail()
        let desk = try scene.situation("harm", on: "2026-07-20")
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(
                .erasure, received: "2026-07-01", born: "2008-11-20", name: "Jaydon Verbruggen"),
            about: casus, in: desk)
        // Nothing was decided, and the only person of a casus is erased with it.
        #expect(!verzoek.isOfOneOfSeveral(in: casus))
        casus.betrokkenen.append(
            Betrokkene(
                id: Identifier(known: "broer"), given: "Tyrell", family: "Verbruggen", born: Day("2007-02-01"),
                bsn: nil, residence: "", category: .aimedAt, relation: "", kind: .aimedAt))
        #expect(verzoek.isOfOneOfSeveral(in: casus) && verzoek.itemsToWithdraw(in: casus).isEmpty)
        try verzoek.decide(VerzoekScene.decision(.granted, on: desk.day), about: casus, in: desk).orFail()
        #expect(verzoek.itemsToWithdraw(in: casus) == [samira.actor.partij: 1])
        try casus.change(.withdrawn, item, because: "verzoek om te wissen", in: samira).orFail()
        #expect(verzoek.itemsToWithdraw(in: casus).isEmpty)
    }
}
