// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Deciding the intake")
struct IntakeTests {
    @Test("under the first reading A and B with C or D make a casus", arguments: ["abc", "abd", "abcd"])
    func firstReadingMet(met: String) { #expect(Intake.Reading.abAndEither.isMet(criteria(met))) }

    @Test("under the first reading nothing less makes a casus", arguments: ["", "d", "ab", "acd", "bcd"])
    func firstReadingNotMet(met: String) { #expect(!Intake.Reading.abAndEither.isMet(criteria(met))) }

    @Test("under the second reading A, B and C together, or D alone, make a casus", arguments: ["abc", "d", "abd"])
    func secondReadingMet(met: String) { #expect(Intake.Reading.abcOrD.isMet(criteria(met))) }

    @Test("under the second reading nothing less makes a casus", arguments: ["", "ab", "bc", "ac"])
    func secondReadingNotMet(met: String) { #expect(!Intake.Reading.abcOrD.isMet(criteria(met))) }

    @Test("a casus that meets the criteria goes to triage")
    func toTriage() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        try scene.done(casus.decideIntake(draft("abc", .casus), in: scene.situation(scene.procesregisseur)))
        #expect(casus.phase == .triage)
        #expect(casus.intake?.formallyMet == true)
        #expect(casus.ended == nil)
    }

    @Test("not taking up ends the casus, and nobody is anything in it any more")
    func notTakenUp() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        try scene.done(casus.decideIntake(draft("", .notTakenUp), in: scene.situation(scene.procesregisseur)))
        #expect(casus.ended?.reason == .intakeNotTakenUp)
        #expect(casus.standings(of: scene.reporter, in: scene.collaboration, on: scene.day).isEmpty)
    }

    @Test("departing from the criteria needs a weighing, either way", arguments: [Intake.Result.casus, .notTakenUp])
    func overruling(result: Intake.Result) throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        let situation = scene.situation(scene.procesregisseur)
        let met = result == .casus ? "" : "abc"
        let found = scene.refusals(casus.decideIntake(draft(met, result), in: situation))
        #expect(found == [Refusal(.overruleWithoutMotivation, field: "weighing")])
        try scene.done(casus.decideIntake(draft(met, result, weighing: "omdat"), in: situation))
    }

    @Test("asking for more information departs from nothing")
    func moreInformation() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        try scene.done(
            casus.decideIntake(draft("", .moreInformationNeeded), in: scene.situation(scene.procesregisseur)))
        #expect(casus.phase == .triage)
    }

    @Test("each criterion without verdict or motivation is refused at its field")
    func incomplete() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        let verdicts = Intake.Criterion.allCases.map { criterion in
            Intake.Verdict(
                criterion: criterion, met: criterion == .a ? nil : true, motivation: criterion == .d ? "" : "omdat")
        }
        let draft = IntakeDraft(verdicts: verdicts, weighing: "", result: .casus, advice: "")
        let found = scene.refusals(casus.decideIntake(draft, in: scene.situation(scene.procesregisseur)))
        #expect(found.contains(Refusal(.criterionWithoutVerdict, field: "a")))
        #expect(found.contains(Refusal(.criterionWithoutMotivation, field: "d-motivation")))
    }

    @Test("nobody but the procesregisseur decides, and only once")
    func whoAndOnce() throws {
        let scene = try ReportingScene()
        var casus = try scene.takenUp()
        let decision = draft("abc", .casus)
        #expect(
            scene.refusals(casus.decideIntake(decision, in: scene.situation(scene.reporter))) == [Refusal(.notYourAct)])
        try scene.done(casus.decideIntake(decision, in: scene.situation(scene.procesregisseur)))
        #expect(
            scene.refusals(casus.decideIntake(decision, in: scene.situation(scene.procesregisseur)))
                == [Refusal(.wrongPhase)])
    }

    private func criteria(_ letters: String) -> Set<Intake.Criterion> {
        Set(letters.compactMap { Intake.Criterion(rawValue: String($0)) })
    }

    private func draft(_ met: String, _ result: Intake.Result, weighing: String = "") -> IntakeDraft {
        let verdicts = Intake.Criterion.allCases.map {
            Intake.Verdict(criterion: $0, met: criteria(met).contains($0), motivation: "omdat")
        }
        return IntakeDraft(verdicts: verdicts, weighing: weighing, result: result, advice: "")
    }
}
