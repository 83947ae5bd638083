// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import CaseWork
@testable import Domain

@Suite("Before and at the meeting of a collaboration on a profile")
struct BeforeTheMeetingTests {
    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    /// A running casus on the agenda of a meeting of 14 April, with these people invited.
    private func scheduled(_ body: String, inviting users: [String]) throws -> Casus {
        var casus = try scene.running()
        let marjan = try scene.situation("marjan")
        let found = try #require(scene.arrangement.bodies.bodies.first { $0.id.word == body })
        let plan = MeetingPlan(
            body: MeetingBody(found), day: try #require(Day("2026-04-14")), starts: 570, minutes: 90, place: "Raadhuis",
            chair: marjan.actor.id, secretary: marjan.actor.id,
            area: found.cadence?.perSubdivision == .yes ? "Blerick" : nil)
        let sitting = try Vergadering.convene(plan, as: Identifier(known: "v1"), in: marjan).done()
        try casus.schedule(on: sitting, as: Identifier(known: "o1"), in: marjan).done()
        for user in users {
            try casus.invite(
                DeelnemerDraft(
                    user: Identifier(known: user), role: .informant, requestedInput: "Wat nodig is", task: "Taak",
                    specialDataTested: true, acceptsProtocol: true, necessity: "Nodig"),
                in: marjan
            ).done()
        }
        return casus
    }

    @Test("PV-021 a party that did not look whether the persons are known is reminded before the meeting")
    func reminded() throws {
        var casus = try scheduled("znw-overleg", inviting: ["kim", "lieke", "peer"])
        let marjan = try scene.situation("marjan")
        // Lieke answered the round, Peer reported; Kim's party did neither.
        let work = casus.openWork(in: marjan).filter { $0.kind == .lookBeforehand }
        #expect(work.map(\.user.description) == ["kim"])
        #expect(work.map(\.due) == [Day("2026-04-14")])
        #expect(casus.owingPriorCheck(in: marjan).map(\.user.description) == ["kim"])
        #expect(
            casus.recordPriorCheck(in: try scene.situation("lieke")).refusals.map(\.reason) == [.notYourAct])
        try casus.recordPriorCheck(in: scene.situation("kim")).done()
        #expect(casus.openWork(in: marjan).allSatisfy { $0.kind != .lookBeforehand })
        #expect(
            casus.recordPriorCheck(in: try scene.situation("kim")).refusals.map(\.reason) == [.notYourAct])
    }

    @Test("PV-021 a body of which the profile does not ask it reminds nobody")
    func otherBody() throws {
        let casus = try scheduled("ronde-tafel", inviting: ["kim"])
        #expect(casus.owingPriorCheck(in: try scene.situation("marjan")).isEmpty)
    }

    @Test("F-VE-14 an agenda is built from what is due in the course: the step of a meeting, following, looking again")
    func agenda() throws {
        let casus = try scene.running()
        let marjan = try scene.situation("marjan")
        let kinds = Set(casus.openWork(in: marjan).map(\.kind))
        #expect(kinds.contains(.discussStep) && kinds.contains(.followRunning) && kinds.contains(.reviewDue))
        #expect(!kinds.contains(.takeStep))
        func reason(_ kinds: WorkItem.Kind...) throws -> AgendaItem.Reason? {
            let stored = kinds.map { kind in
                StoredWork(
                    casus: casus.id, number: casus.number, phase: .casusoverleg,
                    item: WorkItem(kind: kind, user: marjan.actor.id, due: scene.today))
            }
            return AgendaProposal(stored, by: scene.today)?.reason
        }
        #expect(try reason(.discussStep) == .nextStep)
        #expect(try reason(.discussStep, .followRunning) == .monitoring)
        #expect(try reason(.reviewDue) == .monitoring)
        #expect(try reason(.takeStep) == nil)
    }

    @Test("PN-007 who comes for single cases only leaves at an item that is not theirs")
    func leaving() throws {
        let scene = try TicketScene()
        let ticket = try scene.brought(by: "bram")
        let situation = try scene.situation("lotte")
        func leaves() -> [String] {
            ticket.mustLeave(under: scene.arrangement, in: situation).map(\.id.description)
        }
        #expect(leaves().contains("willem"))
        #expect(!leaves().contains("bram") && !leaves().contains("anouk") && !leaves().contains("lotte"))
    }
}
