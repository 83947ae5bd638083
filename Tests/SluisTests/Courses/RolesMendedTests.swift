// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Who may do what in a casus on a profile")
struct RolesMendedTests {
    private func reasons(_ outcome: Outcome<Void>) -> [Refusal.Reason] { outcome.refusals.map(\.reason) }

    private func person(_ user: String) -> Identifier<User> { Identifier(known: user) }

    // MARK: Pillars

    /// A casus of pillar I after `e2`, with four participants and no case director yet.
    private func chosen(_ scene: PillarScene) throws -> Casus {
        var casus = try scene.begun().orFail()
        let jorinde = try scene.situation("jorinde")
        try casus.takeUp(in: jorinde).orFail()
        let criteria = StepStatement(
            .criteria, choices: ["A", "B", "P"], notes: ["A": "gezien", "B": "gezien", "P": "gezien"])
        try casus.take(StepDraft(step: "e1", outcome: 0, statements: [criteria]), in: jorinde).orFail()
        let team = ["saskia", "tamer", "chantal"].map { TeamDraft(user: person($0), necessity: "nodig") }
        try casus.take(
            StepDraft(step: "e2", outcome: 0, statements: [StepStatement(.necessity, text: "nodig")], team: team),
            in: jorinde
        ).orFail()
        return casus
    }

    @Test("PE-007, PE-025 where staff enters, no participant opens the casus before a director is appointed either")
    func betweenChoosingAndAppointing() throws {
        let scene = try PillarScene()
        let casus = try chosen(scene)
        for user in ["saskia", "tamer", "chantal"] {
            #expect(try scene.standings(user, in: casus) == [.called], "\(user)")
        }
        #expect(try scene.standings("jorinde", in: casus).contains(.procesregisseur))
    }

    @Test("PE-007 only people designated for a part take part, each with a necessity of its own")
    func designated() throws {
        let scene = try PillarScene()
        var casus = try chosen(scene)
        let jorinde = try scene.situation("jorinde")
        func joins(_ user: String) throws -> [Refusal.Reason] {
            var copy = casus
            let draft = StepDraft(
                step: "e2", outcome: 0, statements: [StepStatement(.necessity, text: "nodig")],
                team: [TeamDraft(user: person(user), necessity: "nodig")])
            return reasons(copy.take(draft, in: jorinde))
        }
        #expect(try joins("femke").isEmpty)
        for user in ["gijs", "ilse", "dewi", "frederique"] {
            #expect(try joins(user).contains(.notDesignated), "\(user)")
        }
        try casus.take(
            StepDraft(step: "e3", outcome: 0, statements: [], caseDirector: person("chantal")), in: jorinde
        ).orFail()
        try casus.prepare(
            Preparation(on: scene.today, priorViewing: .off), as: Identifier(known: "o"), in: jorinde
        ).orFail()
        #expect(reasons(casus.invite(Casus.seat("gerda", necessity: ""), in: jorinde)) == [.required])
        #expect(reasons(casus.invite(Casus.seat("gijs"), in: jorinde)) == [.notDesignated])
        try casus.invite(Casus.seat("tamer", necessity: ""), in: jorinde).orFail()
    }

    @Test("the case director is one of those who take part")
    func director() throws {
        let scene = try PillarScene()
        var casus = try chosen(scene)
        let jorinde = try scene.situation("jorinde")
        let stranger = StepDraft(step: "e3", outcome: 0, statements: [], caseDirector: person("gerda"))
        #expect(reasons(casus.take(stranger, in: jorinde)) == [.notAParticipant])
        try casus.take(
            StepDraft(step: "e3", outcome: 0, statements: [], caseDirector: person("chantal")), in: jorinde
        ).orFail()
        #expect(reasons(casus.appoint(person("gerda"), in: jorinde)) == [.notAParticipant])
        try casus.appoint(person("tamer"), in: jorinde).orFail()
    }

    @Test("what becomes of a report that was taken up is not for whoever reported it")
    func reportersVerdict() throws {
        let scene = try PillarScene()
        var casus = try scene.begun().orFail()
        try casus.takeUp(in: scene.situation("jorinde")).orFail()
        for outcome in [0, 1] {
            let draft = StepDraft(step: "e1", outcome: outcome, statements: [])
            #expect(reasons(casus.take(draft, in: try scene.situation("saskia"))).contains(.notYourAct))
        }
        #expect(casus.procesregisseur != nil && casus.course?.next == "e1")
        try casus.take(StepDraft(step: "e1", outcome: 1, statements: []), in: scene.situation("jorinde")).orFail()
    }

    @Test("0:52-54, 0:62-63 a report of which every criterion says no is taken up with a motive only")
    func takenUpAgainstCriteria() throws {
        let scene = try PillarScene()
        var casus = try scene.begun(met: false).orFail()
        let jorinde = try scene.situation("jorinde")
        try casus.takeUp(in: jorinde).orFail()
        let bare = StepDraft(step: "e1", outcome: 0, statements: [])
        #expect(reasons(casus.take(bare, in: jorinde)) == [.overruleWithoutMotivation])
        var turnedAway = casus
        try turnedAway.take(StepDraft(step: "e1", outcome: 1, statements: []), in: jorinde).orFail()
        let motive = StepStatement(.motive, text: "Er dreigt gevaar")
        try casus.take(StepDraft(step: "e1", outcome: 0, statements: [motive]), in: jorinde).orFail()
        #expect(casus.course?.next == "e2")
    }

    @Test("a plan comes of a conference that was held and of something that was agreed")
    func heldAndAgreed() throws {
        let scene = try PillarScene()
        var casus = try scene.conferredByParties()
        let jorinde = try scene.situation("jorinde")
        let draft = StepDraft(step: "e4", outcome: 0, statements: [StepStatement(.necessity, text: "nodig")])
        #expect(reasons(casus.take(draft, in: try scene.situation("tamer"))).contains(.notYourAct))
        let bare = casus.take(draft, in: jorinde)
        let missing = [Arrangement.Need.conferenceHeld, .planRecorded].map(\.rawValue)
        #expect(bare.refusals.map(\.about) == missing)
        try casus.confer(["saskia", "tamer"], in: jorinde)
        #expect(casus.take(draft, in: jorinde).refusals.map(\.about) == [Arrangement.Need.planRecorded.rawValue])
        try casus.aim(in: jorinde)
        try casus.take(draft, in: jorinde).orFail()
        #expect(casus.course?.next == "e5")
    }

    // MARK: Safety house

    @Test("PU-030 an analyst and the director of another area are no partners")
    func noPartners() throws {
        let scene = try SafetyHouseScene()
        let casus = try scene.discussed(with: ["amira", "koen"])
        let arrangement = scene.arrangement
        for user in ["tom", "wouter", "marijn", "harm", "paul"] {
            let actor = try scene.situation(user, on: "2026-02-20").actor
            #expect(!casus.mayTakePart(actor, under: arrangement), "\(user)")
        }
        #expect(casus.mayTakePart(try scene.situation("henk", on: "2026-02-20").actor, under: arrangement))
    }

    @Test("PU-048 the conference decides and the process director writes it down; one partner alone ends nothing")
    func partnerAlone() throws {
        let scene = try SafetyHouseScene()
        var casus = try scene.discussed(with: ["amira", "koen", "henk"])
        let need = StepStatement(.necessity, text: "Nodig")
        func plan(_ user: String) throws -> Outcome<Void> {
            var copy = casus
            let draft = StepDraft(step: "u4d", outcome: 0, statements: [need], caseDirector: person("henk"))
            return copy.take(draft, in: try scene.situation(user, on: "2026-03-05"))
        }
        #expect(reasons(try plan("henk")).contains(.notYourAct))
        let missing = [Arrangement.Need.conferenceHeld, .planRecorded].map(\.rawValue)
        #expect(try plan("eline").refusals.map(\.about) == missing)
        let eline = try scene.situation("eline", on: "2026-03-05")
        try casus.confer(["amira", "koen", "henk"], in: eline)
        try casus.aim(in: eline)
        try scene.take("u4d", 0, [need], of: &casus, on: "2026-03-05")
        try scene.take("u5", 1, of: &casus, on: "2026-10-15")
        let motive = StepStatement(.motive, text: "Doel bereikt")
        func closes(_ user: String) throws -> Outcome<Void> {
            var copy = casus
            return copy.take(
                StepDraft(step: "u6", outcome: 0, statements: [motive]),
                in: try scene.situation(user, on: "2026-10-15"))
        }
        #expect(reasons(try closes("henk")).contains(.notYourAct))
        #expect(try closes("eline").refusals.map(\.about) == [Arrangement.Need.conferenceHeld.rawValue])
    }

    @Test("PU-001 the list on paper is no step of a casus")
    func paperList() throws {
        let scene = try SafetyHouseScene()
        var casus = try scene.reported()
        for user in ["rob", "eline"] {
            let draft = StepDraft(step: "u0", outcome: 1, statements: [])
            #expect(reasons(casus.take(draft, in: try scene.situation(user, on: "2026-02-10"))).contains(.stepNotUp))
        }
    }
}
