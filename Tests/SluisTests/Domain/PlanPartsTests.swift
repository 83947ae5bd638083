// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import Domain

@Suite("For whom parts of the plan are, goals, and what becomes of them")
struct PlanPartsTests {
    let scene: TableScene
    static let child = Identifier<Betrokkene>(known: "b2")
    static let nurse = TableScene.nurse

    init() throws { scene = try TableScene() }

    private func sitting() throws -> Casus {
        var casus = try scene.sitting()
        casus.betrokkenen.append(
            Betrokkene(
                id: PlanPartsTests.child, given: "Kind", family: "Voorbeeld", born: nil, bsn: nil, residence: "",
                category: .relation, relation: "kind"))
        casus.betrokkenen.append(
            Betrokkene(
                id: Identifier(known: "b3"), given: "", family: "Arts", born: nil, bsn: nil, residence: "",
                category: .professional, relation: "arts"))
        return casus
    }

    private func goal(
        _ what: String = "schulden geregeld", for aim: Aim = .together, due: Day? = TableScene.today.adding(days: 20)
    ) -> PlanGoalDraft { PlanGoalDraft(aim: aim, leefgebied: "wonen", what: what, due: due) }

    @Test("a scope takes what is for one person, and joint parts only when asked")
    func scopes() {
        let parent = PlanScope.person(TableScene.person, withJoint: false)
        let withJoint = PlanScope.person(TableScene.person, withJoint: true)
        let both = Aim.persons([TableScene.person, PlanPartsTests.child])
        #expect(parent.includes(.persons([TableScene.person])))
        #expect(!parent.includes(both) && !parent.includes(.together) && !parent.includesJoint)
        #expect(!parent.includes(.persons([PlanPartsTests.child])))
        #expect(withJoint.includes(both) && withJoint.includes(.together))
        #expect(!withJoint.includes(.persons([PlanPartsTests.child])))
        #expect(PlanScope.together.includes(both) && !PlanScope.together.includes(.persons([TableScene.person])))
    }

    @Test("a part of the plan is for persons of the casus, never for nobody or for a professional")
    func aims() throws {
        var casus = try sitting()
        let nurse = try scene.situation(PlanPartsTests.nurse)
        let id = Identifier<PlanGoal>(known: "d1")
        #expect(
            casus.add(goal(for: .persons([])), as: id, in: nurse).refusals == [Refusal(.required, field: "goalAim")])
        let professional = Aim.persons([Identifier(known: "b3")])
        #expect(casus.add(goal(for: professional), as: id, in: nurse).reasons == [.unknownPerson])
        try casus.add(goal(for: .persons([PlanPartsTests.child])), as: id, in: nurse).mustBeDone()
        #expect(casus.plan.goals.map(\.aim) == [.persons([PlanPartsTests.child])])
        #expect(casus.usualAim == .persons([TableScene.person]))
    }

    @Test("a goal needs words, a life domain and a day to come, each named")
    func goalMissing() throws {
        var casus = try sitting()
        let nurse = try scene.situation(PlanPartsTests.nurse)
        let empty = PlanGoalDraft(aim: .together, leefgebied: "", what: "", due: nil)
        let outcome = casus.add(empty, as: Identifier(known: "d1"), in: nurse)
        #expect(outcome.refusals.compactMap(\.field) == ["goalWhat", "goalDomain", "goalDue"])
        #expect(
            casus.add(goal(due: TableScene.today), as: Identifier(known: "d1"), in: nurse).reasons == [.dayInThePast])
        #expect(casus.plan.goals.isEmpty)
    }

    @Test("an adjusted goal keeps what it was, who changed it and why; an ended one is not changed any more")
    func goalHistory() throws {
        var casus = try sitting()
        let nurse = try scene.situation(PlanPartsTests.nurse)
        let id = Identifier<PlanGoal>(known: "d1")
        let later = TableScene.today.adding(days: 40)
        try casus.add(goal(), as: id, in: nurse).mustBeDone()
        #expect(casus.adjust(id, what: "anders", due: later, because: "", in: nurse).reasons == [.required])
        let same = casus.adjust(id, what: "schulden geregeld", due: goal().due, because: "x", in: nurse)
        #expect(same.reasons == [.nothingChanged])
        try casus.adjust(id, what: "schuldhulp loopt", due: later, because: "haalbaar", in: nurse).mustBeDone()
        let changed = try #require(casus.plan.goals.first)
        #expect(changed.what == "schuldhulp loopt" && changed.due == later)
        #expect(changed.changes.map(\.from) == ["schulden geregeld", TableScene.today.adding(days: 20).description])
        #expect(changed.changes.allSatisfy { $0.by == PlanPartsTests.nurse && $0.why == "haalbaar" })
        #expect(casus.end(id, as: .dropped, because: "", in: nurse).reasons == [.required])
        try casus.end(id, as: .reached, because: "gelukt", in: nurse).mustBeDone()
        #expect(casus.adjust(id, what: "x", due: later, because: "x", in: nurse).reasons == [.alreadyDecided])
        #expect(casus.end(id, as: .dropped, because: "x", in: nurse).reasons == [.alreadyDecided])
        #expect(casus.plan.goals.first?.ended?.outcome == .reached)
    }

    @Test("B14: between conferences a participant changes nothing, the procesregisseur does, and what was stays")
    func interim() throws {
        var casus = try sitting()
        let nurse = try scene.situation(PlanPartsTests.nurse)
        try casus.mark("wonen", as: "red", note: "dreigt uitzetting", in: nurse).mustBeDone()
        casus.overleggen[0].closed = .init(by: TableScene.director, at: Moment(milliseconds: 1))
        let refused = casus.mark("wonen", as: "green", note: "", in: try scene.situation(TableScene.officer))
        #expect(refused.reasons == [.notYourAct])
        try casus.mark("wonen", as: "orange", note: "beter", in: try scene.situation(TableScene.director)).mustBeDone()
        let series = try #require(casus.plan.scores(of: "wonen").first)
        #expect(series.states.map(\.score) == ["red", "orange"])
        #expect(series.states.map(\.overleg) == [Identifier(known: "o1"), nil])
        #expect(
            casus.mark("wonen", as: "purple", note: "", in: try scene.situation(TableScene.director)).reasons == [
                .required
            ])
    }

    @Test("scores are kept apart per person")
    func series() throws {
        var casus = try sitting()
        let nurse = try scene.situation(PlanPartsTests.nurse)
        let child = Aim.persons([PlanPartsTests.child])
        try casus.mark("wonen", as: "red", note: "", for: child, in: nurse).mustBeDone()
        try casus.mark("wonen", as: "green", note: "", in: nurse).mustBeDone()
        try casus.mark("wonen", as: "orange", note: "", for: child, in: nurse).mustBeDone()
        #expect(casus.plan.scores(of: "wonen").map { $0.states.map(\.score) } == [["red", "orange"], ["green"]])
        let parent = casus.plan.scores(of: "wonen", within: .person(TableScene.person, withJoint: true))
        #expect(parent.map(\.aim) == [.together])
    }

    @Test("a joint text keeps its versions and is not overwritten unseen")
    func texts() throws {
        var casus = try sitting()
        let nurse = try scene.situation(PlanPartsTests.nurse)
        try casus.write("een", as: .generalAnalysis, over: 0, in: nurse).mustBeDone()
        let late = casus.write("twee", as: .generalAnalysis, over: 0, in: try scene.situation(TableScene.officer))
        #expect(late.refusals == [Refusal(.changedMeanwhile, field: "generalAnalysis")])
        #expect(casus.plan[text: .generalAnalysis].map(\.text) == ["een"])
        #expect(casus.plan[text: .problemAnalysis].isEmpty)
    }

    @Test("a plan from before all this is read as it was, for everybody together")
    func oldDocument() throws {
        let old = """
            {"picture": [], "roles": [], "monitoring": [], "scaleDownCriteria": [], "casusregisseurs": [],
             "takeHome": [],
             "leefgebieden": [{"leefgebied": "wonen", "colour": "red", "note": "", "by": "u", "at": 1}],
             "interventies": [{"id": "i1", "leefgebied": "wonen", "what": "a", "goal": "b", "executor": "ggz",
               "start": "2026-01-01", "target": "2026-02-01", "by": "u", "at": 1,
               "progress": [{"state": "running", "note": "n", "by": "u", "at": 1767225600000}],
               "acties": [{"id": "a1", "what": "c", "owner": "u", "due": "2026-01-05", "by": "u", "at": 1}]}]}
            """
        let plan = try JSONDecoder().decode(PlanVanAanpak.self, from: Data(old.utf8))
        let interventie = try #require(plan.interventies.first)
        #expect(interventie.aim == .together && interventie.responsible == interventie.executor)
        #expect(interventie.lastHeard == Day("2026-01-01"))
        #expect(plan.goals.isEmpty && plan.looseActies.isEmpty && plan[text: .problemAnalysis].isEmpty)
        #expect(plan.scores(of: "wonen").first?.states.map(\.score) == ["red"])
        #expect(plan.openActies.map(\.aim) == [.together])
        let again = try JSONDecoder().decode(PlanVanAanpak.self, from: try JSONEncoder().encode(plan))
        #expect(again == plan)
    }

    @Test("an item from before there were labels is an ordinary one")
    func oldItem() throws {
        let item = Inbreng(
            id: Identifier(known: "x1"), supplier: TableScene.care, enteredBy: PlanPartsTests.nurse,
            enteredAt: Moment(milliseconds: 1), phase: .casusoverleg, origin: .conference,
            content: ContentClass(
                betrokkene: TableScene.person, classes: ["ordinary"], subtype: nil, origin: nil, hat: nil, task: "t"),
            necessity: "n", label: .logbook)
        var fields = try #require(
            try JSONSerialization.jsonObject(with: try JSONEncoder().encode(item)) as? [String: Any])
        #expect(fields["label"] as? String == "logbook")
        fields["label"] = nil
        let data = try JSONSerialization.data(withJSONObject: fields)
        #expect(try JSONDecoder().decode(Inbreng.self, from: data).label == nil)
    }
}
