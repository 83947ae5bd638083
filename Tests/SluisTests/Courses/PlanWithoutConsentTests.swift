// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Consent comes first and is not there: which help, by whom, and nothing more")
struct PlanWithoutConsentTests {
    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    private func reasons(_ outcome: Outcome<Void>) -> [Refusal.Reason] { outcome.refusals.map(\.reason) }

    private func task(_ what: String, goal: String) -> InterventieDraft {
        InterventieDraft(
            leefgebied: "situatie", what: what, goal: goal, executor: Identifier(known: "vincent-van-gogh"),
            start: scene.today, target: scene.today.adding(days: 30))
    }

    private func goal() -> PlanGoalDraft {
        PlanGoalDraft(
            aim: .together, leefgebied: "situatie", what: "Weer contact", due: scene.today.adding(days: 30))
    }

    private func consents(to casus: inout Casus) throws {
        try casus.record(
            PersonConsentDraft(
                person: CareNetworkScene.person, mode: .first, status: .given, on: scene.today, purpose: "alles"),
            in: scene.situation("peer")
        ).done()
    }

    @Test("R-VE-02 goals, actions, roles and monitoring wait for consent")
    func texts() throws {
        var casus = try scene.running()
        let marjan = try scene.situation("marjan")
        let due = scene.today.adding(days: 30)
        #expect(reasons(casus.add(goal(), as: Identifier(known: "d"), in: marjan)) == [.withoutConsentOnly])
        let lieke = Identifier<User>(known: "lieke")
        let call = casus.add("Bellen", owner: lieke, due: due, to: nil, as: Identifier(known: "a"), in: marjan)
        #expect(reasons(call) == [.withoutConsentOnly])
        let care = Identifier<Partij>(known: "vincent-van-gogh")
        #expect(reasons(casus.setRole(of: care, role: "zorg", need: "alles", in: marjan)) == [.withoutConsentOnly])
        let watch = casus.agreeMonitoring(purpose: "volgen", stays: "niets", next: due, in: marjan)
        #expect(reasons(watch) == [.withoutConsentOnly])
        try consents(to: &casus)
        try casus.add(goal(), as: Identifier(known: "d"), in: marjan).done()
        try casus.setRole(of: care, role: "zorg", need: "alles", in: marjan).done()
    }

    @Test("F-VE-13 which help and by whom may be there, without a goal, a note or a long text")
    func interventions() throws {
        var casus = try scene.running()
        let marjan = try scene.situation("marjan")
        let id = Identifier<Interventie>(known: "i")
        let long = String(repeating: "psychose ", count: 10)
        let told = task("Bemoeizorg", goal: "minder psychoses")
        #expect(reasons(casus.add(told, as: id, in: marjan)) == [.withoutConsentOnly])
        #expect(reasons(casus.add(task(long, goal: ""), as: id, in: marjan)) == [.withoutConsentOnly])
        try casus.add(task("Bemoeizorg", goal: ""), as: id, in: marjan).done()
        #expect(reasons(casus.report(.running, note: "heeft wanen", on: id, in: marjan)) == [.withoutConsentOnly])
        try casus.report(.running, note: "", on: id, in: marjan).done()
        try consents(to: &casus)
        #expect(reasons(casus.report(.running, note: "", on: id, in: marjan)) == [.required])
        #expect(reasons(casus.add(task("Meer", goal: ""), as: Identifier(known: "j"), in: marjan)) == [.required])
    }

    @Test("why somebody takes it up stays in the own file, and is confirmed here")
    func reasonOfStep() throws {
        var casus = try scene.running()
        let lieke = try scene.situation("lieke")
        func step(_ statement: StepStatement) -> StepDraft {
            StepDraft(step: "v3", outcome: 0, statements: [statement])
        }
        let told = step(StepStatement(.necessity, text: "Hij heeft psychoses"))
        #expect(reasons(casus.take(told, in: lieke)) == [.withoutConsentOnly])
        var silent = casus
        #expect(reasons(silent.take(StepDraft(step: "v3", outcome: 0, statements: []), in: lieke)) == [.stepNeeds])
        try silent.take(step(StepStatement(.necessity, choices: ["yes"])), in: lieke).done()
        try consents(to: &casus)
        try casus.take(told, in: lieke).done()
    }
}
