// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Households: who gets in at all, and what stays when somebody goes")
struct HouseholdAccessScenarios {
    let scene: TicketScene

    init() throws { scene = try TicketScene().on("2026-05-06") }

    /// The same collaboration with other people, parties or further documents.
    private func situation(
        _ user: String, in seen: TicketScene, documents: [String] = [],
        partij: (inout Partij) -> Void = { _ in }, person: (inout User) -> Void = { _ in }
    ) throws -> Situation {
        let plain = try seen.situation(user)
        let base = plain.collaboration
        let partijen = base.partijen.values.map { one -> Partij in
            var changed = one
            partij(&changed)
            return changed
        }
        let users = base.users.values.map { one -> User in
            var changed = one
            person(&changed)
            return changed
        }
        let news = documents.map {
            Adoption(
                subject: $0, kind: .adopted, on: seen.day, note: "toets", by: nil, at: Moment(milliseconds: 1))
        }
        let collaboration = Collaboration(
            profile: base.profile, house: base.house, partijen: partijen, users: users,
            arrangement: seen.arrangement, adoptions: base.adoptions + news)
        return Situation(
            collaboration: collaboration, law: plain.law,
            actor: try #require(collaboration.user(Identifier(known: user))), moment: plain.moment, day: plain.day)
    }

    private func standings(in casus: Casus, _ situation: Situation) -> Set<Standing> {
        casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
    }

    @Test("R-NI-19 who was not screened opens neither file nor ticket")
    func screening() throws {
        let casus = try scene.opened()
        let ticket = try scene.ready()
        func lapsed(_ user: inout User) { user.screenedOn = nil }
        let (bram, without) = (try scene.situation("bram"), try situation("bram", in: scene, person: lapsed))
        #expect(standings(in: casus, bram).contains(.participant))
        #expect(standings(in: casus, without).isEmpty)
        #expect(ticket.isOpen(to: bram.actor, under: scene.arrangement, in: bram))
        #expect(!ticket.isOpen(to: without.actor, under: scene.arrangement, in: without))
    }

    @Test("F-NI-16 what a party entered stays when it leaves; its own people see nothing any more")
    func leaving() throws {
        var casus = try scene.opened()
        let id = Identifier<Inbreng>(known: "huur")
        let item = InbrengDraft(
            content: ContentClass(
                betrokkene: TicketScene.karin, classes: ["ordinary"], subtype: nil, origin: "own", hat: nil,
                task: "taak", kind: "probleem", domain: "wonen", ground: .legitimateInterest, groundWhy: "Uitzetting"),
            necessity: "nodig", hasText: true, akkoordFor: [Identifier(known: "college")], keepFromConference: false)
        try casus.bringIn(item, as: id, in: scene.situation("bram")).get()
        let later = try scene.on("2026-06-10")
        let left = try #require(Day("2026-06-01"))
        func goes(_ partij: inout Partij) { if partij.id.description == "talis" { partij.left = left } }
        #expect(standings(in: casus, try situation("bram", in: later, partij: goes)).isEmpty)
        #expect(!standings(in: casus, try situation("anouk", in: later, partij: goes)).isEmpty)
        let kept = try #require(casus.inbreng(id))
        #expect(!kept.isWithdrawn && kept.supplier.description == "talis")
        #expect(casus.hasCourseSay(kept, for: Identifier(known: "college"), under: scene.arrangement))
        #expect(scene.arrangement.retention.leavingParty?.value == .kept)
    }

    @Test("PN-024 a police item of a team member waits for the decision of article 20, and no longer once it is there")
    func article20() throws {
        var ticket = try scene.assessed()
        try ticket.take(
            TicketStepDraft(step: "n3", outcome: 0, statements: TicketScene.sharing, shared: 2, declined: 1),
            in: scene.situation("lotte")
        ).get()
        try ticket.take(
            TicketStepDraft(
                step: "n4", outcome: 0, statements: [TicketScene.yes(.necessity)],
                team: ["soufiane", "marloes"].map { Identifier(known: $0) },
                caseDirector: Identifier(known: "marloes")),
            in: scene.situation("lotte")
        ).get()
        try ticket.take(TicketStepDraft(step: "n4g", outcome: 0, statements: []), in: scene.situation("marloes")).get()
        let casus = try Casus.open(
            scene.opening(), from: ticket, as: Identifier(known: "c"), number: "n", in: scene.situation("lotte")
        ).get()
        let police = InbrengDraft(
            content: ContentClass(
                betrokkene: TicketScene.karin, classes: ["criminal_police"], subtype: "wpg-8", origin: "own",
                hat: "police-task", task: "taak", kind: "politie", domain: "veiligheid"),
            necessity: "nodig", hasText: true, akkoordFor: [], keepFromConference: false)
        func waits(_ documents: [String]) throws -> Bool {
            let soufiane = try situation("soufiane", in: scene, documents: documents)
            return casus.problems(with: police, in: soufiane).contains { $0.reason == .gateClosed }
        }
        #expect(try waits([]))
        #expect(try !waits(["artikel-20"]))
    }

    @Test("R-NI-07 no legitimate interest for the municipality and for who is under disciplinary law")
    func legitimateInterest() throws {
        let stage = try #require(scene.arrangement.process.stages.first { $0.id.word == "stap-5" })
        for (party, isOffered) in [("college", false), ("pro-persona", false), ("sterker", false), ("talis", true)] {
            let grounds = scene.arrangement.groundsOffered(in: stage, to: Identifier(known: party))
            #expect(grounds.contains(.legitimateInterest) == isOffered, "\(party)")
        }
    }

    @Test("F-NI-08 reading and writing are apart: after closing the house reads, and brings nothing in")
    func readAndWrite() throws {
        var casus = try scene.opened()
        let lotte = try scene.situation("lotte")
        #expect(casus.accessCode(of: lotte.actor, for: "probleem", under: scene.arrangement) == .write)
        let words = [
            StepStatement(.ground, choices: ["publieke-taak"]), StepStatement(.necessity, text: "nodig"),
            StepStatement(.motive, text: "nodig"),
            StepStatement(.term, text: "half jaar", day: scene.day.adding(days: 180)),
        ]
        try casus.aim(in: lotte)
        for (step, outcome) in [("n5", 0), ("n6", 1), ("n7", 0), ("n7e", 2), ("n8", 1)] {
            let said = step == "n7" ? words : Array(words.dropLast())
            try casus.take(StepDraft(step: step, outcome: outcome, statements: said), in: lotte).get()
        }
        for user in ["lotte", "irma"] {
            let actor = try scene.user(user)
            #expect(casus.accessCode(of: actor, for: "probleem", under: scene.arrangement) == .read, "\(user)")
        }
    }
}
