// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Domain

@Suite("Interventions and actions over time: overdue, silent, moved, closed")
struct PlanTroubleTests {
    let scene: TableScene
    static let id = Identifier<Interventie>(known: "i1")
    static let silence = PlanPractice.national.silence

    init() throws { scene = try TableScene() }

    private var nurse: Situation { get throws { try scene.situation(TableScene.nurse) } }

    /// One intervention of care that begins today and has thirty days.
    private func casus() throws -> Casus {
        var casus = try scene.sitting()
        try casus.add(
            TableScene.interventie(by: TableScene.care), as: PlanTroubleTests.id, in: try nurse
        ).mustBeDone()
        return casus
    }

    @Test("overdue from the day after the target, silent from six weeks after the last word")
    func troubles() throws {
        var interventie = try #require(try casus().plan.interventies.first)
        func on(_ days: Int) -> [PlanTrouble] {
            interventie.troubles(on: TableScene.today.adding(days: days), silence: PlanTroubleTests.silence)
        }
        #expect(on(30) == [] && on(31) == [.overdue])
        #expect(on(41) == [.overdue] && on(42) == [.overdue, .silent])
        interventie.progress.append(
            .init(
                state: .running, note: "loopt", by: TableScene.nurse, at: Moment(milliseconds: 0),
                on: TableScene.today.adding(days: 20)))
        #expect(on(61) == [.overdue] && on(62) == [.overdue, .silent])
        interventie.progress.append(
            .init(
                state: .stagnating, note: "wachtlijst", by: TableScene.nurse, at: Moment(milliseconds: 0),
                on: TableScene.today.adding(days: 21)))
        #expect(on(22) == [.stagnating])
    }

    @Test("an ended intervention is neither late nor silent")
    func ended() throws {
        var casus = try casus()
        let far = TableScene.today.adding(days: 400)
        try casus.close(PlanTroubleTests.id, as: .notNeeded, explanation: "verhuisd", in: try nurse).mustBeDone()
        let interventie = try #require(casus.plan.interventies.first)
        #expect(interventie.troubles(on: far, silence: PlanTroubleTests.silence).isEmpty)
        #expect(interventie.state == .stopped && interventie.closings.map(\.explanation) == ["verhuisd"])
        #expect(PlanPulse(of: casus.plan, on: far, silence: PlanTroubleTests.silence).isQuiet)
    }

    @Test("closing needs an outcome and an explanation, once; another party does not close it")
    func closing() throws {
        var casus = try casus()
        let missing = casus.close(PlanTroubleTests.id, as: nil, explanation: "", in: try nurse)
        #expect(missing.refusals.compactMap(\.field) == ["outcome", "explanation"])
        casus.overleggen[0].closed = .init(by: TableScene.director, at: Moment(milliseconds: 1))
        let other = casus.close(
            PlanTroubleTests.id, as: .reached, explanation: "x", in: try scene.situation(TableScene.officer))
        #expect(other.reasons == [.notYourAct])
        try casus.close(PlanTroubleTests.id, as: .reached, explanation: "intake gedaan", in: try nurse).mustBeDone()
        let again = casus.close(PlanTroubleTests.id, as: .reached, explanation: "x", in: try nurse)
        #expect(again.reasons == [.alreadyDecided])
        try casus.report(.running, note: "toch weer", on: PlanTroubleTests.id, in: try nurse).mustBeDone()
        #expect(casus.plan.interventies[0].isRunning && casus.plan.interventies[0].closings.count == 1)
    }

    @Test("a moved target day keeps the old one with the reason")
    func moved() throws {
        var casus = try casus()
        let old = TableScene.today.adding(days: 30)
        let new = TableScene.today.adding(days: 50)
        #expect(
            casus.moveTarget(of: PlanTroubleTests.id, to: new, because: "", in: try nurse).refusals
                == [Refusal(.required, field: "why")])
        #expect(
            casus.moveTarget(of: PlanTroubleTests.id, to: old, because: "x", in: try nurse).reasons == [.nothingChanged]
        )
        #expect(
            casus.moveTarget(of: PlanTroubleTests.id, to: TableScene.today, because: "x", in: try nurse).reasons
                == [.dayInThePast])
        try casus.moveTarget(of: PlanTroubleTests.id, to: new, because: "wachtlijst", in: try nurse).mustBeDone()
        let interventie = casus.plan.interventies[0]
        #expect(interventie.target == new && interventie.changes.map(\.from) == [old.description])
        #expect(interventie.changes.map(\.why) == ["wachtlijst"])
    }

    @Test("B13: an intervention without an end date is refused and the field is named")
    func withoutEnd() throws {
        var casus = try scene.sitting()
        let draft = InterventieDraft(
            leefgebied: "wonen", what: "a", goal: "b", executor: TableScene.care, start: TableScene.today, target: nil)
        let outcome = casus.add(draft, as: PlanTroubleTests.id, in: try nurse)
        #expect(outcome.refusals == [Refusal(.required, field: "target")])
    }

    @Test("a named executor works for the executing party and has a part in the casus; a goal exists")
    func executor() throws {
        var casus = try scene.sitting()
        func draft(_ person: Identifier<User>?, _ goal: Identifier<PlanGoal>? = nil) -> InterventieDraft {
            InterventieDraft(
                leefgebied: "wonen", what: "a", goal: "b", executor: TableScene.care, start: TableScene.today,
                target: TableScene.today, servesGoal: goal, person: person)
        }
        #expect(
            casus.add(draft(TableScene.officer), as: PlanTroubleTests.id, in: try nurse).reasons == [
                .userOfAnotherParty
            ])
        #expect(
            casus.add(draft(TableScene.nurse, Identifier(known: "d9")), as: PlanTroubleTests.id, in: try nurse).refusals
                == [Refusal(.unknownItem, field: "servesGoal")])
        try casus.add(draft(TableScene.nurse), as: PlanTroubleTests.id, in: try nurse).mustBeDone()
    }

    @Test("an action of its own is done with a result, or cancelled with a reason, and not twice")
    func acties() throws {
        var casus = try scene.sitting()
        let (first, second) = (Identifier<Actie>(known: "a1"), Identifier<Actie>(known: "a2"))
        for id in [first, second] {
            try casus.add(
                "bellen", owner: TableScene.officer, due: TableScene.today, to: nil, as: id, in: try nurse
            ).mustBeDone()
        }
        let officer = try scene.situation(TableScene.officer)
        #expect(casus.cancel(second, because: "", in: officer).refusals == [Refusal(.required, field: "result")])
        try casus.finish(first, result: "afspraak gemaakt", in: officer).mustBeDone()
        try casus.cancel(second, because: "niet meer nodig", in: officer).mustBeDone()
        #expect(casus.finish(second, in: officer).reasons == [.alreadyDecided])
        #expect(casus.plan.looseActies.map(\.result) == ["afspraak gemaakt", "niet meer nodig"])
        #expect(casus.plan.openActies.isEmpty)
    }

    @Test("an action that was ended too early is opened again by its owner or who leads, and keeps what was said")
    func reopened() throws {
        var casus = try casus()
        let id = Identifier<Actie>(known: "a1")
        try casus.add(
            "bellen", owner: TableScene.officer, due: TableScene.today, to: PlanTroubleTests.id, as: id, in: try nurse
        ).mustBeDone()
        let officer = try scene.situation(TableScene.officer)
        let director = try scene.situation(TableScene.director)
        #expect(casus.reopen(id, because: "toch niet", in: officer).reasons == [.nothingToUndo])
        try casus.finish(id, result: "afspraak gemaakt", in: officer).mustBeDone()

        #expect(casus.reopen(id, because: "toch niet", in: try nurse).reasons == [.notYourAct])
        #expect(casus.openingAgain(id, in: try nurse) == nil)
        #expect(casus.openingAgain(id, in: officer) != nil)
        #expect(casus.reopen(id, because: "", in: officer).refusals == [Refusal(.required, field: "why")])
        try casus.reopen(id, because: "niet verschenen", in: officer).mustBeDone()
        let open = try #require(casus.plan.interventies[0].acties.first)
        #expect(open.isOpen && open.result == nil)
        #expect(open.reopenings.map(\.why) == ["niet verschenen"])
        #expect(open.reopenings.map(\.result) == ["afspraak gemaakt"])
        #expect(open.reopenings.map(\.done?.by) == [TableScene.officer])

        try casus.cancel(id, because: "niet nodig", in: officer).mustBeDone()
        try casus.reopen(id, because: "wel nodig", in: director).mustBeDone()
        let again = try #require(casus.plan.interventies[0].acties.first)
        #expect(again.isOpen && again.reopenings.map(\.by) == [TableScene.officer, TableScene.director])
        #expect(again.reopenings.last?.cancelled?.by == TableScene.officer)
    }

    @Test("an action that goes to somebody else or gets another day keeps who had it and why")
    func revised() throws {
        var casus = try casus()
        let id = Identifier<Actie>(known: "a1")
        try casus.add(
            "bellen", owner: TableScene.officer, due: TableScene.today, to: PlanTroubleTests.id, as: id, in: try nurse
        ).mustBeDone()
        let later = TableScene.today.adding(days: 7)
        let outsider = casus.revise(id, owner: TableScene.worker, due: later, because: "x", in: try nurse)
        #expect(outsider.reasons == [.unknownUser])
        try casus.revise(id, owner: TableScene.nurse, due: later, because: "kent hem", in: try nurse).mustBeDone()
        let actie = try #require(casus.plan.interventies[0].acties.first)
        #expect(actie.owner == TableScene.nurse && actie.due == later)
        #expect(actie.changes.map(\.field) == [.owner, .due])
    }

    @Test(
        "the executor and the casusregisseur find what is late or silent in their work, and time itself puts it there")
    func work() throws {
        var casus = try casus()
        try casus.appoint(TableScene.officer, in: try scene.situation(TableScene.director)).mustBeDone()
        casus.overleggen[0].closed = .init(by: TableScene.director, at: Moment(milliseconds: 1))
        func kinds(_ user: Identifier<User>, _ days: Int) throws -> [WorkItem.Kind] {
            let day = TableScene.today.adding(days: days)
            return casus.openWork(in: try scene.situation(TableScene.director, on: day))
                .filter { $0.user == user }.map(\.kind).filter { [.progress, .stagnation, .tellProgress].contains($0) }
        }
        #expect(try kinds(TableScene.officer, 1) == [.progress] && kinds(TableScene.nurse, 1) == [])
        #expect(try kinds(TableScene.nurse, 31) == [.tellProgress])
        #expect(try kinds(TableScene.officer, 42) == [.stagnation])
        let clock = casus.nextClock(after: TableScene.today, in: TableScene.profile)
        #expect(clock == TableScene.today.adding(days: 31))
        #expect(
            casus.nextClock(after: TableScene.today.adding(days: 31), in: TableScene.profile)
                == TableScene.today.adding(days: 42))
    }

    @Test("a goal whose day has come waits for who keeps the plan")
    func goalWork() throws {
        var casus = try scene.sitting()
        let due = TableScene.today.adding(days: 5)
        try casus.add(
            PlanGoalDraft(aim: .together, leefgebied: "wonen", what: "dak", due: due), as: Identifier(known: "d1"),
            in: try nurse
        ).mustBeDone()
        func work(_ day: Day) throws -> [WorkItem] {
            casus.openWork(in: try scene.situation(TableScene.director, on: day)).filter { $0.kind == .judgeGoal }
        }
        #expect(try work(due.adding(days: -1)).isEmpty)
        #expect(try work(due) == [WorkItem(kind: .judgeGoal, user: TableScene.director, due: due)])
    }
}
