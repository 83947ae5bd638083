// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Domain

@Suite("The plan")
struct PlanTests {
    let scene: TableScene

    init() throws { scene = try TableScene() }

    @Test("somebody on the list of a sitting table writes; somebody of an earlier list does not")
    func writers() throws {
        var casus = try scene.sitting()
        try casus.writePicture("beeld", over: 0, in: try scene.situation(TableScene.nurse)).mustBeDone()
        let last = casus.overleggen.count - 1
        var earlier = casus.overleggen[last]
        earlier.closed = .init(by: TableScene.director, at: Moment(milliseconds: 1))
        casus.overleggen[last].deelnemers.removeAll { $0.user == TableScene.nurse }
        casus.overleggen.insert(earlier, at: 0)
        #expect(casus.isParticipant(TableScene.nurse, of: TableScene.care))
        #expect(
            casus.writePicture("anders", over: 1, in: try scene.situation(TableScene.nurse)).reasons == [.notYourAct])
    }

    @Test("a text that changed meanwhile is refused and what was there stays")
    func conflict() throws {
        var casus = try scene.sitting()
        try casus.writePicture("van de een", over: 0, in: try scene.situation(TableScene.nurse)).mustBeDone()
        let second = casus.writePicture("van de ander", over: 0, in: try scene.situation(TableScene.officer))
        #expect(second.reasons == [.changedMeanwhile])
        #expect(casus.plan.picture.map(\.text) == ["van de een"])
    }

    @Test("nobody reads the plan before a table opens at which they are listed")
    func reading() throws {
        let before = try scene.prepared()
        let after = try scene.sitting()
        let nurse = try scene.situation(TableScene.nurse)
        #expect(!before.mayReadPlan(in: nurse))
        #expect(after.mayReadPlan(in: nurse))
        #expect(!after.mayReadPlan(in: try scene.situation(TableScene.worker)))
        #expect(before.mayReadPlan(in: try scene.situation(TableScene.director)))
    }

    @Test("an intervention needs an executor that is a party and a target after its start")
    func interventie() throws {
        var casus = try scene.sitting()
        let nurse = try scene.situation(TableScene.nurse)
        let id = Identifier<Interventie>(known: "i1")
        #expect(casus.add(TableScene.interventie(by: TableScene.house), as: id, in: nurse).reasons == [.required])
        let backwards = InterventieDraft(
            leefgebied: "wonen", what: "a", goal: "b", executor: TableScene.care, start: TableScene.today,
            target: TableScene.today.adding(days: -1))
        #expect(casus.add(backwards, as: id, in: nurse).reasons == [.startAfterTarget])
        func days(_ start: String, _ target: String) -> [Refusal.Reason] {
            let draft = InterventieDraft(
                leefgebied: "wonen", what: "a", goal: "b", executor: TableScene.care, start: Day(start),
                target: Day(target))
            return casus.add(draft, as: id, in: nurse).reasons
        }
        #expect(days("1900-01-01", "1901-01-03") == [.dayTooFarBack, .dayBeforeToday])
        #expect(days(TableScene.today.description, "9999-01-01") == [.dayTooFar])
        try casus.add(TableScene.interventie(by: TableScene.care), as: id, in: nurse).mustBeDone()
    }

    @Test("what of a plan still runs is counted, for whoever is about to close the casus")
    func openParts() throws {
        var casus = try scene.sitting()
        let nurse = try scene.situation(TableScene.nurse)
        #expect(casus.openPlanParts.isEmpty)
        let id = Identifier<Interventie>(known: "i1")
        try casus.add(TableScene.interventie(by: TableScene.care), as: id, in: nurse).mustBeDone()
        #expect(casus.openPlanParts == OpenPlanParts(acties: 0, interventies: 1, goals: 0))
        try casus.close(id, as: .reached, explanation: "gelukt", in: nurse).mustBeDone()
        #expect(casus.openPlanParts.isEmpty)
    }

    @Test("an action goes to somebody who has a part in the casus")
    func owner() throws {
        var casus = try withInterventie()
        let nurse = try scene.situation(TableScene.nurse)
        let interventie = Identifier<Interventie>(known: "i1")
        let id = Identifier<Actie>(known: "a1")
        let outsider = casus.add(
            "bellen", owner: TableScene.worker, due: TableScene.today, to: interventie, as: id, in: nurse)
        #expect(outsider.reasons == [.unknownUser])
        try casus.add(
            "bellen", owner: TableScene.officer, due: TableScene.today, to: interventie, as: id, in: nurse
        ).mustBeDone()
        let actie = try #require(casus.plan.interventies.first?.acties.first)
        #expect(!actie.isOverdue(on: TableScene.today))
        #expect(actie.isOverdue(on: TableScene.today.adding(days: 1)))
    }

    @Test("an action is ticked off once, by its owner")
    func finish() throws {
        var casus = try withInterventie()
        let id = Identifier<Actie>(known: "a1")
        try casus.add(
            "bellen", owner: TableScene.officer, due: TableScene.today, to: Identifier(known: "i1"), as: id,
            in: try scene.situation(TableScene.nurse)
        ).mustBeDone()
        #expect(casus.finish(id, in: try scene.situation(TableScene.nurse)).reasons == [.notYourAct])
        try casus.finish(id, in: try scene.situation(TableScene.officer)).mustBeDone()
        #expect(casus.finish(id, in: try scene.situation(TableScene.officer)).reasons == [.alreadyDecided])
    }

    @Test("the executor tells its progress, also between conferences; another party does not")
    func progress() throws {
        var casus = try withInterventie()
        casus.overleggen[0].closed = .init(by: TableScene.director, at: Moment(milliseconds: 1))
        let id = Identifier<Interventie>(known: "i1")
        try casus.report(.stagnating, note: "wachtlijst", on: id, in: try scene.situation(TableScene.nurse))
            .mustBeDone()
        #expect(
            casus.report(.running, note: "x", on: id, in: try scene.situation(TableScene.officer)).reasons
                == [.notYourAct])
        #expect(casus.plan.interventies[0].state == .stagnating)
    }

    @Test("progress is not told once the casus is scaled down")
    func scaledDown() throws {
        var casus = try withInterventie()
        let director = try scene.situation(TableScene.director)
        casus.scaleDown("klaar", in: director)
        let outcome = casus.report(.running, note: "x", on: Identifier(known: "i1"), in: director)
        #expect(outcome.reasons == [.wrongPhase])
    }

    @Test("the casusregisseur works for a party, never for the house")
    func casusregisseur() throws {
        var casus = try scene.sitting()
        let director = try scene.situation(TableScene.director)
        #expect(casus.appoint(TableScene.chief, in: director).reasons == [.casusregisseurOfTheHouse])
        try casus.appoint(TableScene.nurse, in: director).mustBeDone()
        #expect(casus.leadingPartij == TableScene.care)
    }

    @Test("nobody at the table appoints the casusregisseur, least of all themselves")
    func ownAppointment() throws {
        var casus = try scene.sitting()
        let nurse = try scene.situation(TableScene.nurse)
        #expect(casus.appoint(TableScene.nurse, in: nurse).reasons == [.notYourAct])
        #expect(casus.appoint(TableScene.officer, in: nurse).reasons == [.notYourAct])
    }

    @Test("somebody on the list who is absent does not write")
    func absent() throws {
        var casus = try scene.prepared()
        try casus.openOverleg(present: [TableScene.officer], in: try scene.situation(TableScene.director)).mustBeDone()
        let nurse = try scene.situation(TableScene.nurse)
        #expect(casus.writePicture("beeld", over: 0, in: nurse).reasons == [.notYourAct])
    }

    @Test("a new role of a party comes in the place of the old one, which stays on record")
    func roles() throws {
        var casus = try scene.sitting()
        let director = try scene.situation(TableScene.director)
        for role in ["behandelen", "verwijzen"] {
            try casus.setRole(of: TableScene.care, role: role, need: "beeld", in: director).mustBeDone()
        }
        #expect(casus.plan.currentRoles.map(\.role) == ["verwijzen"])
        #expect(casus.plan.roles.map(\.role) == ["behandelen", "verwijzen"])
    }

    @Test("whoever changes employer leaves the casus behind")
    func otherEmployer() throws {
        let casus = try scene.sitting()
        let situation = try scene.situation(TableScene.nurse)
        let moved = User(
            id: TableScene.nurse, name: "Elders", login: "elders", partij: TableScene.city, roles: [.professional],
            screenedOn: TableScene.today, secrecySignedOn: TableScene.today, left: nil)
        let (world, day) = (situation.collaboration, situation.day)
        #expect(casus.standings(of: situation.actor, in: world, on: day) == [.participant])
        #expect(casus.standings(of: moved, in: world, on: day) == [])
    }

    @Test("nothing is delivered without the supplier's yes")
    func delivery() throws {
        var casus = try withInterventie()
        let item = Identifier<Inbreng>(known: "x1")
        let outcome = casus.deliver(item, to: TableScene.care, in: try scene.situation(TableScene.nurse))
        #expect(outcome.reasons == [.itemNotCleared])
    }

    private func withInterventie() throws -> Casus {
        var casus = try scene.sitting()
        try casus.add(
            TableScene.interventie(by: TableScene.care), as: Identifier(known: "i1"),
            in: try scene.situation(TableScene.nurse)
        ).mustBeDone()
        return casus
    }
}
