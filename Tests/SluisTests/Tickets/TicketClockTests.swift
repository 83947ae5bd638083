// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Tickets: exceptions that are looked at again, own signals, action lists, the talk about consent")
struct TicketClockTests {
    let scene: TicketScene

    init() throws { scene = try TicketScene() }

    private func exception(until day: String) throws -> Ticket {
        let statement = Ticket.Statement(.informed, choices: ["exception"], day: try #require(Day(day)))
        return try scene.brought(by: "bram", scene.draft(without: .informed, also: [statement]))
    }

    private func tasks(_ ticket: Ticket, _ user: String, on day: String) throws -> [Ticket.Task] {
        let later = try scene.on(day)
        return ticket.tasks(for: try later.user(user), under: later.arrangement, in: try later.situation(user))
    }

    @Test("PN-056 an exception waits for its review, is late after its day, and a review sets a new one")
    func review() throws {
        var ticket = try exception(until: "2026-04-01")
        let due = try #require(Day("2026-04-01"))
        #expect(try tasks(ticket, "bram", on: "2026-04-09") == [.reviewException(due)])
        #expect(try tasks(ticket, "jolanda", on: "2026-04-09") == [.step("n2")])
        let later = try scene.on("2026-04-09")
        let again = Ticket.Statement(.informed, choices: ["exception"], day: try #require(Day("2026-05-01")))
        let tooFar = Ticket.Statement(.informed, choices: ["exception"], day: try #require(Day("2026-09-01")))
        #expect(ticket.review(tooFar, in: try later.situation("bram")).reasons == [.stepNeeds])
        #expect(ticket.review(again, in: try later.situation("jolanda")).reasons == [.notYourAct])
        try ticket.review(again, in: later.situation("bram")).get()
        #expect(ticket.reviewDue == again.day && ticket.reviews?.first?.by.description == "bram")
        #expect(ticket.isTold(on: later.day))
        let told = Ticket.Statement(.informed, choices: ["told"], day: later.day)
        try ticket.review(told, in: scene.on("2026-04-10").situation("bram")).get()
        #expect(ticket.reviewDue == nil)
    }

    @Test("the talk about consent and the file wait until the household was told")
    func talk() throws {
        var ticket = try exception(until: "2026-04-01")
        func take(_ draft: TicketStepDraft, _ user: String) throws -> [Refusal.Reason] {
            ticket.take(draft, in: try scene.situation(user)).reasons
        }
        #expect(try take(.init(step: "n2", outcome: 1, statements: [TicketScene.criteria]), "lotte").isEmpty)
        #expect(
            try take(
                .init(step: "n3", outcome: 0, statements: TicketScene.sharing, shared: 1, declined: 0), "lotte"
            ).isEmpty)
        let people = ["bram", "marloes"].map { Identifier<User>(known: $0) }
        #expect(
            try take(
                .init(
                    step: "n4", outcome: 0, statements: [TicketScene.yes(.necessity)], team: people,
                    caseDirector: people[1]), "lotte"
            ).isEmpty)
        #expect(try take(.init(step: "n4g", outcome: 0, statements: []), "marloes") == [.stepNeeds])
        #expect(try take(.init(step: "n4g", outcome: 1, statements: [scene.told()]), "marloes").isEmpty)
        let opened = Casus.open(
            try scene.opening(), from: ticket, as: Identifier(known: "c"), number: "n", in: try scene.situation("lotte")
        )
        #expect(opened.reasons == [.notWhatWasSaid])
        let refused = [TicketScene.karin, TicketScene.emre, TicketScene.noah].map {
            scene.consent($0, .refused, by: $0 == TicketScene.noah)
        }
        let fitting = Casus.open(
            try scene.opening(consents: refused), from: ticket, as: Identifier(known: "c"), number: "n",
            in: try scene.situation("lotte"))
        #expect(fitting.reasons.isEmpty)
    }

    @Test("who brought the signal in does not judge it; another member of the team does")
    func ownSignal() throws {
        var ticket = try scene.brought(by: "bram")
        let draft = TicketStepDraft(step: "n2", outcome: 1, statements: [TicketScene.criteria])
        #expect(ticket.take(draft, in: try scene.situation("bram")).reasons == [.ownSignal])
        #expect(try tasks(ticket, "bram", on: "2026-03-16").isEmpty)
        try ticket.take(draft, in: scene.situation("hester")).get()
    }

    @Test("telling a household long ago was about something else")
    func longAgo() throws {
        let draft = try scene.draft(without: .informed, also: [scene.told("1926-03-13")])
        let outcome = Ticket.bring(
            draft, as: Identifier(known: "k"), number: "2026-018", in: try scene.situation("bram"))
        #expect(outcome.reasons == [.dayLongAgo])
    }

    @Test("the action list goes round within a week of the meeting, by the process direction, and once")
    func actionList() throws {
        var ticket = try scene.assessed()
        let due = try #require(Day("2026-03-23"))
        #expect(ticket.actionListDue(under: scene.arrangement) == due)
        #expect(try tasks(ticket, "lotte", on: "2026-03-30").contains(.actionList(due)))
        #expect(try !tasks(ticket, "hester", on: "2026-03-30").contains(.actionList(due)))
        #expect(ticket.list(in: try scene.situation("hester")).reasons == [.notYourAct])
        try ticket.list(in: scene.situation("lotte")).get()
        #expect(ticket.actionListDue(under: scene.arrangement) == nil)
        #expect(ticket.list(in: try scene.situation("lotte")).reasons == [.nothingToUndo])
        let untouched = try scene.brought()
        #expect(untouched.actionListDue(under: scene.arrangement) == nil)
    }
}
