// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Somebody from outside is asked to the table for one household, and sees nothing in the system")
struct TicketGuestTests {
    let scene: TicketScene

    init() throws { scene = try TicketScene() }

    private func ask(
        _ user: String, necessary: Bool = true, signed: String? = nil, bound: Bool = false
    ) -> TicketGuestDraft {
        TicketGuestDraft(
            user: Identifier(known: user), isNecessary: necessary, secrecySignedOn: signed.flatMap { Day($0) },
            isBoundByProfession: bound)
    }

    private func possible(_ ticket: Ticket) throws -> [String] {
        ticket.possibleGuests(under: scene.arrangement, in: try scene.situation("lotte")).map(\.id.description)
    }

    private func leaves(_ user: String, _ ticket: Ticket) throws -> Bool {
        ticket.mustLeave(under: scene.arrangement, in: try scene.situation("lotte"))
            .contains { $0.id.description == user }
    }

    @Test("PN-007 in steps 1 and 2 nobody from outside is asked; from step 3 on whoever this household concerns")
    func stages() throws {
        #expect(try possible(scene.brought()).isEmpty)
        // The shell partner and the incidental professional; a role that is off brings nobody in.
        #expect(try Set(possible(scene.assessed())) == ["doris", "willem"])
        #expect(try possible(scene.ready()).isEmpty)
        var early = try scene.brought()
        let refused = early.admit(ask("willem", signed: "2026-03-16"), in: try scene.situation("lotte"))
        #expect(refused.reasons == [.notDesignated])
        #expect(try leaves("willem", early))
    }

    @Test("PN-062 no seat without a signed statement, unless bound by a profession; a signatory needs none")
    func secrecy() throws {
        let lotte = try scene.situation("lotte")
        var ticket = try scene.assessed()
        #expect(ticket.admit(ask("willem"), in: lotte).reasons == [.noSecrecyStatement])
        #expect(ticket.admit(ask("willem", signed: "2026-03-17"), in: lotte).reasons == [.dayInTheFuture])
        #expect(
            ticket.admit(ask("willem", necessary: false), in: lotte).refusals
                == [
                    Refusal(.required, field: "necessary"),
                    Refusal(.noSecrecyStatement, field: "secrecySignedOn", about: "willem"),
                ])
        #expect(ticket.admit(ask("willem", bound: true), in: try scene.situation("hester")).reasons == [.notYourAct])
        #expect(ticket.guests == nil)
        try ticket.admit(ask("willem", signed: "2026-03-16"), in: lotte).get()
        try ticket.admit(ask("doris"), in: lotte).get()
        #expect(ticket.guests?.map(\.user.description) == ["willem", "doris"])
        #expect(ticket.guests?.first?.secrecySignedOn == Day("2026-03-16") && ticket.guests?.first?.step == "n3")
        #expect(ticket.admit(ask("willem", bound: true), in: lotte).reasons == [.notDesignated])
    }

    @Test("R-NI-18 who was asked stays in the room for that step and opens no ticket; for the next they are asked anew")
    func heardOnly() throws {
        var ticket = try scene.assessed()
        #expect(try leaves("willem", ticket))
        try ticket.admit(ask("willem", bound: true), in: scene.situation("lotte")).get()
        #expect(try !leaves("willem", ticket))
        #expect(try leaves("sjoerd", ticket))
        for user in ["willem", "doris"] {
            let situation = try scene.situation(user)
            #expect(!ticket.isOpen(to: situation.actor, under: scene.arrangement, in: situation), "\(user)")
        }
        try ticket.take(
            TicketStepDraft(step: "n3", outcome: 0, statements: TicketScene.sharing, shared: 2, declined: 1),
            in: scene.situation("lotte")
        ).get()
        #expect(try leaves("willem", ticket))
        #expect(try possible(ticket).contains("willem"))
    }

    @Test("an opened ticket forgets who was asked to its table")
    func forgotten() throws {
        var ticket = try scene.assessed()
        let lotte = try scene.situation("lotte")
        try ticket.admit(ask("doris"), in: lotte).get()
        ticket.close(asOpenedIn: lotte)
        #expect(ticket.guests == nil)
    }
}
