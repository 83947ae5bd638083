// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Households, what the story of one file asks: the team's reasons, other use, and what follows after closing")
struct HouseholdJourneyTests {
    let scene: TicketScene

    init() throws { scene = try TicketScene().on("2026-05-06") }

    @Test("PN-014 each of the team is there for a reason of its own; where none was given that of the file holds")
    func reasons() throws {
        let plain = try scene.opening()
        let draft = OpeningDraft(
            outline: plain.outline, betrokkenen: plain.betrokkenen, consents: plain.consents,
            statements: plain.statements,
            teamNecessity: [Identifier(known: "bram"): "Hij kent de huurachterstand", Identifier(known: "niels"): ""])
        let casus = try Casus.open(
            draft, from: scene.ready(), as: Identifier(known: "c"), number: "n", in: scene.situation("lotte")
        ).get()
        let team = try #require(casus.course?.currentTeam)
        func reason(_ user: String) -> String? { team.first { $0.user.description == user }?.necessity }
        #expect(reason("bram") == "Hij kent de huurachterstand")
        #expect(reason("niels") == "Alleen samen lukt het.")
        #expect(team.count == 4 && team.allSatisfy { !$0.necessity.isEmpty })
    }

    @Test("R-NI-12 another use waits for the supplier, who may say no; where the law has no way it is refused at once")
    func otherUse() throws {
        var casus = try scene.opened()
        let youth = Identifier<Inbreng>(known: "jeugd")
        let item = InbrengDraft(
            content: ContentClass(
                betrokkene: TicketScene.karin, classes: ["ordinary"], subtype: nil, origin: "own", hat: nil,
                task: "taak", kind: "probleem", domain: "jeugd", ground: .publicTask),
            necessity: "nodig", hasText: true, akkoordFor: ["talis", "college"].map { Identifier(known: $0) },
            keepFromConference: false)
        let (niels, anouk) = (try scene.situation("niels"), try scene.situation("anouk"))
        try casus.bringIn(item, as: youth, in: niels).get()
        let ask = OnwardDraft(use: .otherPurpose, stage: .asked, recipientKind: nil, purpose: "Een eigen taak")
        #expect(try casus.askOnward(ask, for: youth, in: anouk).get() == .waitsForSupplier)
        #expect(try casus.askOnward(ask, for: youth, in: scene.situation("bram")).get() == .refused)
        #expect(casus.answerOnward(0, false, in: anouk).reasons == [.supplierOnly])
        try casus.answerOnward(0, false, in: niels).get()
        #expect(casus.course?.onwardRequests?.map(\.answer) == [.refused, .refused])
        // The no is about the other use: what may be read in the casus stays as it was.
        let kept = try #require(casus.inbreng(youth))
        #expect(casus.hasCourseSay(kept, for: anouk.actor.partij, under: scene.arrangement))
    }

    // MARK: After closing

    private func closed(on day: String) throws -> Casus {
        var casus = try scene.opened()
        let lotte = try scene.on(day).situation("lotte")
        let words = [
            StepStatement(.ground, choices: ["publieke-taak"]), StepStatement(.necessity, text: "nodig"),
            StepStatement(.motive, text: "nodig"),
        ]
        let term = StepStatement(.term, text: "half jaar", day: lotte.day.adding(days: 180))
        try casus.aim(in: lotte)
        for (step, outcome) in [("n5", 0), ("n6", 1), ("n7", 0), ("n7e", 2), ("n8", 0)] {
            let said = step == "n7" ? words + [term] : words
            try casus.take(StepDraft(step: step, outcome: outcome, statements: said), in: lotte).get()
        }
        return casus
    }

    @Test("C21 after closing the house reads, and records the end of help on the word of a party; parties do nothing")
    func afterClosing() throws {
        var casus = try closed(on: "2027-06-02")
        let later = try scene.on("2027-06-03")
        func standings(_ user: String) throws -> Set<Standing> {
            let situation = try later.situation(user)
            return casus.standings(of: situation.actor, in: situation.collaboration, on: situation.day)
        }
        for user in ["bram", "marloes", "niels", "anouk", "willem", "sjoerd"] {
            #expect(try standings(user).isEmpty, "\(user)")
        }
        #expect(try standings("lotte") == [.procesregisseur])
        #expect(try standings("irma") == [.support])
        let sterker = Identifier<Partij>(known: "sterker")
        let youth = Identifier<Partij>(known: "jeugdbescherming")
        let refused = casus.recordEndOfHelp(of: sterker, on: Day("2027-09-30"), in: try later.situation("marloes"))
        #expect(refused.reasons == [.notYourAct])
        try casus.recordEndOfHelp(of: sterker, on: Day("2027-09-30"), in: later.situation("irma")).get()
        try casus.recordEndOfHelp(of: youth, on: Day("2028-01-31"), in: later.situation("lotte")).get()
        #expect(casus.retentionEnd(under: scene.arrangement) == Day("2043-01-31"))
    }

    @Test("C22 two months before the end there is a signal, and on the last day it is to be destroyed")
    func ends() throws {
        var casus = try closed(on: "2027-06-02")
        try casus.recordEndOfHelp(
            of: Identifier(known: "jeugdbescherming"), on: Day("2028-01-31"),
            in: scene.on("2027-06-03").situation("lotte")
        ).get()
        func signals(_ day: String) throws -> [WorkItem] {
            casus.openWork(in: try scene.on(day).situation("lotte")).filter { $0.kind == .retentionSignal }
        }
        #expect(try signals("2042-11-29").isEmpty)
        #expect(try signals("2042-11-30").map(\.due) == [Day("2043-01-31")])
        let collaboration = try scene.situation("lotte").collaboration
        let last = try #require(Day("2043-01-31"))
        #expect(!casus.isToBeDestroyed(in: collaboration, on: last.adding(days: -1)))
        #expect(casus.isToBeDestroyed(in: collaboration, on: last))
    }

    @Test("X-NI-08 each year after closing somebody checks whether keeping is still needed")
    func yearly() throws {
        var casus = try closed(on: "2027-06-02")
        func due(_ day: String) throws -> Day? {
            casus.runningClocks(in: try scene.on(day).situation("lotte")).first { $0.clock.starts == .closing }?.due
        }
        #expect(try due("2027-06-03") == Day("2028-06-02"))
        let name = try #require(scene.arrangement.clocks.clock(on: .closing)).nl
        let checked = try scene.on("2028-06-02").situation("lotte")
        try casus.settle(clock: name, note: "Nog nodig voor de nazorg van de zoon", in: checked).get()
        #expect(try due("2028-06-03") == Day("2029-06-02"))
        #expect(casus.openWork(in: checked).contains { $0.kind == .courseClock && $0.due == Day("2029-06-02") })
    }
}
