// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("The letters to a household of which there is only a ticket")
struct TicketLetterTests {
    private func letters(_ user: String, _ ticket: Ticket, _ scene: TicketScene) throws -> [String] {
        ticket.letters(for: try scene.user(user), under: scene.arrangement).map(\.id.word)
    }

    @Test("F-NI-26 who brings in tells beforehand, and how it ended when it was not taken up")
    func bringer() throws {
        let scene = try TicketScene()
        var ticket = try scene.brought()
        #expect(try letters("bram", ticket, scene) == ["ni-l1"])
        for user in ["lotte", "niels", "jolanda"] { #expect(try letters(user, ticket, scene).isEmpty, "\(user)") }
        ticket = try scene.assessed()
        try ticket.take(
            TicketStepDraft(step: "n3", outcome: 1, statements: TicketScene.sharing, shared: 2, declined: 1),
            in: scene.situation("lotte")
        ).get()
        #expect(ticket.ended?.kind == .rejected)
        #expect(try letters("bram", ticket, scene) == ["ni-l2"])
    }

    @Test("who directs the case asks consent by letter, from that stage on")
    func director() throws {
        let scene = try TicketScene()
        var ticket = try scene.assessed()
        #expect(try letters("marloes", ticket, scene).isEmpty)
        try ticket.take(
            TicketStepDraft(step: "n3", outcome: 0, statements: TicketScene.sharing, shared: 2, declined: 1),
            in: scene.situation("lotte")
        ).get()
        try ticket.take(
            TicketStepDraft(
                step: "n4", outcome: 0, statements: [TicketScene.yes(.necessity)],
                team: ["bram", "marloes"].map { Identifier(known: $0) }, caseDirector: Identifier(known: "marloes")),
            in: scene.situation("lotte")
        ).get()
        #expect(try letters("marloes", ticket, scene) == ["ni-l3"])
        #expect(try letters("bram", ticket, scene) == ["ni-l1"])
    }

    @Test("3:410-411 without the decision nobody is told that police data may be used; with it they are")
    func police() throws {
        var scene = try TicketScene()
        let closed = try scene.situation("lotte").collaboration
        #expect(!scene.arrangement.allowsPoliceData(pillar: "regieteams", in: closed))
        scene.settled.append("Besluit op grond van artikel 20 Wpg")
        let open = try scene.situation("lotte").collaboration
        #expect(scene.arrangement.allowsPoliceData(pillar: "regieteams", in: open))
    }
}
