// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("A ticket: nothing about a person before the stage with data")
struct TicketTests {
    let scene: TicketScene

    init() throws { scene = try TicketScene() }

    @Test("PN-001 what is stored of a signal holds closed words, days and people of the parties, and no text")
    func closed() throws {
        let ticket = try scene.brought()
        #expect(ticket.next == "n2")
        let stored = try #require(String(data: try JSONEncoder().encode(ticket), encoding: .utf8))
        #expect(stored.contains("Dukenburg") && stored.contains("told"))
        for word in [Ticket.Statement(.noBan, choices: ["Rossumerveen"]), .init(.criteria, choices: ["Karin"])] {
            let draft = try scene.draft(also: [word])
            let outcome = Ticket.bring(
                draft, as: Identifier(known: "k"), number: "2026-018", in: try scene.situation("bram"))
            #expect(outcome.reasons.contains(.ticketHoldsNoText))
        }
        let elsewhere = TicketDraft(subdivision: "Familie Rossumerveen", route: nil, answers: [], statements: [])
        let refused = Ticket.bring(
            elsewhere, as: Identifier(known: "k"), number: "2026-018", in: try scene.situation("bram"))
        #expect(refused.reasons.contains(.required))
    }

    @Test(
        "PN-002, PN-005, PN-045, PN-046 each judgement is asked before a signal comes in",
        arguments: [Arrangement.Need.informed, .compatible, .ownProcedure, .noBan])
    func judgements(_ need: Arrangement.Need) throws {
        let outcome = Ticket.bring(
            try scene.draft(without: need), as: Identifier(known: "k"), number: "2026-018",
            in: try scene.situation("jolanda"))
        #expect(outcome.reasons == [.stepNeeds])
    }

    @Test("PN-045 the eviction route asks its questions; without an answer the signal waits")
    func route() throws {
        let draft = try scene.draft()
        let half = TicketDraft(
            subdivision: draft.subdivision, route: draft.route, answers: [.init(question: 0, answer: .no)],
            statements: draft.statements)
        let outcome = Ticket.bring(
            half, as: Identifier(known: "k"), number: "2026-018", in: try scene.situation("bram"))
        #expect(outcome.reasons == Array(repeating: .required, count: 6))
        #expect(try scene.brought().answers.count == 7)
        let none = TicketDraft(
            subdivision: draft.subdivision, route: draft.route,
            answers: (0..<7).map { .init(question: $0, answer: $0 < 4 ? .no : .yes) }, statements: draft.statements)
        #expect(
            Ticket.bring(none, as: Identifier(known: "k"), number: "2026-018", in: try scene.situation("bram")).reasons
                == [.noOccasion])
    }

    @Test("PN-056 an exception needs a day of review, within the term of the profile")
    func exception() throws {
        func outcome(_ day: String?) throws -> [Refusal.Reason] {
            let statement = Ticket.Statement(.informed, choices: ["exception"], day: day.flatMap { Day($0) })
            return Ticket.bring(
                try scene.draft(without: .informed, also: [statement]), as: Identifier(known: "k"),
                number: "2026-018", in: try scene.situation("bram")
            ).reasons
        }
        #expect(try outcome(nil) == [.stepNeeds])
        #expect(try outcome("2026-06-01") == [.stepNeeds])
        #expect(try outcome("2026-04-01").isEmpty)
    }

    @Test("the start waits for texts and signatures")
    func gates() throws {
        var early = scene
        early.settled = []
        let outcome = Ticket.bring(
            try scene.draft(), as: Identifier(known: "k"), number: "2026-018", in: try early.situation("bram"))
        #expect(outcome.reasons == [.gateClosed, .gateClosed])
    }

    @Test("who sees a ticket: the table, the process direction and the assistant; no shell partner, no outsider")
    func readers() throws {
        func isOpen(_ ticket: Ticket, to user: String) throws -> Bool {
            ticket.isOpen(
                to: try scene.user(user), under: scene.arrangement, in: try scene.situation(user))
        }
        let early = try scene.brought()
        for user in ["lotte", "irma", "bram", "jolanda", "hester"] { #expect(try isOpen(early, to: user), "\(user)") }
        for user in ["doris", "willem", "sjoerd", "pim", "yvonne", "tineke", "gerrie", "lidewij"] {
            #expect(try !isOpen(early, to: user), "\(user)")
        }
        let late = try scene.ready()
        for user in ["lotte", "irma", "bram", "marloes", "niels", "anouk"] {
            #expect(try isOpen(late, to: user), "\(user)")
        }
        for user in ["jolanda", "hester", "sjoerd"] { #expect(try !isOpen(late, to: user), "\(user)") }
    }

    @Test("PN-012 not taken up: the bringer tells the household, everybody takes data back")
    func notTakenUp() throws {
        var ticket = try scene.assessed()
        try ticket.take(
            TicketStepDraft(step: "n3", outcome: 1, statements: TicketScene.sharing, shared: 2, declined: 1),
            in: try scene.situation("lotte")
        ).get()
        #expect(ticket.ended?.kind == .rejected)
        func tasks(_ user: String) throws -> [Ticket.Task] {
            ticket.tasks(for: try scene.user(user), under: scene.arrangement, in: try scene.situation(user))
        }
        #expect(try tasks("bram") == [.confirm(.householdTold), .confirm(.dataTakenBack)])
        #expect(try tasks("hester") == [.confirm(.dataTakenBack)])
        try ticket.confirm(.householdTold, in: scene.situation("bram")).get()
        #expect(try tasks("bram") == [.confirm(.dataTakenBack)])
        #expect(ticket.confirm(.householdTold, in: try scene.situation("lotte")).reasons == [.nothingToUndo])
    }

    @Test("a transfer to the safety house names its ground, and the process direction decides it")
    func transfer() throws {
        var ticket = try scene.assessed()
        let without = TicketStepDraft(
            step: "n3", outcome: 2, statements: TicketScene.sharing, shared: 1, declined: 0)
        #expect(ticket.take(without, in: try scene.situation("lotte")).reasons == [.stepNeeds])
        let vital = TicketStepDraft(
            step: "n3", outcome: 2,
            statements: TicketScene.sharing + [.init(.ground, choices: ["vitaal-belang"])], shared: 1, declined: 0)
        #expect(ticket.take(vital, in: try scene.situation("lotte")).reasons == [.ticketHoldsNoText])
        let grounded = TicketStepDraft(
            step: "n3", outcome: 2,
            statements: TicketScene.sharing + [.init(.ground, choices: ["publieke-taak"])], shared: 1, declined: 0)
        #expect(ticket.take(grounded, in: try scene.situation("hester")).reasons == [.notYourAct])
        try ticket.take(grounded, in: scene.situation("lotte")).get()
        #expect(ticket.ended?.kind == .transferred && ticket.ended?.ground == .publicTask)
    }

    @Test("PN-014 a team of people who can take part, with a case manager in it; the shell partner only on purpose")
    func team() throws {
        var ticket = try scene.assessed()
        try ticket.take(
            TicketStepDraft(step: "n3", outcome: 0, statements: TicketScene.sharing, shared: 2, declined: 1),
            in: scene.situation("lotte")
        ).get()
        func compose(_ team: [String], _ director: String?) throws -> [Refusal.Reason] {
            var copy = ticket
            return copy.take(
                TicketStepDraft(
                    step: "n4", outcome: 0, statements: [TicketScene.yes(.necessity)],
                    team: team.map { Identifier(known: $0) }, caseDirector: director.map { Identifier(known: $0) }),
                in: try scene.situation("lotte")
            ).reasons
        }
        #expect(try compose([], nil) == [.noParticipants, .noCasusregisseur])
        #expect(try compose(["bram", "willem"], "bram") == [.notDesignated])
        #expect(try compose(["bram"], "marloes") == [.directorNotInTeam])
        #expect(try compose(["bram", "marloes"], "marloes").isEmpty)
    }

    @Test("criteria are all judged, and only the process direction goes against them")
    func criteria() throws {
        var ticket = try scene.brought()
        let half = Ticket.Statement(.criteria, choices: ["A", "not-B"])
        #expect(
            ticket.take(TicketStepDraft(step: "n2", outcome: 1, statements: [half]), in: try scene.situation("lotte"))
                .reasons.contains(.stepNeeds))
        let not = Ticket.Statement(.criteria, choices: ["A", "not-B", "C", "D"])
        let against = TicketStepDraft(step: "n2", outcome: 1, statements: [not])
        #expect(ticket.take(against, in: try scene.situation("hester")).reasons == [.notYourAct])
        #expect(ticket.take(against, in: try scene.situation("lotte")).reasons == [.stepNeeds])
        let motivated = TicketStepDraft(step: "n2", outcome: 1, statements: [not, TicketScene.yes(.motive)])
        try ticket.take(motivated, in: scene.situation("lotte")).get()
    }

    @Test("a step that is not up is refused")
    func order() throws {
        var ticket = try scene.brought()
        let step = TicketStepDraft(step: "n3", outcome: 0, statements: TicketScene.sharing, shared: 1, declined: 1)
        #expect(ticket.take(step, in: try scene.situation("lotte")).reasons == [.stepNotUp])
        let beyond = TicketStepDraft(step: "n5", outcome: 0, statements: [])
        #expect(ticket.take(beyond, in: try scene.situation("lotte")).reasons == [.unknownItem])
    }
}
