// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Whoever does not agree: a decision is asked, and then the ladder")
struct NoAgreementScenarios {
    private let need = StepStatement(.necessity, text: "nodig")

    /// Four pillars: discussed at a conference that found no agreement.
    private func undecided(in scene: PillarScene) throws -> Casus {
        var casus = try scene.conferredByParties()
        let jorinde = try scene.situation("jorinde")
        try casus.confer(["saskia", "tamer"], in: jorinde)
        try casus.take(StepDraft(step: "e4", outcome: 1, statements: [need]), in: jorinde).orFail()
        return casus
    }

    @Test("PE-012 without agreement the process manager must ask for a decision in the conference")
    func decisionAsked() throws {
        let scene = try PillarScene()
        let casus = try undecided(in: scene)
        #expect(casus.course?.next == "e4a")
        let waiting = casus.openWork(in: try scene.situation("jorinde")).filter { $0.kind == .discussStep }
        #expect(waiting.map(\.user.description) == ["jorinde"])
        var decided = casus
        let decision = StepDraft(step: "e4a", outcome: 0, statements: [])
        #expect(decided.take(decision, in: try scene.situation("tamer")).refusals.map(\.reason) == [.notYourAct])
        try decided.take(decision, in: scene.situation("jorinde")).orFail()
        #expect(decided.course?.next == "e5")
    }

    @Test("PE-012 when there is still none, the ladder to the intervention team is open, and not before")
    func ladder() throws {
        let scene = try PillarScene()
        let jorinde = try scene.situation("jorinde")
        #expect(try scene.conferredByParties().rungsForActor(in: jorinde).isEmpty)
        var casus = try undecided(in: scene)
        #expect(casus.rungsForActor(in: jorinde) == [0])
        #expect(casus.rungsForActor(in: try scene.situation("chantal")) == [0])
        let bare = casus.take(StepDraft(step: "e4a", outcome: 1, statements: []), in: jorinde)
        #expect(bare.refusals.map(\.reason) == [.rungSkipped])
        try casus.climb(RungDraft(rung: 0, cause: "geen-overeenstemming", why: "Geen besluit"), in: jorinde).orFail()
        #expect(casus.course?.currentRungs.map(\.cause) == ["geen-overeenstemming"])
        #expect(casus.course?.next != "e4a")
    }

    @Test("PN-044 the process director decides, and each position is recorded by who holds it")
    func processDirector() throws {
        let scene = try TicketScene().on("2026-05-06")
        var casus = try scene.opened()
        let (lotte, anouk, niels) = (
            try scene.situation("lotte"), try scene.situation("anouk"), try scene.situation("niels")
        )
        try casus.prepare(
            Preparation(
                on: scene.day, goal: "beeld", decision: "plan", themes: "wonen", priorViewing: .off,
                involvement: .informedAfter, careAgreements: "geheim"), as: Identifier(known: "o1"), in: lotte
        ).get()
        for user in ["anouk", "niels"] { try casus.invite(Casus.seat(user), in: lotte).get() }
        try casus.openOverleg(present: [anouk.actor.id, niels.actor.id], in: lotte).get()
        for (situation, domain) in [(anouk, "schulden"), (niels, "jeugd")] {
            let position = MinutesDraft(
                supplier: situation.actor.partij, betrokkene: TicketScene.karin, classes: ["ordinary"], hasText: true,
                forTable: true, rulesAllow: true, kind: "voortgang", domain: domain, ground: .publicTask)
            let id = Identifier<Inbreng>(known: "standpunt-\(situation.actor.id)")
            try casus.minute(position, as: id, in: situation).get()
        }
        try casus.decide("Eerst rust in huis", under: .jointAdvice, in: lotte).get()
        let overleg = try #require(casus.minutedOverleg)
        #expect(overleg.record.decisions.map(\.by) == [lotte.actor.id])
        #expect(
            Set(casus.minutes(of: overleg.id).map(\.supplier)) == [anouk.actor.partij, niels.actor.partij])
    }

    @Test("PN-044 disagreement is scaled up by a member of the team, to the process director")
    func scaledUp() throws {
        let scene = try TicketScene().on("2026-05-06")
        var casus = try scene.opened()
        let anouk = try scene.situation("anouk")
        let draft = RungDraft(rung: 0, cause: "onenigheid", why: "Wij komen er niet uit")
        #expect(casus.climb(draft, in: try scene.situation("lotte")).reasons == [.notYourAct])
        try casus.climb(draft, in: anouk).get()
        let rung = try #require(casus.course?.currentRungs.last)
        #expect(rung.to == "procesregisseur" && rung.by == anouk.actor.id && !rung.why.isEmpty)
    }
}
