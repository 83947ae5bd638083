// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("What the collaboration itself asks of who convenes its bodies")
struct BesluitReminderTests {
    private func reminders(
        _ scene: BesluitScene, _ user: String, on day: String, given besluiten: [Besluit] = []
    ) throws -> [BesluitReminder] {
        let situation = try scene.situation(user, on: day)
        return scene.collaboration.besluitReminders(for: situation.actor, given: besluiten, on: situation.day)
    }

    /// A managers' meeting that was held.
    private func sitting(_ scene: BesluitScene, on day: String) throws -> Vergadering {
        let bodies = scene.collaboration.workProcess?.bodies.bodies ?? []
        let body = try #require(bodies.first { $0.id.word == "managersoverleg" })
        let situation = try scene.situation("tineke", on: day)
        let plan = MeetingPlan(
            body: MeetingBody(body), day: situation.day, starts: 540, minutes: 90, place: "Kamer 1",
            chair: situation.actor.id, secretary: situation.actor.id)
        var sitting = try scene.done(Vergadering.convene(plan, as: Identifier(known: day), in: situation))
        try scene.done(sitting.end(in: situation))
        return sitting
    }

    @Test("PN-043 three managers' meetings by December: a fourth is asked for, as a guideline")
    func meetings() throws {
        let scene = try BesluitScene("nijmegen")
        let held = try ["2026-02-04", "2026-05-06", "2026-09-02"].map { try sitting(scene, on: $0) }
        let situation = try scene.situation("tineke", on: "2026-12-01")
        let asked = scene.collaboration.sittingsToPlan(by: situation.actor, given: held, on: situation.day)
        let next = try #require(asked.first { $0.body.word == "managersoverleg" })
        #expect(next.missing == 1 && next.latest == Day("2026-12-31") && next.strength == .guideline)
    }

    @Test("an evaluation is asked for from the last that was recorded, and without one at once")
    func evaluation() throws {
        let scene = try BesluitScene("utrecht-topx")
        let term = Term(2, .years)
        #expect(try reminders(scene, "harm", on: "2026-01-02") == [.evaluation(nil, every: term)])
        var held = try scene.propose(BesluitScene.proposal(.evaluation), by: "harm", on: "2024-03-01")
        let situation = try scene.situation("harm", on: "2024-03-01")
        try scene.done(held.adopt(on: situation.day, "in orde", known: [], in: situation))
        let due = try ProfileSubject.day("2026-03-01")
        #expect(try reminders(scene, "harm", on: "2026-01-02", given: [held]) == [.evaluation(due, every: term)])
        #expect(try reminders(scene, "harm", on: "2025-03-01", given: [held]).isEmpty)
        #expect(try reminders(scene, "rob", on: "2026-01-02").isEmpty)
    }

    @Test("PN-066 an evaluation that a partner asked for waits on the desk of who keeps the register")
    func asked() throws {
        let scene = try BesluitScene("nijmegen")
        let besluit = try scene.propose(BesluitScene.proposal(.evaluation), by: "tineke", on: "2026-10-01")
        #expect(try reminders(scene, "tineke", on: "2026-10-01", given: [besluit]) == [.open(besluit)])
        #expect(try reminders(scene, "bram", on: "2026-10-01", given: [besluit]).isEmpty)
    }

    @Test("a party that leaves waits for the register of parties on the desk of a manager")
    func register() throws {
        let scene = try BesluitScene("venlo")
        var proposal = BesluitScene.proposal(.leaving)
        proposal.partij = Identifier(known: "antares")
        proposal.sent = try ProfileSubject.day("2026-05-01")
        proposal.consulted = proposal.sent
        proposal.start = .notice
        var besluit = try scene.propose(proposal, by: "wim", on: "2026-05-01")
        let situation = try scene.situation("wim", on: "2026-05-01")
        try scene.done(besluit.adopt(on: situation.day, "", known: [], in: situation))
        let partij = try #require(scene.collaboration.partij(Identifier(known: "antares")))
        let due = try ProfileSubject.day("2026-08-01")
        let waiting = try reminders(scene, "wim", on: "2026-05-02", given: [besluit])
        #expect(waiting.contains(.register(besluit, partij, due)))
        let after = scene.leaving("antares", on: due)
        let later = try reminders(after, "wim", on: "2026-05-02", given: [besluit])
        #expect(!later.contains { if case .register = $0 { true } else { false } })
    }
}
