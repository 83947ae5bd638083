// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Who writes in a plan between conferences, as the profile says")
struct PlanWritersTests {
    let scene: TicketScene

    init() throws { scene = try TicketScene().on("2026-05-06") }

    private func add(
        _ id: String, owner: String, to interventie: String? = nil, by user: String, in casus: inout Casus
    ) throws -> Outcome<Void> {
        casus.add(
            "Bellen", owner: Identifier(known: owner), due: scene.day.adding(days: 7),
            to: interventie.map { Identifier(known: $0) }, as: Identifier(known: id), in: try scene.situation(user))
    }

    private func task(_ id: String, by executor: String, in casus: inout Casus) throws {
        let draft = InterventieDraft(
            leefgebied: "schulden", what: id, goal: "rust", executor: Identifier(known: executor), start: scene.day,
            target: scene.day.adding(days: 30), aim: .persons([TicketScene.karin]))
        try casus.add(draft, as: Identifier(known: id), in: scene.situation("lotte")).get()
    }

    @Test("3:586-588 the assistant writes in the plan and takes the steps that record; she does not decide on ending")
    func assistant() throws {
        var casus = try scene.opened()
        let irma = try scene.situation("irma")
        #expect(casus.writerProblems(in: irma).isEmpty)
        let goal = PlanGoalDraft(
            aim: .persons([TicketScene.karin]), leefgebied: "schulden", what: "Rust", due: scene.day.adding(days: 30))
        try casus.add(goal, as: Identifier(known: "doel"), in: irma).get()
        let (_, n5) = try #require(scene.arrangement.step("n5"))
        #expect(casus.actingRole(for: n5, under: scene.arrangement, in: irma)?.id.word == "managementassistent")
        let (_, n6) = try #require(scene.arrangement.step("n6"))
        let open = n6.outcomes.filter { casus.mayChoose($0, under: scene.arrangement, in: irma) }
        #expect(open.map(\.nl) == ["verder"])
        for word in ["n7e", "n8"] {
            let (_, step) = try #require(scene.arrangement.step(word))
            #expect(casus.actingRole(for: step, under: scene.arrangement, in: irma) == nil, "\(word)")
        }
    }

    @Test("X-NI-12 who takes part adds an own action, alone or with the own work, and nothing else")
    func ownActions() throws {
        var casus = try scene.opened()
        try task("huur", by: "talis", in: &casus)
        try task("budget", by: "college", in: &casus)
        let bram = try scene.situation("bram")
        #expect(!casus.writerProblems(in: bram).isEmpty && casus.addsOwnActions(in: bram))
        try add("een", owner: "bram", by: "bram", in: &casus).get()
        try add("twee", owner: "bram", to: "huur", by: "bram", in: &casus).get()
        let forAnother = try add("drie", owner: "niels", by: "bram", in: &casus)
        #expect(forAnother.refusals.map(\.reason) == [.notYourAct])
        let elsewhere = try add("vier", owner: "bram", to: "budget", by: "bram", in: &casus)
        #expect(elsewhere.refusals.map(\.reason) == [.notYourAct])
        #expect(casus.plan.placedActies.map(\.actie.id.description).sorted() == ["een", "twee"])
        try casus.report(.running, note: "Gebeld", on: Identifier(known: "huur"), in: bram).get()
        let goal = PlanGoalDraft(
            aim: .persons([TicketScene.karin]), leefgebied: "schulden", what: "X", due: scene.day.adding(days: 30))
        #expect(casus.add(goal, as: Identifier(known: "g"), in: bram).refusals.map(\.reason).contains(.notYourAct))
    }

    @Test("where the profile leaves it to nobody else, who takes part adds nothing between conferences")
    func elsewhere() throws {
        let scene = try SafetyHouseScene()
        var casus = try scene.discussed(with: ["amira"])
        let amira = try scene.situation("amira", on: "2026-02-20")
        #expect(!casus.addsOwnActions(in: amira))
        let outcome = casus.add(
            "Bellen", owner: amira.actor.id, due: Day("2026-02-27"), to: nil, as: Identifier(known: "a"), in: amira)
        #expect(outcome.refusals.map(\.reason).contains(.notYourAct))
        #expect(PlanPractice(scene.arrangement).keepers == PlanPractice.usualKeepers)
    }
}
