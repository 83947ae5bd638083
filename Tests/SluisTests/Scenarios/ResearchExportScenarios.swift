// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Research: nothing that a partner entered or changed last is in what it sees and takes out")
struct ResearchExportScenarios {
    let scene: TicketScene
    private let budget = Identifier<Interventie>(known: "budget")
    private let rent = Identifier<Interventie>(known: "huur")

    init() throws { scene = try TicketScene().on("2026-05-06") }

    private func bring(
        _ id: String, domain: String, ground: Arrangement.Ground, why: String? = nil, by user: String,
        in casus: inout Casus
    ) throws {
        let draft = InbrengDraft(
            content: ContentClass(
                betrokkene: TicketScene.karin, classes: ["ordinary"], subtype: nil, origin: "own", hat: nil,
                task: "taak", kind: "voortgang", domain: domain, ground: ground, groundWhy: why),
            necessity: "nodig", hasText: true, akkoordFor: [], keepFromConference: false)
        try casus.bringIn(draft, as: Identifier(known: id), in: scene.situation(user)).get()
    }

    private func agree(
        _ id: Identifier<Interventie>, in domain: String, with executor: String, casus: inout Casus
    ) throws {
        let draft = InterventieDraft(
            leefgebied: domain, what: id.description, goal: "rust", executor: Identifier(known: executor),
            start: scene.day, target: scene.day.adding(days: 30), aim: .persons([TicketScene.karin]))
        try casus.add(draft, as: id, in: scene.situation("lotte")).get()
    }

    /// A file in which the municipality, a landlord and youth protection entered items, work and the end of help.
    private func filled() throws -> Casus {
        var casus = try scene.opened()
        try bring("een", domain: "schulden", ground: .publicTask, by: "anouk", in: &casus)
        try bring("twee", domain: "wonen", ground: .legitimateInterest, why: "Uitzetting", by: "bram", in: &casus)
        try bring("drie", domain: "jeugd", ground: .publicTask, by: "niels", in: &casus)
        try agree(budget, in: "schulden", with: "college", casus: &casus)
        try agree(rent, in: "wonen", with: "talis", casus: &casus)
        try casus.report(.running, note: "Overzicht", on: budget, in: scene.situation("anouk")).get()
        try casus.report(.running, note: "Regeling", on: rent, in: scene.situation("bram")).get()
        for (user, party) in [("anouk", "college"), ("niels", "jeugdbescherming")] {
            try casus.recordEndOfHelp(
                of: Identifier(known: party), on: Day("2027-01-31"), in: scene.situation(user)
            ).get()
        }
        return casus
    }

    private func seen(_ casus: Casus) throws -> ProcessInformation {
        let pim = try scene.situation("pim")
        let role = try #require(scene.arrangement.analystRole(of: pim.actor))
        let all = try #require(
            casus.processInformation(for: pim.actor, as: role, under: scene.arrangement, in: pim.collaboration))
        return all.limited(to: scene.arrangement.partiesOfResearch(for: role, in: pim.collaboration))
    }

    @Test("PN-038 F-NI-11 F-NI-17 of several suppliers only what the municipality entered is left, field by field")
    func ofSeveral() throws {
        let found = try seen(filled())
        let own: Set = ["college", "huis"]
        #expect(found.fields.allSatisfy { own.contains($0.enteredBy.description) })
        #expect(found.fields.allSatisfy { own.contains($0.changedBy.description) })
        let names = found.fields.map(\.name)
        #expect(names.count { $0 == "gegeven" } == 1)
        #expect(names.contains("interventie:schulden") && !names.contains("interventie:wonen"))
        #expect(names.count { $0 == "einde-hulp" } == 1)
        let opened = try #require(found.fields.first { $0.name == "stap:n5" })
        #expect(opened.enteredBy.description == "huis" && found.stage == "stap-5")
    }

    @Test("PN-038 X-NI-11 a field of the municipality that a partner changed last goes, and so does the stage they set")
    func changedLast() throws {
        var casus = try filled()
        let marloes = try scene.on("2026-05-07").situation("marloes")
        try casus.moveTarget(of: budget, to: Day("2026-07-01"), because: "Meer tijd nodig", in: marloes).get()
        #expect(try !seen(casus).fields.map(\.name).contains("interventie:schulden"))
        try casus.aim(in: scene.situation("lotte"))
        let words = [
            StepStatement(.ground, choices: ["toestemming"]), StepStatement(.necessity, text: "nodig"),
            StepStatement(.motive, text: "nodig"),
        ]
        try casus.take(StepDraft(step: "n5", outcome: 0, statements: words), in: marloes).get()
        let after = try seen(casus)
        #expect(after.stage == nil)
        #expect(after.fields.filter { $0.name == "stap:n5" }.map(\.value) == ["-"])
        #expect(!after.fields.contains { $0.value == "toestemming" })
    }

    @Test("X-NI-11 a step within a stage changes nothing of it: who brought the casus there wrote it last")
    func withinStage() throws {
        let lotte = try scene.situation("lotte")
        func followed(_ mover: String, then other: String) throws -> String? {
            var casus = try scene.opened()
            try casus.aim(in: lotte)
            func take(_ step: String, _ outcome: Int, by user: String, _ more: [StepStatement] = []) throws {
                let ground = user == "marloes" ? "toestemming" : "publieke-taak"
                let words = [
                    StepStatement(.ground, choices: [ground]), StepStatement(.necessity, text: "nodig"),
                    StepStatement(.motive, text: "nodig"),
                ]
                let draft = StepDraft(step: step, outcome: outcome, statements: words + more)
                try casus.take(draft, in: scene.situation(user)).get()
            }
            try take("n5", 0, by: "lotte")
            try take("n6", 1, by: mover)
            try take("n7", 0, by: other, [StepStatement(.term, text: "half jaar", day: scene.day.adding(days: 180))])
            #expect(casus.course?.next == "n7e")
            return try seen(casus).stage
        }
        #expect(try followed("lotte", then: "marloes") == "stap-7")
        #expect(try followed("marloes", then: "lotte") == nil)
    }

    @Test("F-NI-10 process information is of one's own district, and of nobody else's work")
    func district() throws {
        let casus = try filled()
        let pim = try scene.situation("pim")
        let role = try #require(scene.arrangement.analystRole(of: pim.actor))
        var elsewhere = pim.actor
        elsewhere.subdivisions = ["Lindenholt"]
        #expect(try seen(casus).subdivision == "Dukenburg")
        #expect(
            casus.processInformation(for: elsewhere, as: role, under: scene.arrangement, in: pim.collaboration) == nil)
        #expect(scene.arrangement.analystRole(of: try scene.user("bram")) == nil)
    }
}
