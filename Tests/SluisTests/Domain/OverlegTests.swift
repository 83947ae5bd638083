// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Domain

@Suite("The conference")
struct OverlegTests {
    let scene: TableScene

    init() throws { scene = try TableScene() }

    @Test("an unfinished preparation is kept and names what is open")
    func unfinished() throws {
        var casus = try scene.casus()
        let director = try scene.situation(TableScene.director)
        try casus.prepare(Preparation(goal: "beeld"), as: Identifier(known: "o1"), in: director).mustBeDone()
        let open = casus.openingProblems(in: director).filter { $0.reason == .checklistIncomplete }.compactMap(\.field)
        #expect(open == ["on", "decision", "themes", "priorViewing", "involvement", "careAgreements"])
    }

    @Test("prior viewing per item needs somebody who was consulted")
    func consultation() throws {
        var casus = try scene.casus()
        var preparation = TableScene.complete
        preparation.priorViewing = .perItem(consulted: "")
        let outcome = casus.prepare(
            preparation, as: Identifier(known: "o1"), in: try scene.situation(TableScene.director))
        #expect(outcome.reasons == [.priorViewingWithoutConsultation])
        #expect(casus.overleggen.isEmpty)
    }

    @Test("only the procesregisseur of the casus prepares, invites and opens")
    func others() throws {
        var casus = try scene.prepared()
        let officer = try scene.situation(TableScene.officer)
        #expect(
            casus.prepare(TableScene.complete, as: Identifier(known: "o2"), in: officer).reasons.contains(.notYourAct))
        #expect(casus.invite(TableScene.draft(TableScene.worker), in: officer).reasons.contains(.notYourAct))
        #expect(casus.openOverleg(present: [TableScene.officer], in: officer).reasons == [.notYourAct])
    }

    @Test("a party that did not sign takes part only after accepting the protocol")
    func guest() throws {
        var casus = try scene.prepared()
        let director = try scene.situation(TableScene.director)
        #expect(casus.invite(TableScene.draft(TableScene.landlord), in: director).reasons == [.participantNotLawful])
        try casus.invite(TableScene.draft(TableScene.landlord, accepts: true), in: director).mustBeDone()
        #expect(casus.isParticipant(TableScene.landlord, of: TableScene.housing))
    }

    @Test("staff of the house is not invited")
    func house() throws {
        var casus = try scene.prepared()
        let outcome = casus.invite(TableScene.draft(TableScene.chief), in: try scene.situation(TableScene.director))
        #expect(outcome.reasons == [.unknownUser])
    }

    @Test("a table at which nobody of the list sits does not open")
    func nobody() throws {
        var casus = try scene.prepared()
        let director = try scene.situation(TableScene.director)
        #expect(casus.openOverleg(present: [], in: director).reasons == [.noParticipants])
        #expect(casus.openOverleg(present: [TableScene.worker], in: director).reasons == [.noParticipants])
        #expect(casus.currentOverleg?.isOpen == false)
    }

    @Test("opening records who of the list was there and who was not")
    func attendance() throws {
        var casus = try scene.prepared()
        try casus.openOverleg(present: [TableScene.nurse], in: try scene.situation(TableScene.director)).mustBeDone()
        let attendance = try #require(casus.currentOverleg?.attendance)
        #expect(attendance.filter(\.present).map(\.user) == [TableScene.nurse])
        #expect(attendance.filter { !$0.present }.map(\.user) == [TableScene.officer])
    }

    @Test("whoever joins a sitting table is present, and nobody is struck off any more")
    func late() throws {
        var casus = try scene.sitting()
        let director = try scene.situation(TableScene.director)
        try casus.invite(TableScene.draft(TableScene.worker), in: director).mustBeDone()
        #expect(casus.currentOverleg?.attendance.last?.user == TableScene.worker)
        #expect(casus.currentOverleg?.attendance.last?.present == true)
        #expect(casus.uninvite(TableScene.worker, in: director).reasons == [.conferenceAlreadyOpen])
    }

    @Test("an uninformed person keeps the table closed")
    func uninformed() throws {
        var casus = try scene.prepared()
        casus.kennisgevingen = []
        #expect(casus.openingProblems(in: try scene.situation(TableScene.director)).map(\.reason) == [.notInformed])
    }

    @Test("a plan is no outcome before its mandatory parts are there, and names each party without a role")
    func mandatoryParts() throws {
        var casus = try scene.sitting()
        let director = try scene.situation(TableScene.director)
        let missing = casus.outcomeProblems(.plan, in: director)
        #expect(
            missing.map(\.reason) == [
                .planWithoutIntervention, .noCasusregisseur, .roleOrNeedMissing, .roleOrNeedMissing,
                .monitoringPurposeMissing, .scaleDownCriteriaMissing,
            ])
        #expect(missing.compactMap(\.about) == ["ggz", "politie"])
        #expect(casus.closeOverleg(.plan, motivation: "klaar", in: director).reasons == missing.map(\.reason))
    }

    @Test("not a casus after all ends it at once")
    func ends() throws {
        var casus = try scene.sitting()
        try casus.closeOverleg(
            .notACasus, motivation: "één keten volstaat", in: try scene.situation(TableScene.director)
        )
        .mustBeDone()
        #expect(casus.ended?.reason == .conferenceNotACasus)
    }
}
