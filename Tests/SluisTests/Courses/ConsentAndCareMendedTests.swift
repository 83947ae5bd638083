// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Who asks consent, who reports, and what cannot have happened yet")
struct ConsentAndCareMendedTests {
    private func reasons(_ outcome: Outcome<Void>) -> [Refusal.Reason] { outcome.refusals.map(\.reason) }

    // MARK: Care network

    private func consent(_ status: PersonConsent.Status, _ scene: CareNetworkScene) -> PersonConsentDraft {
        PersonConsentDraft(
            person: CareNetworkScene.person, mode: .first, status: status, on: scene.today, purpose: "alles")
    }

    @Test("PV-002 only the reporter writes down consent; whoever would receive does not, nor by a second weighing")
    func onlyTheReporter() throws {
        let scene = try CareNetworkScene()
        var casus = try scene.running()
        for user in ["lieke", "yusuf", "dirk", "marjan"] {
            #expect(reasons(casus.record(consent(.given, scene), in: try scene.situation(user))) == [.notYourAct])
        }
        let parts = [StepStatement(.secondWeighing, choices: ["interests", "triedConsent"])]
        let weighing = SecondWeighingDraft(triedOn: scene.today, answer: .given, items: [])
        let step = StepDraft(step: "v3b", outcome: 0, statements: parts, weighing: weighing)
        #expect(reasons(casus.take(step, in: try scene.situation("lieke"))) == [.notYourAct])
        #expect(casus.isLimited(under: scene.arrangement))
        try casus.record(consent(.given, scene), in: scene.situation("peer")).done()
        #expect(!casus.isLimited(under: scene.arrangement))
        try casus.record(consent(.withdrawn, scene), in: scene.situation("marjan")).done()
        #expect(casus.isLimited(under: scene.arrangement))
    }

    @Test("only designated people report, each in the own area")
    func designatedReporters() throws {
        let scene = try CareNetworkScene()
        let draft = try scene.draft(consent: .refused)
        #expect(try scene.begin(draft, by: "peer").refusals.isEmpty)
        #expect(try scene.begin(draft, by: "ronald").refusals.map(\.reason).contains(.notYourAct))
        #expect(try scene.begin(draft, by: "yusuf").refusals.map(\.reason) == [.notYourAct])
        #expect(try scene.begin(draft, by: "bas").refusals.map(\.reason) == [.anotherArea])
    }

    @Test("a casus that runs is not given away; one that was asked about is, after the answers")
    func givenAway() throws {
        let scene = try CareNetworkScene()
        let marjan = try scene.situation("marjan")
        var draft = TransferDraft(
            to: .bestParty, pillar: nil, verdicts: [:], reasons: [:], necessity: "nodig", lawfulness: "",
            discussed: "", isHandedOver: true, receiver: "Stichting")
        draft.successor = .elsewhere
        draft.agreedOn = scene.today
        var running = try scene.running()
        #expect(running.transfersForActor(in: marjan).isEmpty)
        #expect(reasons(running.giveUp(draft, for: nil, core: Identifier(known: "k"), in: marjan)) == [.notYourAct])
        var waiting = try scene.reported()
        try waiting.takeUp(in: marjan).done()
        try waiting.sendQuery(in: scene.situation("peer")).done()
        #expect(waiting.transfersForActor(in: marjan).isEmpty)
        let asked = try scene.asked(known: ["lieke"])
        #expect(asked.transfersForActor(in: marjan).map(\.to) == [.bestParty, .neighbourhoodTeam])
    }

    @Test("nobody is invited who never sees the casus: of another area, not designated, or an officer")
    func invited() throws {
        let scene = try CareNetworkScene()
        var casus = try scene.running()
        let marjan = try scene.situation("marjan")
        try casus.prepare(
            Preparation(on: scene.today, priorViewing: .off), as: Identifier(known: "o"), in: marjan
        ).done()
        for user in ["ronald", "bas", "casper"] {
            #expect(reasons(casus.invite(Casus.seat(user), in: marjan)).contains(.notDesignated), "\(user)")
        }
        try casus.invite(Casus.seat("kim"), in: marjan).done()
    }

    @Test("PV-030 a round table that is still to come has no participants and no report")
    func tableToCome() throws {
        let scene = try CareNetworkScene()
        var casus = try scene.running()
        let (peer, marjan) = (try scene.situation("peer"), try scene.situation("marjan"))
        try casus.record(consent(.given, scene), in: peer).done()
        try casus.take(
            StepDraft(step: "v3", outcome: 1, statements: [StepStatement(.necessity, text: "tafel")]),
            in: scene.situation("lieke")
        ).done()
        try casus.inviteToTable(on: Day("2026-05-12"), told: scene.today, by: .talk, in: peer).done()
        let attendee = AttendeeDraft(part: .person, name: "Gerrit", hasStatement: false, isIdentified: false)
        #expect(reasons(casus.attendTable(attendee, in: marjan)) == [.meetingNotYet])
        let then = try scene.situation("marjan", on: "2026-05-12")
        try casus.attendTable(attendee, in: then).done()
        let report = TableReportDraft(personalData: "Gerrit", reason: "a", state: "b", plan: "c")
        #expect(reasons(casus.reportTable(report, in: marjan)) == [.meetingNotYet])
        // An integrated plan is a plan that was recorded.
        let plan = StepDraft(step: "v5", outcome: 0, statements: [])
        let early = casus.take(plan, in: try scene.situation("lieke", on: "2026-05-12"))
        #expect(early.refusals.map(\.about) == [Arrangement.Need.planRecorded.rawValue])
        try casus.reportTable(report, in: then).done()
        try casus.take(plan, in: scene.situation("lieke", on: "2026-05-12")).done()
    }

    // MARK: Household teams

    @Test("PN-016, PN-017 only the case manager writes down consent across domains")
    func onlyTheCaseManager() throws {
        let scene = try TicketScene().on("2026-05-06")
        var casus = try scene.opened()
        for user in ["bram", "anouk", "niels", "lotte"] {
            let said = casus.record(scene.consent(TicketScene.emre, .given), in: try scene.situation(user))
            #expect(reasons(said) == [.notYourAct], "\(user)")
        }
        try casus.record(scene.consent(TicketScene.emre, .given), in: scene.situation("marloes")).done()
    }

    @Test("PN-008 statistics, the rights desk and the privacy officer get no seat; an outsider signs secrecy first")
    func seats() throws {
        let scene = try TicketScene().on("2026-05-06")
        var casus = try scene.opened()
        let lotte = try scene.situation("lotte")
        try casus.prepare(
            Preparation(on: scene.day, priorViewing: .off), as: Identifier(known: "o"), in: lotte
        ).done()
        for user in ["pim", "yvonne", "lidewij"] {
            #expect(reasons(casus.invite(Casus.seat(user), in: lotte)).contains(.notDesignated), "\(user)")
        }
        // An outsider sits from the sixth stage on, and never in the stage before.
        #expect(reasons(casus.invite(Casus.seat("willem"), in: lotte)).contains(.notDesignated))
        try casus.aim(in: lotte)
        let words = [
            StepStatement(.ground, choices: ["publieke-taak"]), StepStatement(.necessity, text: "nodig"),
            StepStatement(.motive, text: "nodig"),
        ]
        try casus.take(StepDraft(step: "n5", outcome: 0, statements: words), in: lotte).done()
        #expect(reasons(casus.invite(Casus.seat("willem"), in: lotte)) == [.noSecrecyStatement])
        var signed = Casus.seat("willem")
        signed.secrecySignedOn = scene.day
        try casus.invite(signed, in: lotte).done()
    }

    @Test("a plan is recorded before the step says that it is")
    func planFirst() throws {
        let scene = try TicketScene().on("2026-05-06")
        var casus = try scene.opened()
        let words = [
            StepStatement(.ground, choices: ["publieke-taak"]), StepStatement(.necessity, text: "nodig"),
            StepStatement(.motive, text: "nodig"),
        ]
        let step = StepDraft(step: "n5", outcome: 0, statements: words)
        let lotte = try scene.situation("lotte")
        #expect(casus.take(step, in: lotte).refusals.map(\.about) == [Arrangement.Need.planRecorded.rawValue])
        try casus.aim(in: lotte)
        try casus.take(step, in: lotte).done()
    }
}
