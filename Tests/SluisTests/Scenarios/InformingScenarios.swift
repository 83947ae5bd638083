// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Scenarios: informing the person and putting it off")
struct InformingScenarios {
    let scene: NationalScene

    init() throws { scene = try NationalScene() }

    @Test("G2-015: the go to phase 2 makes informing due for the reporter and blocks questions until it was done")
    func dueAtTriage() throws {
        var casus = try scene.inTriage(informed: false)
        let director = try scene.situation("wilma")
        let question = scene.question(to: "ggz", "gea")

        let task = casus.openWork(in: director).filter { $0.kind == .inform }
        #expect(task.map(\.user.description) == ["sander"] && task.map(\.due) == [scene.today])
        #expect(casus.ask(question, as: Identifier(known: "v"), in: director).whyNot == [.notInformed])

        try casus.inform(
            NationalScene.person, of: .report, on: scene.today, by: .talk, in: scene.situation("sander")
        ).mustBeDone()
        try casus.ask(question, as: Identifier(known: "v"), in: director).mustBeDone()
        #expect(!casus.openWork(in: director).contains { $0.kind == .inform })
    }

    @Test("G2-015: a deferral with its reason and planned moment opens the way as well")
    func deferred() throws {
        var casus = try scene.inTriage(informed: false)
        try casus.postpone(deferral(), in: scene.situation("sander")).mustBeDone()

        try casus.ask(
            scene.question(to: "ggz", "gea"), as: Identifier(known: "v"), in: scene.situation("wilma")
        ).mustBeDone()
    }

    @Test("G2-036: the outcome 'conference' makes informing due: by the reporter, or by the house on its behalf")
    func triageOutcome() throws {
        var casus = try scene.inTriage()
        let director = try scene.situation("wilma")
        try casus.decideTriage(.conference, motivation: "samen nodig", otherTable: "", in: director).mustBeDone()

        #expect(casus.requiredTopic == .triageOutcome)
        let task = casus.openWork(in: director).filter { $0.kind == .inform }
        #expect(task.map(\.user.description) == ["sander"] && task.map(\.due) == [scene.today])

        try casus.inform(
            NationalScene.person, of: .triageOutcome, on: scene.today, by: .letter, in: director
        ).mustBeDone()
        #expect(casus.kennisgevingen.last?.by.description == "wilma")
        #expect(casus.kennisgevingen.last?.onBehalfOf == scene.partij("gemeente"))
        #expect(!casus.openWork(in: director).contains { $0.kind == .inform })
    }

    @Test("G2-100: another reason than one of the five listed interests is no ground for a deferral")
    func grounds() throws {
        var casus = try scene.inTriage(informed: false)
        let entered = Uitstel.Ground(rawValue: "would damage the working relation")

        let outcome = casus.postpone(deferral(ground: entered), in: try scene.situation("sander"))

        #expect(outcome.refusals == [Refusal(.deferralGroundNotListed, field: "ground")])
        #expect(
            Set(Uitstel.Ground.allCases) == [
                .stateSecurity, .criminalOffences, .economicInterest, .supervision, .protectionOfPersons,
            ])
    }

    @Test("G2-101: a deferral without circumstances and periodic test is not saved; with all five parts it is")
    func fiveParts() throws {
        var casus = try scene.inTriage(informed: false)
        let reporter = try scene.situation("sander")

        let partial = casus.postpone(deferral(circumstances: "", testEveryWeeks: 0), in: reporter)
        #expect(Set(partial.refusals.compactMap(\.field)) == ["circumstances", "testEveryWeeks"])
        #expect(casus.uitstellen.isEmpty)

        let empty = casus.postpone(
            deferral(motivation: "", expectedOn: .some(nil), circumstances: "", testEveryWeeks: 0, howInformed: ""),
            in: reporter)
        #expect(
            Set(empty.refusals.compactMap(\.field)) == [
                "motivation", "expectedOn", "circumstances", "testEveryWeeks", "howInformed",
            ])

        try casus.postpone(deferral(), in: reporter).mustBeDone()
        #expect(casus.uitstellen.count == 1)
    }

    private func deferral(
        ground: Uitstel.Ground? = .protectionOfPersons, motivation: String = "gevaar voor de moeder",
        expectedOn: Day?? = nil, circumstances: String = "tot zij elders verblijft", testEveryWeeks: Int = 4,
        howInformed: String = "in een gesprek"
    ) -> UitstelDraft {
        UitstelDraft(
            betrokkene: NationalScene.person, topic: .report, ground: ground, motivation: motivation,
            expectedOn: expectedOn ?? scene.today.adding(days: 30), circumstances: circumstances,
            testEveryWeeks: testEveryWeeks, howInformed: howInformed)
    }
}
