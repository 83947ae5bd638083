// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Scenarios: what a plan and a scaling down must have")
struct PlanScenarios {
    let scene: NationalScene

    init() throws { scene = try NationalScene() }

    @Test("G2-049: the procesregisseur of the house cannot be appointed casusregisseur")
    func casusregisseur() throws {
        var casus = try scene.sitting()
        let director = try scene.situation("wilma")

        #expect(casus.appoint(director.actor.id, in: director).whyNot == [.casusregisseurOfTheHouse])
        #expect(casus.plan.casusregisseur == nil)

        try casus.appoint(Identifier(known: "gea"), in: director).mustBeDone()
        #expect(casus.plan.casusregisseur?.partij == scene.partij("ggz"))
    }

    @Test("G2-051: a plan is not final before the purpose of monitoring and what stays for it are explicit")
    func monitoring() throws {
        var casus = try scene.sitting()
        let director = try scene.situation("wilma")
        try scene.add("i1", by: "ggz", to: &casus)
        for partij in ["gemeente", "ggz"] { try scene.setRole(partij, in: &casus) }
        try casus.appoint(Identifier(known: "sander"), in: director).mustBeDone()
        try casus.writeScaleDownCriteria("drie maanden rust", over: 0, in: director).mustBeDone()
        let next = scene.today.adding(days: 42)

        let vague = casus.agreeMonitoring(purpose: "", stays: "", next: next, in: director)
        #expect(vague.refusals.map(\.field) == ["purpose", "stays"])
        let tooEarly = casus.closeOverleg(.plan, motivation: "vastgesteld", in: director)
        #expect(tooEarly.whyNot == [.monitoringPurposeMissing])

        try casus.agreeMonitoring(purpose: "zien of het loopt", stays: "het plan", next: next, in: director)
            .mustBeDone()
        try casus.closeOverleg(.plan, motivation: "vastgesteld", in: director).mustBeDone()
    }

    @Test("G2-057: of every party that carries out a part, role and information need are recorded, at the table or not")
    func rolesAndNeeds() throws {
        var casus = try scene.sitting(with: ["sander", "gea", "bea"])
        let director = try scene.situation("wilma")
        for (id, partij) in [("i1", "ggz"), ("i2", "welzijn"), ("i3", "wonen")] {
            try scene.add(id, by: partij, to: &casus)
        }
        try scene.writePlan(&casus)

        let outcome = casus.closeOverleg(.plan, motivation: "vastgesteld", in: director)
        #expect(Set(outcome.whyNot) == [.roleOrNeedMissing])
        #expect(outcome.refusals.compactMap(\.about) == ["gemeente", "ggz", "welzijn", "wonen"])
        let half = casus.setRole(of: scene.partij("wonen"), role: "verhuurt", need: "", in: director)
        #expect(half.refusals == [Refusal(.required, field: "need")])

        for partij in ["gemeente", "ggz", "welzijn", "wonen"] { try scene.setRole(partij, in: &casus) }
        try casus.closeOverleg(.plan, motivation: "vastgesteld", in: director).mustBeDone()
        #expect(casus.plan.roles.allSatisfy { !$0.role.isEmpty && !$0.need.isEmpty } && casus.plan.roles.count == 4)
    }

    @Test("G2-061: no scaling down without criteria for it; then criteria and decision are both on record")
    func scaleDown() throws {
        var casus = try scene.sitting()
        let director = try scene.situation("wilma")

        let outcome = casus.closeOverleg(.scaleDown, motivation: "rustig", in: director)
        #expect(outcome.whyNot == [.scaleDownCriteriaMissing])
        #expect(casus.phase == .casusoverleg && casus.afschaling == nil)

        try casus.writeScaleDownCriteria("drie maanden rust", over: 0, in: director).mustBeDone()
        try casus.closeOverleg(.scaleDown, motivation: "rustig", in: director).mustBeDone()
        #expect(casus.afschaling?.motivation == "rustig" && casus.outcomes.last?.result == .scaleDown)
        #expect(casus.plan.scaleDownCriteria.map(\.text) == ["drie maanden rust"])
    }
}
