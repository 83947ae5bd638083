// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("Scenarios: a sitting with an agenda of casussen")
struct VergaderingScenarios {
    private let scene: NationalScene

    init() throws { scene = try NationalScene() }

    private func casus(_ id: String) -> Identifier<Casus> { Identifier(known: id) }

    /// A sitting of today, with these casussen on its agenda.
    private func planned(_ casussen: [String] = ["c1", "c2", "c3"], on day: Day? = nil) throws -> Vergadering {
        let wilma = Identifier<User>(known: "wilma")
        let plan = MeetingPlan(
            body: MeetingBody(named: "Weekoverleg"), day: day ?? scene.today, starts: 570, minutes: 90, place: "Kade",
            chair: wilma, secretary: wilma)
        let director = try scene.situation("wilma")
        var sitting = try #require(Vergadering.convene(plan, as: Identifier(known: "v1"), in: director).value)
        for id in casussen {
            try sitting.add(casus(id), number: id, minutes: 20, because: .firstConference, in: director).mustBeDone()
        }
        return sitting
    }

    @Test("PN-041: one item sits at a time; what was put off goes on, what was not reached is passed over")
    func oneAtATime() throws {
        let director = try scene.situation("wilma")
        var sitting = try planned()
        try sitting.begin(casus("c1"), in: director).mustBeDone()
        #expect(sitting.begin(casus("c2"), in: director).whyNot == [.anotherItemSits])
        #expect(sitting.end(in: director).whyNot == [.itemStillSits])
        sitting.finish(casus("c1"), as: .suspended, in: director)
        try sitting.begin(casus("c2"), in: director).mustBeDone()
        sitting.finish(casus("c2"), as: .done, in: director)
        #expect(sitting.begin(casus("c2"), in: director).whyNot == [.notOnAgenda])
        try sitting.begin(casus("c1"), in: director).mustBeDone()
        sitting.finish(casus("c1"), as: .done, in: director)
        try sitting.end(in: director).mustBeDone()
        #expect(sitting.items.map(\.state) == [.done, .done, .skipped])
        #expect(sitting.state == .held && sitting.due(.actions) == scene.today.adding(days: 7))
        #expect(
            sitting.add(casus("c4"), number: "4", minutes: 20, because: .review, in: director).whyNot == [.meetingOver])
    }

    @Test("F-NI-20, F-VE-14: only who organises plans, orders and sends; nothing begins before its day")
    func organisers() throws {
        var sitting = try planned(on: scene.today.adding(days: 1))
        let (director, officer) = (try scene.situation("wilma"), try scene.situation("pieter"))
        #expect(Vergadering.convene(sitting.plan, as: sitting.id, in: officer).whyNot == [.notYourAct])
        #expect(sitting.move(casus("c2"), up: true, in: officer).whyNot == [.notYourAct])
        #expect(sitting.begin(casus("c1"), in: director).whyNot == [.meetingNotYet])
        #expect(sitting.send(.actions, in: director).whyNot == [.meetingNotEnded])
        #expect(
            sitting.add(casus("c1"), number: "1", minutes: 20, because: .review, in: director).whyNot == [
                .alreadyOnAgenda
            ])
        try sitting.move(casus("c2"), up: true, in: director).mustBeDone()
        #expect(sitting.items.map(\.number) == ["c2", "c1", "c3"])
        #expect(sitting.expectedStart(of: casus("c3")) == 610)
    }

    @Test("PN-041: a form from before somebody else changed the sitting is refused, and nothing is put back")
    func stalePlan() throws {
        let director = try scene.situation("wilma")
        var sitting = try planned()
        var (first, second) = (sitting.plan, sitting.plan)
        (first.place, second.minutes) = ("Stadhuis", 60)
        let seen = sitting.planRevision
        try sitting.change(first, over: seen, in: director).mustBeDone()
        #expect(sitting.change(second, over: seen, in: director).whyNot == [.formChangedMeanwhile])
        #expect(sitting.plan.place == "Stadhuis")
        #expect(sitting.course.earlierPlans?.map(\.plan.place) == ["Kade"])
        #expect(sitting.course.earlierPlans?.map(\.by) == [director.actor.id])
        // What is done to the agenda meanwhile is another thing.
        try sitting.move(casus("c2"), up: true, in: director).mustBeDone()
        second.place = "Stadhuis"
        try sitting.change(second, over: sitting.planRevision, in: director).mustBeDone()
        #expect(sitting.planRevision == 2)
    }

    @Test("PN-041: what was passed over has no time, the rest moves up, and an agenda that is too long is told")
    func times() throws {
        let director = try scene.situation("wilma")
        var sitting = try planned()
        #expect(sitting.items.map { sitting.expectedStart(of: $0.casus) } == [570, 590, 610])
        #expect(!sitting.runsOver)
        try sitting.add(casus("c4"), number: "c4", minutes: 40, because: .review, in: director).mustBeDone()
        #expect(sitting.expectedEnd == 670 && sitting.runsOver)
        try sitting.skip(casus("c1"), in: director).mustBeDone()
        #expect(sitting.items.map { sitting.expectedStart(of: $0.casus) } == [nil, 570, 590, 610])
        #expect(sitting.expectedEnd == 650 && !sitting.runsOver)
    }

    @Test("PN-041: a sitting ends on the day on which it begins")
    func midnight() throws {
        let director = try scene.situation("wilma")
        var plan = try planned([]).plan
        (plan.starts, plan.minutes) = (1410, 600)
        let late = Vergadering.convene(plan, as: Identifier(known: "v2"), in: director)
        #expect(late.refusals == [Refusal(.meetingPastMidnight, field: "minutes")])
        plan.minutes = 30
        #expect(Vergadering.convene(plan, as: Identifier(known: "v2"), in: director).value != nil)
    }

    @Test("R-UT X-UT-17, F-NI-19: who only hears is nothing in the casus, and still has a place on the agenda")
    func hearing() throws {
        var casus = try scene.prepared(with: ["sander", "gea"])
        let director = try scene.situation("wilma")
        let draft = DeelnemerDraft(
            user: Identifier(known: "huub"), role: .executor, requestedInput: "meedenken", task: "verhuur",
            specialDataTested: false, acceptsProtocol: false, presence: .hearing)
        #expect(casus.invite(draft, in: director).whyNot == [.onlyExpertsHear])
        let expert = DeelnemerDraft(
            user: Identifier(known: "huub"), role: .expert, requestedInput: "meedenken", task: "verhuur",
            specialDataTested: false, acceptsProtocol: false, presence: .hearing)
        try casus.invite(expert, in: director).mustBeDone()
        try casus.schedule(on: try planned([]), as: Identifier(known: "o9"), in: director).mustBeDone()
        try casus.openOverleg(
            present: [Identifier(known: "huub"), Identifier(known: "gea")], in: director
        ).mustBeDone()

        #expect(try scene.standings("huub", in: casus).isEmpty)
        let seats = casus.seats(in: director)
        #expect(Set(seats.map(\.user.description)) == ["sander", "gea", "huub"])
        #expect(seats.filter(\.onlyHears).map(\.user.description) == ["huub"])
    }

    @Test("PN-041: what was pressed too early is undone: an item passed over, and an end before any list was sent")
    func undone() throws {
        let (director, officer) = (try scene.situation("wilma"), try scene.situation("pieter"))
        var sitting = try planned()
        try sitting.skip(casus("c1"), in: director).mustBeDone()
        #expect(sitting.restore(casus("c1"), in: officer).whyNot == [.notYourAct])
        try sitting.restore(casus("c1"), in: director).mustBeDone()
        #expect(sitting.restore(casus("c1"), in: director).whyNot == [.notOnAgenda])
        try sitting.end(in: director).mustBeDone()
        #expect(sitting.restore(casus("c1"), in: director).whyNot == [.meetingOver])
        #expect(sitting.reopen(in: officer).whyNot == [.notYourAct])
        try sitting.reopen(in: director).mustBeDone()
        #expect(sitting.state == .sitting && sitting.course.reopenings?.first?.ended.by == director.actor.id)
        #expect(sitting.reopen(in: director).whyNot == [.meetingOver])
        try sitting.restore(casus("c1"), in: director).mustBeDone()
        try sitting.begin(casus("c1"), in: director).mustBeDone()
        sitting.finish(casus("c1"), as: .done, in: director)
        try sitting.end(in: director).mustBeDone()
        let tomorrow = try scene.situation("wilma", on: scene.today.adding(days: 1))
        #expect(sitting.reopen(in: tomorrow).whyNot == [.meetingOver])
        try sitting.send(.actions, in: director).mustBeDone()
        #expect(sitting.reopen(in: director).whyNot == [.meetingOver])
    }

    @Test("PN-041: what is ready opens on the day of its sitting; before it nobody is offered to open it")
    func opensOnTheDay() throws {
        var casus = try scene.prepared(with: ["sander", "gea"])
        let director = try scene.situation("wilma")
        #expect(casus.openingProblems(at: nil, in: director).isEmpty, "on no agenda it opens when she says so")
        let day = scene.today.adding(days: 3)
        var sitting = try planned([], on: day)
        try casus.schedule(on: sitting, as: Identifier(known: "o9"), in: director).mustBeDone()
        try sitting.add(casus.id, number: "1", minutes: 20, because: .firstConference, in: director).mustBeDone()
        #expect(casus.openingProblems(at: sitting, in: director).map(\.reason) == [.meetingNotYet])
        #expect(casus.openingProblems(at: nil, in: director).map(\.reason) == [.meetingNotYet])
        #expect(sitting.begin(casus.id, in: director).whyNot == [.meetingNotYet])
        func offered(on day: Day) throws -> [WorkItem.Kind] {
            let situation = try scene.situation("wilma", on: day)
            return casus.openWork(in: situation).map(\.kind).filter { [.openOverleg, .prepareOverleg].contains($0) }
        }
        #expect(try offered(on: scene.today).isEmpty)
        #expect(try offered(on: day) == [.openOverleg])
        #expect(casus.nextClock(after: scene.today, in: director.profile) == day)
        let onTheDay = try scene.situation("wilma", on: day)
        #expect(casus.openingProblems(at: sitting, in: onTheDay).isEmpty)
        try sitting.begin(casus.id, in: onTheDay).mustBeDone()
    }

    @Test("a table that is put off is closed to its participants; late arrival and early leave open and close it")
    func attendance() throws {
        var casus = try scene.sitting(with: ["sander", "gea"])
        let (director, nurse) = (try scene.situation("wilma"), try scene.situation("gea"))
        #expect(casus.maySitAtTable(in: nurse))
        try casus.attend(nurse.actor.id, present: false, in: nurse).mustBeDone()
        #expect(!casus.maySitAtTable(in: nurse))
        #expect(casus.attend(nurse.actor.id, present: true, in: nurse).whyNot == [.notYourAct])
        try casus.attend(nurse.actor.id, present: true, in: director).mustBeDone()
        #expect(casus.maySitAtTable(in: nurse))
        try casus.suspendOverleg(in: director).mustBeDone()
        #expect(!casus.maySitAtTable(in: nurse) && casus.currentOverleg?.isSuspended == true)
        try casus.openOverleg(present: [nurse.actor.id], in: director).mustBeDone()
        #expect(casus.maySitAtTable(in: nurse) && casus.overleggen.count == 1)
        #expect(casus.currentOverleg?.everPresent.count == 2 && casus.currentOverleg?.present == [nurse.actor.id])
    }

    @Test("F-UT-15: a sentence is an item of who said it; the house may write it, and only that party shares it")
    func minutes() throws {
        var casus = try scene.sitting(with: ["sander", "gea"])
        func sentence(of partij: String, forTable: Bool = false) -> MinutesDraft {
            MinutesDraft(
                supplier: scene.partij(partij), betrokkene: NationalScene.person, classes: ["ordinary"], hasText: true,
                forTable: forTable, rulesAllow: forTable)
        }
        let (director, nurse, city) = (
            try scene.situation("wilma"), try scene.situation("gea"), try scene.situation("sander")
        )
        #expect(casus.minute(sentence(of: "gemeente"), as: scene.item("s1"), in: nurse).whyNot == [.notAtTable])
        #expect(casus.minute(sentence(of: "politie"), as: scene.item("s1"), in: director).whyNot == [.notAtTable])
        try casus.minute(sentence(of: "ggz"), as: scene.item("s1"), in: director).mustBeDone()
        let item = try #require(casus.inbreng(scene.item("s1")))
        #expect(item.supplier == scene.partij("ggz") && item.enteredBy == director.actor.id)
        #expect(item.akkoorden.map(\.recipient) == [NationalScene.house])
        #expect(casus.waitsForSupplier(item, in: scene.collaboration))
        #expect(casus.openWork(in: director).contains { $0.kind == .confirmMinutes && $0.user == nurse.actor.id })
        #expect(!casus.passage(of: item, in: city).isOpen && casus.passage(of: item, in: nurse).isOwn)

        #expect(
            casus.sayOnMinutes(item.id, given: true, rulesAllow: true, in: city).whyNot == [.supplierOnly])
        try casus.sayOnMinutes(item.id, given: true, rulesAllow: true, in: nurse).mustBeDone()
        let said = try #require(casus.inbreng(scene.item("s1")))
        #expect(said.akkoord(in: .casusoverleg, for: scene.partij("gemeente"), use: .view)?.given == true)
        #expect(!casus.waitsForSupplier(said, in: scene.collaboration))
        try casus.change(.withdrawn, item.id, because: "niet zo gezegd", in: nurse).mustBeDone()
        #expect(casus.minutes(of: Identifier(known: "o1")).isEmpty)
    }

    @Test(
        "PV-030, F-VE-10, F-VE-17: a proxy needs invitation, identification and statement; a third party the person's consent"
    )
    func citizens() throws {
        var casus = try scene.inTriage()
        try scene.toConference(&casus)
        let director = try scene.situation("wilma")
        try scene.prepare(&casus, with: ["sander", "gea"])
        func draft(_ way: CitizenSeat.Way, informed: Bool = true, consent: Bool = false) -> CitizenDraft {
            CitizenDraft(
                betrokkene: NationalScene.person, way: way, name: "Zus", informedOn: informed ? scene.today : nil,
                informedHow: "gesprek", consentOn: consent ? scene.today : nil, consentHow: consent ? "getekend" : "")
        }
        let seat = Identifier<CitizenSeat>(known: "z1")
        #expect(casus.makePlace(for: draft(.represented), as: seat, in: director).whyNot == [.personNotToAttend])
        var preparation = try #require(casus.currentOverleg).preparation
        preparation.involvement = .invited
        try casus.prepare(preparation, as: Identifier(known: "o2"), in: director).mustBeDone()
        #expect(
            casus.makePlace(for: draft(.represented, informed: false), as: seat, in: director).whyNot
                == [.personNotInformedFirst])
        #expect(
            casus.makePlace(for: draft(.thirdParty), as: seat, in: director).whyNot == [.thirdPartyWithoutConsent])
        try casus.makePlace(for: draft(.represented), as: seat, in: director).mustBeDone()
        try scene.open(&casus)
        func admit(_ identity: Bool, _ statement: Bool) -> Outcome<Void> {
            casus.admit(seat, identitySeen: identity, statementSeen: statement, in: director)
        }
        #expect(admit(false, true).whyNot == [.identificationMissing])
        #expect(admit(true, false).whyNot == [.proxyStatementMissing])
        let city = try scene.situation("sander")
        let own = scene.item("eigen")
        try casus.bringIn(scene.draft(["ordinary"], for: ["ggz"]), as: own, in: city).mustBeDone()
        try admit(true, true).mustBeDone()

        #expect(casus.citizensAtTable.count == 1)
        let item = try #require(casus.inbreng(own))
        #expect(casus.mayShow(item, to: casus.citizensAtTable, in: city))
        try casus.reserve(own, against: .partij(scene.partij("politie")), in: city).mustBeDone()
        let reserved = try #require(casus.inbreng(own))
        #expect(!casus.mayShow(reserved, to: casus.citizensAtTable, in: city))
        #expect(try scene.passage("eigen", to: "gea", in: casus).barriers == ["citizenAtTable"])
        try casus.letGo(seat, in: director).mustBeDone()
        #expect(try scene.passage("eigen", to: "gea", in: casus).barriers != ["citizenAtTable"])
    }

    @Test("PN-040: a body sits again by the rhythm of its profile")
    func rhythm() throws {
        let body = MeetingBody(
            word: "team", nl: "Team", en: "Team", actionListWithin: Term(1, .weeks), minutesWithin: nil, person: .no,
            every: Term(4, .weeks))
        var sitting = try planned([], on: Day("2026-04-08"))
        #expect(sitting.next == nil)
        var plan = sitting.plan
        plan.body = body
        try sitting.change(plan, in: scene.situation("wilma")).mustBeDone()
        #expect(sitting.next == Day("2026-05-06") && sitting.due(.actions) == Day("2026-04-15"))
    }

    @Test("a conference stored before there were sittings still opens")
    func older() throws {
        let casus = try scene.sitting(with: ["sander", "gea"])
        let overleg = try #require(casus.currentOverleg)
        var document = try #require(
            try JSONSerialization.jsonObject(with: JSONEncoder().encode(overleg)) as? [String: Any])
        document["storedRecord"] = nil
        document["vergadering"] = nil
        var people = try #require(document["deelnemers"] as? [[String: Any]])
        for index in people.indices { people[index]["presence"] = nil }
        document["deelnemers"] = people
        let old = try JSONDecoder().decode(
            Casusoverleg.self, from: JSONSerialization.data(withJSONObject: document))
        #expect(old.isOpen && old.record.decisions.isEmpty && old.record.pauses.isEmpty && old.vergadering == nil)
        #expect(old.deelnemers.allSatisfy { !$0.onlyHears })
    }
}
