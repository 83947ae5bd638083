// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("Households: what is heard at the table, who is asked to it, and who records what was said")
struct HouseholdTableScenarios {
    let scene: TicketScene

    init() throws { scene = try TicketScene() }

    @Test("PN-006 in step 1 it is heard: no name, no count, no text stays; what is shared is counted in step 3")
    func heard() throws {
        var ticket = try scene.brought()
        let spoken = [Ticket.Statement(.explanation, choices: ["Karin"]), .init(.necessity, choices: ["huurschuld"])]
        for word in spoken {
            let refused = Ticket.bring(
                try scene.draft(also: [word]), as: Identifier(known: "k"), number: "2026-018",
                in: try scene.situation("bram"))
            #expect(refused.reasons.contains(.ticketHoldsNoText))
        }
        // Content and background come only in step 3: what is counted before it, is not kept.
        let assessed = TicketStepDraft(
            step: "n2", outcome: 1, statements: [TicketScene.criteria], shared: 5, declined: 1)
        try ticket.take(assessed, in: scene.situation("lotte")).get()
        #expect(ticket.taken.allSatisfy { $0.shared == nil && $0.declined == nil })
        let uncounted = TicketStepDraft(step: "n3", outcome: 0, statements: TicketScene.sharing)
        #expect(ticket.take(uncounted, in: try scene.situation("lotte")).reasons == [.required, .required])
        let counted = TicketStepDraft(
            step: "n3", outcome: 0, statements: TicketScene.sharing, shared: 5, declined: 1)
        try ticket.take(counted, in: scene.situation("lotte")).get()
        #expect(ticket.taken.last?.shared == 5)
        let stored = try #require(String(data: try JSONEncoder().encode(ticket), encoding: .utf8))
        for word in ["Karin", "Rossumerveen", "huurschuld"] { #expect(!stored.contains(word)) }
        for stage in ["stap-1", "stap-2", "stap-3", "stap-4"] {
            for kind in ["naw", "probleem"] { #expect(!scene.arrangement.data.allows(kind, in: stage)) }
        }
    }

    @Test("PN-006 people are reminded that content and background come in step 3, until they are there")
    func reminded() throws {
        func content(_ ticket: Ticket) -> String? { ticket.stageOfContent(under: scene.arrangement)?.id.word }
        #expect(content(try scene.brought()) == "stap-3")
        #expect(content(try scene.assessed()) == nil)
        #expect(content(try scene.ready()) == nil)
    }

    @Test("PN-045 a landlord files for eviction: told first, three judgements on the form, and nothing but a ticket")
    func eviction() throws {
        let ticket = try scene.brought(by: "jolanda")
        let route = try #require(scene.arrangement.admission.routes.first { $0.nl == TicketScene.eviction })
        #expect(ticket.partij == Identifier(known: "portaal") && ticket.route == route.nl && ticket.next == "n2")
        #expect(ticket.answers.count == (route.occasions?.count ?? 0) + 3 && route.questions.count == 3)
        let late = try scene.draft(without: .informed, also: [scene.told("2026-03-17")])
        let refused = Ticket.bring(
            late, as: Identifier(known: "k"), number: "2026-018", in: try scene.situation("jolanda"))
        #expect(refused.reasons.contains(.stepNeeds))
    }

    @Test("PN-008 a shell partner is at no table by itself; asked for one household, it hears that one only")
    func shellPartner() throws {
        func hears(_ ticket: Ticket) throws -> Bool {
            ticket.isOpen(to: try scene.user("doris"), under: scene.arrangement, in: try scene.situation("doris"))
        }
        var ticket = try scene.brought()
        #expect(try !hears(ticket))
        ticket = try scene.assessed()
        #expect(try !hears(ticket))
        try ticket.take(
            TicketStepDraft(step: "n3", outcome: 0, statements: TicketScene.sharing, shared: 2, declined: 1),
            in: scene.situation("lotte")
        ).get()
        #expect(try !hears(ticket))
        #expect(try !hears(scene.ready()))
        let team = TicketStepDraft(
            step: "n4", outcome: 0, statements: [TicketScene.yes(.necessity)],
            team: ["bram", "marloes", "doris"].map { Identifier(known: $0) },
            caseDirector: Identifier(known: "marloes"))
        #expect(ticket.take(team, in: try scene.situation("bram")).reasons.contains(.notYourAct))
        try ticket.take(team, in: scene.situation("lotte")).get()
        #expect(try hears(ticket))
    }

    @Test("PN-008 at the table of a file it sits when the process director says why it is needed")
    func shellPartnerAtFile() throws {
        let later = try scene.on("2026-05-06")
        var casus = try later.opened()
        let lotte = try later.situation("lotte")
        let doris = try later.user("doris")
        func standings(_ casus: Casus) -> Set<Standing> {
            casus.standings(of: doris, in: lotte.collaboration, on: lotte.day)
        }
        #expect(standings(casus).isEmpty)
        try casus.prepare(
            Preparation(on: later.day, priorViewing: .off), as: Identifier(known: "o"), in: lotte
        ).get()
        #expect(casus.invite(Casus.seat("doris"), in: try later.situation("bram")).reasons.contains(.notYourAct))
        let unasked = casus.invite(Casus.seat("doris", necessity: ""), in: lotte)
        #expect(unasked.refusals == [Refusal(.required, field: "necessity")])
        try casus.invite(Casus.seat("doris", necessity: "Advies over dwangzorg"), in: lotte).get()
        #expect(standings(casus) == [.participant])
    }

    @Test("PN-028 the professional keeps the say: the house records nothing that a party said")
    func say() throws {
        let later = try scene.on("2026-05-06")
        var casus = try later.opened()
        let (lotte, marloes) = (try later.situation("lotte"), try later.situation("marloes"))
        let item = InbrengDraft(
            content: ContentClass(
                betrokkene: TicketScene.karin, classes: ["ordinary"], subtype: nil, origin: "own", hat: nil,
                task: "taak", kind: "voortgang", domain: "zorg", ground: .publicTask),
            necessity: "nodig", hasText: true, akkoordFor: [], keepFromConference: false,
            supplier: marloes.actor.partij, heard: "mondeling in het overleg")
        #expect(casus.problems(with: item, in: lotte).contains(Refusal(.notYourAct, field: "supplier")))
        try casus.prepare(
            Preparation(
                on: later.day, goal: "beeld", decision: "plan", themes: "zorg", priorViewing: .off,
                involvement: .informedAfter, careAgreements: "geheim"), as: Identifier(known: "o1"), in: lotte
        ).get()
        for user in ["marloes", "niels"] { try casus.invite(Casus.seat(user), in: lotte).get() }
        try casus.openOverleg(present: [marloes.actor.id, Identifier(known: "niels")], in: lotte).get()
        func sentence(of partij: Identifier<Partij>) -> MinutesDraft {
            MinutesDraft(
                supplier: partij, betrokkene: TicketScene.karin, classes: ["ordinary"], hasText: true, forTable: true,
                rulesAllow: true, kind: "voortgang", domain: "jeugd", ground: .publicTask)
        }
        let id = Identifier<Inbreng>(known: "zin")
        #expect(casus.minutable(in: lotte).isEmpty)
        #expect(
            casus.minute(sentence(of: marloes.actor.partij), as: id, in: lotte).refusals
                == [Refusal(.recordedBySpeaker, field: "supplier")])
        #expect(casus.inbreng(id) == nil)
        let niels = try later.situation("niels")
        try casus.minute(sentence(of: niels.actor.partij), as: id, in: niels).get()
        #expect(casus.inbreng(id)?.supplier == niels.actor.partij)
    }
}
