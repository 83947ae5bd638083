// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Parts of a plan of a class of data that not every party may handle")
struct PlanClassTests {
    private let day = "2026-03-05"
    private let target = Day("2026-06-05")

    /// A team of police, housing and a neighbourhood team; the process director wrote in both domains.
    private func written(_ scene: SafetyHouseScene) throws -> Casus {
        var casus = try scene.discussed(with: ["amira", "henk", "samira"])
        let eline = try scene.situation("eline", on: day)
        for domain in ["delict", "wonen"] {
            try scene.done(casus.mark(domain, as: "rood", note: "Toelichting \(domain)", in: eline))
            let goal = PlanGoalDraft(aim: .together, leefgebied: domain, what: "Doel \(domain)", due: target)
            try scene.done(casus.add(goal, as: Identifier(known: "doel-\(domain)"), in: eline))
            try scene.done(
                casus.add(task(domain, by: "politie"), as: Identifier(known: "taak-\(domain)"), in: eline))
        }
        try scene.done(casus.write("Drie inbraken", as: .generalAnalysis, over: 0, in: eline))
        return casus
    }

    private func task(_ domain: String, by executor: String) -> InterventieDraft {
        InterventieDraft(
            leefgebied: domain, what: "Taak \(domain)", goal: "Rust", executor: Identifier(known: executor),
            start: Day("2026-03-05"), target: target)
    }

    @Test("R-UT-03, R-UT-11 without a criminal basis nobody reads the domain or the analysis; what is ordinary they do")
    func reading() throws {
        let scene = try SafetyHouseScene()
        let casus = try written(scene)
        for user in ["henk", "samira"] {
            let situation = try scene.situation(user, on: day)
            let plan = casus.readablePlan(in: situation)
            #expect(plan.leefgebieden.map(\.leefgebied) == ["wonen"], "\(user)")
            #expect(plan.goals.map(\.leefgebied) == ["wonen"] && plan.interventies.map(\.leefgebied) == ["wonen"])
            #expect(plan[text: .generalAnalysis].isEmpty)
            #expect(!casus.handlesDomain("delict", in: situation) && casus.handlesDomain("wonen", in: situation))
        }
        for user in ["amira", "eline"] {
            let plan = casus.readablePlan(in: try scene.situation(user, on: day))
            #expect(plan.leefgebieden.count == 2 && plan.goals.count == 2 && plan.interventies.count == 2, "\(user)")
            #expect(plan[text: .generalAnalysis].map(\.text) == ["Drie inbraken"])
        }
    }

    @Test("who may not read it does not write it, at the table either; an own task stays readable")
    func writing() throws {
        let scene = try SafetyHouseScene()
        var casus = try written(scene)
        let (eline, henk) = (try scene.situation("eline", on: day), try scene.situation("henk", on: day))
        try scene.done(
            casus.add(task("delict", by: "woningcorporaties"), as: Identifier(known: "eigen"), in: eline))
        #expect(casus.readablePlan(in: henk).interventies.map(\.id.description).sorted() == ["eigen", "taak-wonen"])
        let preparation = Preparation(
            on: eline.day, goal: "beeld", decision: "plan", themes: "wonen", priorViewing: .off,
            involvement: .informedBefore, careAgreements: "geheim")
        try scene.done(casus.prepare(preparation, as: Identifier(known: "overleg"), in: eline))
        try scene.done(casus.invite(Casus.seat("henk"), in: eline))
        try scene.done(casus.openOverleg(present: [henk.actor.id], in: eline))
        #expect(casus.writerProblems(in: henk).isEmpty)
        let goal = PlanGoalDraft(aim: .together, leefgebied: "delict", what: "X", due: target)
        let found = [
            casus.mark("delict", as: "rood", note: "X", in: henk).refusals,
            casus.add(goal, as: Identifier(known: "x"), in: henk).refusals,
            casus.add(task("delict", by: "politie"), as: Identifier(known: "y"), in: henk).refusals,
            casus.write("X", as: .generalAnalysis, over: 1, in: henk).refusals,
            casus.end(Identifier(known: "doel-delict"), as: .reached, because: "X", in: henk).refusals,
        ]
        #expect(found.allSatisfy { $0.map(\.reason) == [.domainNotForParty] }, "\(found)")
        try scene.done(casus.mark("wonen", as: "groen", note: "Beter", in: henk))
    }
}
