// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("Bodies that treat no casussen, and bodies that sit per area")
struct BodiesWithoutCasussenTests {
    private let scene: TicketScene

    init() throws { scene = try TicketScene().on("2026-05-06") }

    private func body(_ word: String) throws -> MeetingBody {
        MeetingBody(try #require(scene.arrangement.bodies.bodies.first { $0.id.word == word }))
    }

    private func plan(
        _ word: String, by user: String, later: Int = 0, area: String? = nil, secretary: String? = nil
    ) throws -> MeetingPlan {
        MeetingPlan(
            body: try body(word), day: scene.day.adding(days: later), starts: 540, minutes: 90, place: "Stadhuis",
            chair: Identifier(known: user), secretary: Identifier(known: secretary ?? user), area: area)
    }

    private func convene(_ plan: MeetingPlan, by user: String) throws -> Outcome<Vergadering> {
        Vergadering.convene(plan, as: Identifier(known: "vergadering"), in: try scene.situation(user))
    }

    private func words(_ user: String) throws -> [String] {
        let situation = try scene.situation(user)
        return situation.collaboration.bodiesToConvene(by: situation.actor).map(\.id.word)
    }

    @Test("3:144-154 who has the initiative convenes the managers' meeting; others are offered their own bodies")
    func initiative() throws {
        #expect(try words("tineke") == ["managersoverleg"])
        #expect(try words("lotte") == ["regieteam", "casusteam"])
        #expect(try words("bram").isEmpty)
        let meeting = try plan("managersoverleg", by: "tineke")
        #expect(try convene(meeting, by: "lotte").refusals.map(\.reason) == [.notYourAct])
        try convene(meeting, by: "tineke").orFail()
        // Staff of the house may keep it for her, and then organises that one sitting.
        let kept = try convene(plan("managersoverleg", by: "tineke", secretary: "lotte"), by: "tineke").orFail()
        let lotte = try scene.situation("lotte")
        #expect(kept.isOrganiser(lotte.actor, in: lotte.collaboration))
        let outside = try convene(plan("managersoverleg", by: "tineke", secretary: "bram"), by: "tineke")
        #expect(outside.refusals == [Refusal(.leadsNotThisBody, field: "secretary")])
    }

    @Test("4:73-74 where the profile names nobody, the manager of the house takes the initiative")
    func evaluation() throws {
        let venlo = try SafetyHouseScene("venlo")
        func words(_ user: String) throws -> [String] {
            let person = try #require(venlo.collaboration.user(Identifier(known: user)))
            return venlo.collaboration.bodiesToConvene(by: person).map(\.id.word)
        }
        #expect(try words("wim") == ["evaluatie"])
        #expect(try words("marjan") == ["znw-overleg", "ronde-tafel"])
        #expect(try words("casper").isEmpty)
        let found = try #require(venlo.arrangement.bodies.bodies.first { $0.id.word == "evaluatie" })
        let day = try #require(Day("2026-03-02"))
        let members = venlo.collaboration.members(of: MeetingBody(found), area: nil, on: day).map(\.description)
        #expect(Set(members).isSuperset(of: ["peer", "kim", "dirk", "bas"]))
        #expect(Set(members).isDisjoint(with: ["marjan", "wim", "truida", "casper"]))
    }

    @Test("it is held: points, members, attendance, minutes, decisions and actions, and no casus")
    func held() throws {
        let tineke = try scene.situation("tineke")
        var sitting = try convene(plan("managersoverleg", by: "tineke"), by: "tineke").orFail()
        #expect(sitting.record.called.isEmpty, "delegates are chosen by the organiser")
        let casus = Identifier<Casus>(known: "casus")
        #expect(
            sitting.add(casus, number: "1", minutes: 20, because: .review, in: tineke).refusals.map(\.reason)
                == [.bodyWithoutCasussen])
        let (bram, hester) = (Identifier<User>(known: "bram"), Identifier<User>(known: "hester"))
        try sitting.write(.called([bram, hester]), in: tineke).orFail()
        try sitting.write(.point("Wachtlijsten"), in: tineke).orFail()
        #expect(sitting.isMember(bram) && !sitting.isMember(Identifier(known: "niels")))
        let stranger = sitting.write(.attendance([Identifier(known: "niels")]), in: tineke)
        #expect(stranger.refusals.map(\.reason) == [.unknownUser])
        try sitting.write(.attendance([bram]), in: tineke).orFail()
        try sitting.write(.minutes("Gesproken over wachtlijsten."), in: tineke).orFail()
        try sitting.write(.decision("Elk kwartaal cijfers."), in: tineke).orFail()
        let due = scene.day.adding(days: 14)
        #expect(
            sitting.write(.action(what: "Cijfers", owner: Identifier(known: "niels"), due: due), in: tineke)
                .refusals.map(\.field) == ["owner"])
        try sitting.write(.action(what: "Cijfers", owner: hester, due: due), in: tineke).orFail()
        #expect(sitting.record.isHeld && sitting.cancel(in: tineke).refusals.map(\.reason) == [.meetingOver])
        let member = try scene.situation("bram")
        #expect(sitting.write(.decision("x"), in: member).refusals.map(\.reason) == [.notYourAct])
        #expect(sitting.finishAction(0, in: member).refusals.map(\.reason) == [.notYourAct])
        try sitting.finishAction(0, in: scene.situation("hester")).orFail()
        try sitting.end(in: tineke).orFail()
        #expect(sitting.state == .held && sitting.record.actions.first?.done != nil)
        let stored = try JSONDecoder().decode(MeetingCourse.self, from: JSONEncoder().encode(sitting.course))
        #expect(stored == sitting.course)
    }

    /// A managers' meeting of today that was held: a point, minutes, a decision and an action of hester.
    private func heldSitting() throws -> Vergadering {
        let tineke = try scene.situation("tineke")
        var sitting = try convene(plan("managersoverleg", by: "tineke"), by: "tineke").orFail()
        try sitting.write(.called([Identifier(known: "bram"), Identifier(known: "hester")]), in: tineke).orFail()
        try sitting.write(.point("Wachtlijsten"), in: tineke).orFail()
        try sitting.write(.minutes("Gesproken."), in: tineke).orFail()
        try sitting.write(.decision("Elk kwartaal cijfers."), in: tineke).orFail()
        try sitting.write(
            .action(what: "Cijfers", owner: Identifier(known: "hester"), due: scene.day.adding(days: 14)), in: tineke
        ).orFail()
        return sitting
    }

    @Test("a line is corrected by who may record, and what it said stays with who, when and why")
    func corrected() throws {
        let (tineke, bram) = (try scene.situation("tineke"), try scene.situation("bram"))
        var sitting = try heldSitting()
        let line = SittingCorrection.Line(.decision, 0)
        let words = SittingCorrection.Words("Elke maand cijfers.")
        #expect(sitting.correct(line, to: words, why: "fout", in: bram).refusals.map(\.reason) == [.notYourAct])
        #expect(sitting.correct(line, to: words, why: " ", in: tineke).refusals.map(\.field) == ["why"])
        let numbered = sitting.correct(line, to: words, why: "111222333", in: tineke)
        #expect(numbered.refusals == [Refusal(.bsnInText, field: "why")])
        try sitting.end(in: tineke).orFail()
        try sitting.correct(line, to: words, why: "verkeerd genoteerd", in: tineke).orFail()
        #expect(sitting.record.decisions.map(\.text) == ["Elke maand cijfers."])
        let kept = try #require(sitting.record.corrections(of: line).first)
        #expect(kept.was.text == "Elk kwartaal cijfers." && kept.why == "verkeerd genoteerd")
        #expect(kept.kind == .corrected && kept.by == tineke.actor.id && kept.at == tineke.moment)
        let stored = try JSONDecoder().decode(MeetingCourse.self, from: JSONEncoder().encode(sitting.course))
        #expect(stored == sitting.course)
        // The agenda was what people came for: after the sitting it stays.
        let point = sitting.correct(.init(.point, 0), to: .init("Anders"), why: "fout", in: tineke)
        #expect(point.refusals.map(\.reason) == [.meetingOver])
        // Minutes are written anew, which keeps the earlier ones.
        #expect(
            sitting.correct(.init(.minutes, 0), to: .init("Anders"), why: "fout", in: tineke).refusals.map(\.reason)
                == [.unknownItem])
        try sitting.write(.minutes("Beter."), in: tineke).orFail()
        #expect(sitting.record.minutes.map(\.text) == ["Gesproken.", "Beter."])
    }

    @Test("what is taken back keeps its place, counts no more and is taken back once")
    func takenBack() throws {
        let tineke = try scene.situation("tineke")
        var sitting = try heldSitting()
        #expect(sitting.record.pointCount == 1 && sitting.record.currentMinutes != nil)
        for part in SittingCorrection.Part.allCases {
            try sitting.takeBack(.init(part, 0), why: "hoort hier niet", in: tineke).orFail()
            #expect(
                sitting.takeBack(.init(part, 0), why: "nog eens", in: tineke).refusals.map(\.reason)
                    == [.alreadyWithdrawn])
        }
        #expect(sitting.record.pointCount == 0 && sitting.record.points == ["Wachtlijsten"])
        #expect(sitting.record.currentMinutes == nil && sitting.record.minutes.count == 1)
        let hester = try scene.situation("hester")
        #expect(sitting.record.openActions(of: hester.actor.id).isEmpty)
        #expect(sitting.finishAction(0, in: hester).refusals.map(\.reason) == [.alreadyWithdrawn])
        #expect(
            sitting.takeBack(.init(.point, 7), why: "x", in: tineke).refusals.map(\.reason) == [.unknownItem])
    }

    @Test("an action is corrected with its owner and day, is late after it, and is not done after all")
    func action() throws {
        let (tineke, hester) = (try scene.situation("tineke"), try scene.situation("hester"))
        var sitting = try heldSitting()
        let line = SittingCorrection.Line(.action, 0)
        func correct(_ owner: String, _ later: Int) -> Outcome<Void> {
            let words = SittingCorrection.Words(
                "Cijfers", owner: Identifier(known: owner), due: scene.day.adding(days: later))
            return sitting.correct(line, to: words, why: "anders afgesproken", in: tineke)
        }
        #expect(correct("niels", 14).refusals.map(\.field) == ["owner"])
        #expect(correct("hester", -1).refusals.map(\.reason) == [.dayInThePast])
        try correct("bram", 7).orFail()
        let bram = try scene.situation("bram")
        let open = sitting.record.openActions(of: bram.actor.id)
        #expect(open.map(\.number) == [0] && sitting.record.openActions(of: hester.actor.id).isEmpty)
        #expect(!open[0].action.isOverdue(on: scene.day.adding(days: 7)))
        #expect(open[0].action.isOverdue(on: scene.day.adding(days: 8)))
        #expect(sitting.reopenAction(0, in: bram).refusals.map(\.reason) == [.unknownItem])
        try sitting.finishAction(0, in: bram).orFail()
        #expect(sitting.reopenAction(0, in: hester).refusals.map(\.reason) == [.notYourAct])
        try sitting.reopenAction(0, in: bram).orFail()
        #expect(sitting.record.actions[0].done == nil)
        #expect(sitting.record.corrections(of: line).last?.was.done?.by == bram.actor.id)
        // Whoever has an action stays able to read what it came from, called or not.
        try sitting.write(.called([hester.actor.id]), in: tineke).orFail()
        #expect(sitting.isMember(bram.actor.id))
    }

    @Test("what was written down stays with its day; where it was may still change")
    func changedAfterwards() throws {
        let tineke = try scene.situation("tineke")
        var sitting = try heldSitting()
        let later = sitting.change(try plan("managersoverleg", by: "tineke", later: 7), in: tineke)
        #expect(later.refusals.map(\.reason) == [.meetingOver])
        var elsewhere = sitting.plan
        elsewhere.place = "Wijkhuis"
        try sitting.change(elsewhere, in: tineke).orFail()
        #expect(sitting.plan.place == "Wijkhuis" && sitting.record.minutes.count == 1)
    }

    @Test("a list of who were there that is written anew keeps the earlier one")
    func attendanceAgain() throws {
        let tineke = try scene.situation("tineke")
        var sitting = try heldSitting()
        try sitting.write(.attendance([Identifier(known: "bram")]), in: tineke).orFail()
        try sitting.write(.attendance([Identifier(known: "hester")]), in: tineke).orFail()
        #expect(sitting.record.attendance?.present.map(\.description) == ["hester"])
        #expect(sitting.record.earlierAttendance.map { $0.present.map(\.description) } == [["bram"]])
    }

    @Test("minutes are not written before the day, and no citizen service number stands in them")
    func bounds() throws {
        let tineke = try scene.situation("tineke")
        var sitting = try convene(plan("managersoverleg", by: "tineke", later: 7), by: "tineke").orFail()
        #expect(sitting.write(.minutes("Te vroeg"), in: tineke).refusals.map(\.reason) == [.meetingNotYet])
        #expect(sitting.write(.point("Over 111222333"), in: tineke).refusals.map(\.reason) == [.bsnInText])
        try sitting.cancel(in: tineke).orFail()
        #expect(sitting.write(.point("Te laat"), in: tineke).refusals.map(\.reason) == [.meetingOver])
    }

    @Test("3:171-173 the direction team sits per area, with all its members called at once")
    func perArea() throws {
        for area in [nil, "Elders"] {
            let outcome = try convene(plan("regieteam", by: "lotte", area: area), by: "lotte")
            #expect(outcome.refusals.map(\.field) == ["area"])
        }
        let sitting = try convene(plan("regieteam", by: "lotte", area: "Dukenburg"), by: "lotte").orFail()
        let called = Set(sitting.record.called.map(\.description))
        #expect(called.isSuperset(of: ["bram", "marloes", "niels", "anouk", "hester", "jolanda", "soufiane"]))
        // A shell partner, an incidental professional, research and the rights desk are no members.
        #expect(called.isDisjoint(with: ["doris", "willem", "sjoerd", "pim", "yvonne", "lotte", "tineke"]))
        try convene(plan("casusteam", by: "lotte"), by: "lotte").orFail()
    }

    @Test("a casus on its agenda calls its team at once, lets nobody look beforehand and invites no person")
    func team() throws {
        var casus = try scene.opened()
        let lotte = try scene.situation("lotte")
        let elsewhere = try convene(plan("regieteam", by: "lotte", area: "Lindenholt"), by: "lotte").orFail()
        let refused = casus.schedule(on: elsewhere, as: Identifier(known: "o0"), in: lotte)
        #expect(refused.refusals.map(\.reason) == [.sitsForAnotherArea])
        let sitting = try convene(plan("regieteam", by: "lotte", area: "Dukenburg"), by: "lotte").orFail()
        try casus.schedule(on: sitting, as: Identifier(known: "o1"), in: lotte).orFail()
        let overleg = try #require(casus.currentOverleg)
        #expect(Set(overleg.deelnemers.map(\.user.description)) == ["bram", "marloes", "niels", "anouk"])
        #expect(overleg.deelnemers.allSatisfy { !$0.lawfulness.task.isEmpty && !$0.lawfulness.specialDataTested })
        #expect(overleg.deelnemers.allSatisfy { !$0.lawfulness.acceptsProtocol }, "to be called is not to accept")
        #expect(Set(casus.seats(in: lotte).map(\.user.description)) == ["bram", "marloes", "niels", "anouk"])
        let invited = casus.openWork(in: lotte).filter { $0.kind == .attendOverleg }.map(\.user.description)
        #expect(invited.contains("bram"), "whoever has a place on the agenda hears of it on the desk")
        #expect(!casus.allowsPriorViewing(in: lotte))
        #expect(casus.involvements(in: lotte) == [.informedBefore, .informedAfter])
        let beforehand = Preparation(
            on: scene.day, priorViewing: .perItem(consulted: "team"), involvement: .invited)
        let outcome = casus.prepare(beforehand, as: Identifier(known: "o1"), in: lotte)
        #expect(Set(outcome.refusals.map(\.reason)) == [.noPriorViewing, .personNotToAttend])
    }

    @Test("a conference on no agenda follows the only body of the profile that it can be of")
    func otherProfiles() throws {
        let pillars = try PillarScene()
        let casus = try pillars.conferred()
        let jorinde = try pillars.situation("jorinde")
        #expect(casus.involvements(in: jorinde) == Preparation.Involvement.allCases)
        #expect(!casus.allowsPriorViewing(in: jorinde))
    }
}
