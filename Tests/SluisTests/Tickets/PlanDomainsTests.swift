// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A plan across domains: a labelled part reaches whom an item of that domain could reach")
struct PlanDomainsTests {
    let scene: TicketScene

    init() throws { scene = try TicketScene().on("2026-05-06") }

    private func goal(_ id: String, _ aim: Aim, _ leefgebied: String, in casus: inout Casus) throws {
        let draft = PlanGoalDraft(aim: aim, leefgebied: leefgebied, what: id, due: scene.day.adding(days: 30))
        try casus.add(draft, as: Identifier(known: id), in: scene.situation("lotte")).get()
    }

    private func task(_ id: String, _ aim: Aim, by executor: String, in casus: inout Casus) throws {
        let draft = InterventieDraft(
            leefgebied: "schulden", what: id, goal: "rust", executor: Identifier(known: executor), start: scene.day,
            target: scene.day.adding(days: 30), aim: aim)
        try casus.add(draft, as: Identifier(known: id), in: scene.situation("lotte")).get()
    }

    private func plan(_ casus: Casus, for user: String) throws -> PlanVanAanpak {
        casus.readablePlan(in: try scene.situation(user))
    }

    @Test("F-NI-22 a goal about who refused stays in its own domain; about who consented it passes")
    func goals() throws {
        var casus = try scene.opened()
        try goal("emre", .persons([TicketScene.emre]), "schulden", in: &casus)
        try goal("karin", .persons([TicketScene.karin]), "schulden", in: &casus)
        try goal("karin-zorg", .persons([TicketScene.karin]), "zorg", in: &casus)
        try goal("samen", .together, "schulden", in: &casus)
        func seen(_ user: String) throws -> [String] { try plan(casus, for: user).goals.map(\.what) }
        #expect(try seen("bram") == ["karin"])
        #expect(try seen("anouk") == ["emre", "karin", "samen"])
        #expect(try seen("marloes") == ["karin", "karin-zorg"])
        #expect(try seen("lotte").count == 4)
        try casus.record(scene.consent(TicketScene.karin, .withdrawn), in: scene.situation("marloes")).get()
        #expect(try seen("bram").isEmpty)
        #expect(try seen("niels").isEmpty)
    }

    @Test("R-NI-03 an intervention too; who carries it out reads it, and everybody the words of an own action")
    func interventions() throws {
        var casus = try scene.opened()
        try task("budget", .persons([TicketScene.emre]), by: "college", in: &casus)
        let own = Identifier<Actie>(known: "bellen")
        try casus.add(
            "Emre bellen", owner: Identifier(known: "bram"), due: scene.day.adding(days: 7),
            to: Identifier(known: "budget"), as: own, in: scene.situation("lotte")
        ).get()
        try casus.add(
            "Brief sturen", owner: Identifier(known: "anouk"), due: scene.day.adding(days: 7),
            to: Identifier(known: "budget"), as: Identifier(known: "brief"), in: scene.situation("lotte")
        ).get()
        let bram = try plan(casus, for: "bram")
        #expect(bram.interventies.isEmpty)
        #expect(bram.placedActies.map(\.actie.what) == ["Emre bellen"])
        #expect(bram.placedActies.map(\.aim) == [.persons([TicketScene.emre])])
        #expect(casus.readableActies(in: try scene.situation("bram")).map(\.id) == [own])
        #expect(try plan(casus, for: "niels").placedActies.isEmpty)
        let anouk = try plan(casus, for: "anouk")
        #expect(anouk.interventies.map(\.what) == ["budget"])
        #expect(anouk.placedActies.count == 2)
        #expect(casus.openActies(of: Identifier(known: "bram")).count == 1)
    }
}
