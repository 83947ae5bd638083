// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Scenarios: looking and taking home around a conference")
struct ConferenceScenarios {
    let scene: NationalScene

    init() throws { scene = try NationalScene() }

    @Test("G2-040: a participant looks at a cleared item while the table sits, and only looks")
    func view() throws {
        var casus = try scene.prepared()
        try scene.bringInCleared("contact", for: "ggz", "gea", to: &casus)
        #expect(try scene.passage("contact", to: "gea", in: casus).barriers == ["conferenceClosed"])

        try scene.open(&casus)

        #expect(try scene.passage("contact", to: "gea", in: casus).isOpen)
        #expect(try !scene.passage("contact", to: "gea", use: .take, in: casus).isOpen)
    }

    @Test("G2-041: looking beforehand needs the supplier's yes for that, and a consultation")
    func priorViewing() throws {
        var casus = try scene.prepared(with: ["sander", "gea"], .perItem(consulted: "de aanmelder"))
        try scene.bringInCleared("contact", for: "ggz", "gea", to: &casus)
        #expect(try scene.passage("contact", to: "gea", in: casus).barriers == ["withoutAkkoord"])

        try casus.say(
            true, on: scene.item("contact"), for: scene.partij("ggz"), use: .viewBeforehand,
            in: scene.situation("sander")
        ).mustBeDone()
        #expect(try scene.passage("contact", to: "gea", in: casus).isOpen)

        var bare = try #require(casus.currentOverleg).preparation
        bare.priorViewing = .perItem(consulted: "")
        let outcome = casus.prepare(bare, as: Identifier(known: "o1"), in: try scene.situation("wilma"))
        #expect(outcome.whyNot == [.priorViewingWithoutConsultation])
    }

    @Test("G2-055: a party that is no chain partner sees special data at the table only after a recorded test")
    func specialData() throws {
        var untested = try scene.sitting(with: ["sander", "gea", "huub"])
        try clearHealth(in: &untested)
        #expect(try scene.passage("behandeling", to: "huub", in: untested).barriers.contains("specialDataUntested"))

        var tested = scene
        tested.partijen[scene.partij("wonen")]?.specialDataTested = scene.today
        var casus = try tested.sitting(with: ["sander", "gea", "huub"])
        try clearHealth(in: &casus)
        #expect(try !tested.passage("behandeling", to: "huub", in: casus).barriers.contains("specialDataUntested"))
    }

    private func clearHealth(in casus: inout Casus) throws {
        let nurse = try scene.situation("gea")
        try casus.bringIn(
            scene.draft(["special_health"], for: ["wonen"]), as: scene.item("behandeling"), in: nurse
        ).mustBeDone()
    }

    @Test("G2-043: without a clearance for taking home an item that is seen cannot be taken or received")
    func noCopy() throws {
        var casus = try scene.sitting()
        try scene.bringInCleared("contact", for: "ggz", "gea", to: &casus)
        #expect(try scene.passage("contact", to: "gea", in: casus).isOpen)

        let taken = casus.deliver(scene.item("contact"), to: scene.partij("ggz"), in: try scene.situation("gea"))

        #expect(taken.whyNot == [.itemNotCleared])
        #expect(try scene.passage("contact", to: "gea", use: .take, in: casus).barriers == ["withoutAkkoord"])
    }

    @Test("G2-044: whoever has no task in the adopted plan takes nothing home, not even with the supplier's yes")
    func takeHome() throws {
        var casus = try scene.sitting(with: ["sander", "gea", "pieter"])
        for (partij, user) in [("ggz", "gea"), ("politie", "pieter")] {
            try scene.bringInCleared("contact", for: partij, user, to: &casus)
            try casus.say(
                true, on: scene.item("contact"), for: scene.partij(partij), use: .take, in: scene.situation("sander")
            ).mustBeDone()
            try scene.setRole(partij, in: &casus)
        }
        try scene.setRole("gemeente", in: &casus)
        try scene.add("i1", by: "ggz", to: &casus)
        try scene.writePlan(&casus)
        try casus.letTakeHome(
            true, item: scene.item("contact"), for: Identifier(known: "i1"), in: scene.situation("sander")
        ).mustBeDone()
        try casus.closeOverleg(.plan, motivation: "vastgesteld", in: scene.situation("wilma")).mustBeDone()
        try casus.inform(
            NationalScene.person, of: .conferenceOutcome, on: scene.today, by: .talk, in: scene.situation("sander")
        ).mustBeDone()

        let officer = casus.deliver(
            scene.item("contact"), to: scene.partij("politie"), in: try scene.situation("pieter"))
        #expect(officer.whyNot == [.itemNotCleared])
        #expect(try !scene.passage("contact", to: "pieter", use: .take, in: casus).isOpen)
        #expect(try scene.passage("contact", to: "gea", use: .take, in: casus).isOpen)
        try casus.deliver(scene.item("contact"), to: scene.partij("ggz"), in: scene.situation("gea")).mustBeDone()
    }
}
