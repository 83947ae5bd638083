// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Scenarios: reporting and intake")
struct ReportingScenarios {
    @Test("G2-001: somebody of an organisation that did not sign cannot report")
    func nonPartner() throws {
        let scene = try NationalScene()

        let outcome = Casus.report(
            scene.report(about: [scene.citizen]), as: Identifier(known: "c1"), number: "2026-0001",
            in: try scene.situation("tom"))

        #expect(outcome.refusals.contains(Refusal(.notAPartner, about: "loods")))
    }

    @Test("G2-002: a partner reports only after it authorised the house for the intake")
    func authorityGrant() throws {
        var scene = try NationalScene()
        let granted = try #require(scene.partijen[scene.partij("gemeente")]?.grants)
        scene.partijen[scene.partij("gemeente")]?.grants = granted.filter { $0.act != .intake }
        let without = Casus.report(
            scene.report(about: [scene.citizen]), as: Identifier(known: "c1"), number: "2026-0001",
            in: try scene.situation("sander"))
        #expect(without.refusals == [Refusal(.noAuthorityGrant, field: "intake", about: "gemeente")])

        scene.partijen[scene.partij("gemeente")]?.grants = granted
        let with = Casus.report(
            scene.report(about: [scene.citizen]), as: Identifier(known: "c1"), number: "2026-0001",
            in: try scene.situation("sander"))
        #expect(with.refusals.isEmpty)
    }

    @Test("G2-004: an item without a reason why it is necessary does not come along")
    func necessityPerItem() throws {
        let scene = try NationalScene()
        var casus = try scene.reported()
        let file = scene.draft(["ordinary"], subtype: "complete-file", necessity: "")

        let outcome = casus.bringIn(file, as: scene.item("dossier"), in: try scene.situation("sander"))

        #expect(outcome.refusals == [Refusal(.necessityMissing, field: "necessity")])
        #expect(casus.inbreng(scene.item("dossier")) == nil)
    }

    @Test("G2-004: what is not necessary for triage is removed there")
    func notNecessaryForTriage() throws {
        let scene = try NationalScene()
        var casus = try scene.inTriage()

        try casus.test(
            NationalScene.report, necessary: false, because: "zegt niets over de criteria", in: scene.situation("wilma")
        ).mustBeDone()

        #expect(try scene.passage("melding", to: "wilma", in: casus).barriers == ["withdrawn"])
    }

    @Test("G2-005: in phase 1 the procesregisseur may know who it is about and read the context")
    func identified() throws {
        let scene = try NationalScene()
        let casus = try scene.reported()

        #expect(casus.phase == .aanmelding && casus.kennisgevingen.isEmpty)
        #expect(casus.personsAimedAt.map(\.name) == ["Noor Nevel"])
        #expect(try scene.standings("wilma", in: casus) == [.procesregisseur])
        #expect(try scene.passage("melding", to: "wilma", in: casus).isOpen)
    }

    @Test("G2-006: A, B and D make the formal test positive, and each criterion is on record with its motivation")
    func positive() throws {
        let scene = try NationalScene()
        var casus = try scene.reported()
        try decide(&casus, met: [.a, .b, .d], .casus, scene)

        let intake = try #require(casus.intake)
        #expect(intake.formallyMet)
        #expect(intake.verdicts.map(\.criterion) == [.a, .b, .c, .d])
        #expect(intake.verdicts.map(\.met) == [true, true, false, true])
        #expect(intake.verdicts.map(\.motivation) == ["om a", "om b", "om c", "om d"])
    }

    @Test(
        "G2-008: D alone is not enough under the default reading and is under the other, and the reading is kept",
        arguments: [("a-b-and-c-or-d", false), ("abc-or-d", true)])
    func readings(_ reading: String, _ isMet: Bool) throws {
        let scene = try NationalScene { text in
            text.replacing("\ncriteria: a-b-and-c-or-d", with: "\ncriteria: \(reading)")
        }
        var casus = try scene.reported()
        try decide(&casus, met: [.d], .moreInformationNeeded, scene)

        let intake = try #require(casus.intake)
        #expect(intake.reading.rawValue == reading)
        #expect(intake.formallyMet == isMet)
    }

    @Test("G2-011: in phase 1 nothing reaches a third party, whatever its supplier said")
    func noDisclosure() throws {
        let scene = try NationalScene()
        var casus = try scene.reported()
        try casus.say(
            true, on: NationalScene.report, for: scene.partij("ggz"), use: .view, in: scene.situation("sander")
        ).mustBeDone()

        let question = casus.ask(
            scene.question(to: "ggz", "gea"), as: Identifier(known: "v"), in: try scene.situation("wilma"))

        #expect(question.whyNot.contains(.wrongPhase))
        #expect(try scene.passage("melding", to: "gea", in: casus).barriers == ["notConcerned"])
    }

    @Test("G2-019: health data of a partner that is no chain partner waits for a test; of a chain partner it does not")
    func specialData() throws {
        var scene = try NationalScene()
        var other = try scene.reported(by: "bea")
        var chain = try scene.reported(by: "gea")
        let health = scene.draft(["special_health"])

        let refused = other.bringIn(health, as: scene.item("x"), in: try scene.situation("bea"))

        #expect(refused.refusals == [Refusal(.specialDataTestMissing, field: "classes", about: "welzijn")])
        scene.partijen[scene.partij("welzijn")]?.specialDataTested = scene.today
        try other.bringIn(health, as: scene.item("x"), in: scene.situation("bea")).mustBeDone()
        try chain.bringIn(health, as: scene.item("x"), in: scene.situation("gea")).mustBeDone()
    }

    private func decide(
        _ casus: inout Casus, met: Set<Intake.Criterion>, _ result: Intake.Result, _ scene: NationalScene
    ) throws {
        let verdicts = Intake.Criterion.allCases.map {
            Intake.Verdict(criterion: $0, met: met.contains($0), motivation: "om \($0.rawValue)")
        }
        let draft = IntakeDraft(verdicts: verdicts, weighing: "gewogen", result: result, advice: "")
        try casus.decideIntake(draft, in: scene.situation("wilma")).mustBeDone()
    }
}
