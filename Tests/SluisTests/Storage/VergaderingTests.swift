// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing
import Vault

@Suite("Sittings in the store, on both databases")
struct VergaderingTests {
    @Test("agenda, conference and places change together, and go with the casus", arguments: TestEngine.allCases)
    func together(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let (casus, sitting) = try await scene.scheduled()
            let reading = Vergaderingen(scene.house)
            let mine = try #require(try await reading.open(sitting, for: LedgerScene.gea))
            #expect(mine.ownItems.map(\.casus) == [casus] && !mine.isOrganiser)
            #expect(try await reading.open(sitting, for: scene.user("pieter")) == nil)
            #expect(try await reading.called(LedgerScene.bea, from: scene.today()).isEmpty)
            let led = try await reading.called(LedgerScene.wilma, from: scene.today())
            #expect(led.map(\.vergadering.id) == [sitting], "who leads it finds it in the own agenda too")

            let twice = try await scene.handling.schedule(
                casus, on: sitting, AgendaDraft(minutes: 20, reason: .review), by: LedgerScene.wilma, once: nil)
            guard case .refused(let problems) = twice else { Issue.record("\(twice)"); return }
            #expect(problems.map(\.reason) == [.alreadyOnAgenda])

            try await scene.handling.begin(
                casus, at: sitting, present: [LedgerScene.gea], by: LedgerScene.wilma, once: nil
            ).mustBeDone()
            #expect(try await scene.state(of: casus, at: sitting) == .sitting)
            try await scene.handling.suspend(casus, by: LedgerScene.wilma, once: nil).mustBeDone()
            #expect(try await scene.state(of: casus, at: sitting) == .suspended)
            try await scene.handling.openOverleg(
                present: [LedgerScene.gea], in: casus, by: LedgerScene.wilma, once: nil
            ).mustBeDone()
            #expect(try await scene.state(of: casus, at: sitting) == .sitting)
            try await scene.handling.closeOverleg(
                .notACasus, because: "geen casus", in: casus, by: LedgerScene.wilma, once: nil
            ).mustBeDone()

            #expect(try await scene.ledger.read { try $0.vergadering(sitting) }?.items.isEmpty == true)
            #expect(try await scene.ledger.read { try $0.seats(of: [sitting]) }.isEmpty)
            #expect(try await scene.ledger.read { try $0.openDestructions() }.isEmpty)
        }
    }

    @Test("what is due is proposed once, and not while it is on an agenda ahead", arguments: TestEngine.allCases)
    func proposals(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.waiting()
            let sitting = try await scene.convened()
            let reading = Vergaderingen(scene.house)
            let view = try #require(try await reading.open(sitting, for: LedgerScene.wilma))
            let proposed = try await reading.proposals(for: view)
            #expect(proposed.map(\.casus) == [casus] && proposed.first?.reason == .firstConference)
            let draft = AgendaDraft(minutes: 20, reason: .firstConference)
            try await scene.handling.schedule(casus, on: sitting, draft, by: LedgerScene.wilma, once: nil).mustBeDone()
            #expect(try await reading.proposals(for: view).isEmpty)
            try await scene.meetings.cancel(sitting, by: LedgerScene.wilma, once: nil).mustBeDone()
            let next = try await scene.convened()
            let later = try #require(try await reading.open(next, for: LedgerScene.wilma))
            #expect(try await reading.proposals(for: later).map(\.casus) == [casus])
            // A colleague of the house has no part in it, and is proposed nothing.
            let colleague = try #require(try await reading.open(next, for: scene.user("bart")))
            #expect(try await reading.proposals(for: colleague).isEmpty)
        }
    }

    @Test(
        "the clock removes a sitting a year after its day, not before (decision 0045)", arguments: TestEngine.allCases)
    func forgotten(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let sitting = try await scene.convened()
            let held = try #require(try await scene.ledger.read { try $0.vergadering(sitting) }).plan.day
            _ = try await scene.advance(to: held.adding(months: 12).adding(days: -1))
            #expect(try await scene.ledger.read { try $0.vergadering(sitting) } != nil)
            _ = try await scene.advance(to: held.adding(months: 12))
            #expect(try await scene.ledger.read { try $0.vergadering(sitting) } == nil)
        }
    }

    @Test("a list is sent once, to who has a place or an action, and is seen once", arguments: TestEngine.allCases)
    func lists(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let (casus, sitting) = try await scene.scheduled()
            try await scene.handling.begin(
                casus, at: sitting, present: [LedgerScene.gea], by: LedgerScene.wilma, once: nil
            ).mustBeDone()
            try await scene.handling.agree(
                on: "bellen", owner: LedgerScene.bea, due: scene.today().adding(days: 3), in: casus,
                by: LedgerScene.wilma, once: nil
            ).mustBeDone()
            try await scene.handling.suspend(casus, by: LedgerScene.wilma, once: nil).mustBeDone()
            try await scene.meetings.end(sitting, by: LedgerScene.wilma, once: nil).mustBeDone()
            #expect(try await Vergaderingen(scene.house).keeping(LedgerScene.wilma).map(\.id) == [sitting])
            try await scene.meetings.send(.actions, of: sitting, by: LedgerScene.wilma, once: nil).mustBeDone()
            #expect(try await Vergaderingen(scene.house).keeping(LedgerScene.wilma).isEmpty)

            let lists = OwnLists(scene.house)
            #expect(try await lists.unseen(for: LedgerScene.gea).count == 1)
            let bea = try #require(try await lists.open(sitting, for: LedgerScene.bea))
            #expect(bea.entries.map(\.own.count) == [1] && bea.entries.first?.readsRecord == false)
            let gea = try #require(try await lists.open(sitting, for: LedgerScene.gea))
            #expect(gea.entries.first?.own.isEmpty == true && gea.entries.first?.readsRecord == true)
            #expect(try await lists.unseen(for: LedgerScene.gea).isEmpty)
            #expect(try await lists.open(sitting, for: scene.user("pieter")) == nil)
            #expect(try await lists.acties(of: LedgerScene.bea).map(\.actie.what) == ["bellen"])
        }
    }

    @Test(
        "an action of a sitting without casussen is among one's own until it is done", arguments: TestEngine.allCases)
    func sittingActions(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let wilma = try #require(try await Desk(scene.house).situation(for: LedgerScene.wilma))
            let body = MeetingBody(
                word: nil, nl: "Beraad", en: "Council", actionListWithin: nil, minutesWithin: nil, person: nil,
                casework: .no)
            let plan = MeetingPlan(
                body: body, day: wilma.day, starts: 570, minutes: 60, place: "Kade", chair: LedgerScene.wilma,
                secretary: LedgerScene.wilma)
            let id = Identifier<Vergadering>(known: "beraad")
            var sitting = Vergadering(
                id: id, plan: plan, course: MeetingCourse(madeBy: wilma.actor.id, madeAt: wilma.moment), items: [],
                version: 0)
            try sitting.write(.called([LedgerScene.gea, LedgerScene.bea]), in: wilma).orFail()
            let due = wilma.day.adding(days: 3)
            try sitting.write(.action(what: "bellen", owner: LedgerScene.bea, due: due), in: wilma).orFail()
            let stored = sitting
            try await scene.ledger.write { try $0.store(stored) }

            let lists = OwnLists(scene.house)
            #expect(try await lists.sittingActies(of: LedgerScene.gea).isEmpty)
            let own = try await lists.sittingActies(of: LedgerScene.bea)
            #expect(own.map(\.action.what) == ["bellen"] && own.map(\.vergadering.id) == [id])
            let stranger = try await scene.meetings.finishAction(0, of: id, by: scene.user("pieter"), once: nil)
            guard case .absent = stranger else { Issue.record("\(stranger)"); return }
            try await scene.meetings.finishAction(0, of: id, by: LedgerScene.bea, once: nil).mustBeDone()
            #expect(try await lists.sittingActies(of: LedgerScene.bea).isEmpty)
            try await scene.meetings.reopenAction(0, of: id, by: LedgerScene.bea, once: nil).mustBeDone()
            try await scene.meetings.takeBack(
                .init(.action, 0), why: "dubbel", on: id, by: LedgerScene.wilma, once: nil
            ).mustBeDone()
            #expect(try await lists.sittingActies(of: LedgerScene.bea).isEmpty)
        }
    }

    @Test(
        "a calendar address works until it is renewed, withdrawn, a year old, or its owner left",
        arguments: TestEngine.allCases)
    func feed(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            _ = try await scene.scheduled()
            let feeds = AgendaFeeds(scene.house)
            let first = try await feeds.renew(for: LedgerScene.gea, once: nil).mustBeDone()
            #expect(try await feeds.open(first)?.meetings.count == 1)
            let second = try await feeds.renew(for: LedgerScene.gea, once: nil).mustBeDone()
            #expect(try await feeds.open(first) == nil)
            let stored = try await scene.database.read { try $0.query("SELECT digest FROM agenda_feed") }
            #expect(try stored.map { try $0.blob("digest") } == [second.digest])
            try await feeds.revoke(for: LedgerScene.gea, once: nil).mustBeDone()
            #expect(try await feeds.open(second) == nil)
            let third = try await feeds.renew(for: LedgerScene.gea, once: nil).mustBeDone()
            scene.time.advance(seconds: 366 * 86_400)
            #expect(try await feeds.open(third) == nil)
            let fourth = try await feeds.renew(for: LedgerScene.gea, once: nil).mustBeDone()
            #expect(try await feeds.open(fourth) != nil)
            try await scene.ledger.write { session in
                guard var gea = try session.user(LedgerScene.gea) else { return }
                gea.left = Day("2020-01-01")
                try session.store(gea)
            }
            #expect(try await feeds.open(fourth) == nil)
        }
    }
}

extension LedgerScene {
    var meetings: VergaderingHandling { VergaderingHandling(house) }

    /// In the conference phase, everything tested, nothing prepared.
    fileprivate func waiting() async throws -> Identifier<Casus> {
        let casus = try await inTriage()
        try await handling.decideTriage(
            .conference, motivation: "samen", otherTable: "", in: casus, by: Self.wilma, once: nil
        ).mustBeDone()
        try await inform(.triageOutcome, in: casus)
        let view = try #require(try await reader.open(casus, for: Self.wilma))
        let verdicts = view.casus.inbrengen.map { VerdictDraft(item: $0.id, necessary: true, why: "nodig") }
        try await handling.test(verdicts, in: casus, by: Self.wilma, once: nil).mustBeDone()
        return casus
    }

    /// A sitting of today, by wilma.
    fileprivate func convened() async throws -> Identifier<Vergadering> {
        let plan = MeetingPlan(
            body: MeetingBody(named: "Weekoverleg"), day: try await today(), starts: 570, minutes: 60, place: "Kade",
            chair: Self.wilma, secretary: Self.wilma)
        return try await meetings.convene(plan, by: Self.wilma, once: nil).mustBeDone()
    }

    /// A casus on the agenda of a sitting of today, prepared, with gea invited.
    fileprivate func scheduled() async throws -> (Identifier<Casus>, Identifier<Vergadering>) {
        let casus = try await waiting()
        let sitting = try await convened()
        try await handling.schedule(
            casus, on: sitting, AgendaDraft(minutes: 20, reason: .firstConference), by: Self.wilma, once: nil
        ).mustBeDone()
        let preparation = Preparation(
            on: try await today(), goal: "beeld", decision: "plan", themes: "wonen", priorViewing: .off,
            involvement: .informedAfter, careAgreements: "geheim")
        try await handling.prepare(preparation, in: casus, by: Self.wilma, once: nil).mustBeDone()
        let invitation = DeelnemerDraft(
            user: Self.gea, role: .executor, requestedInput: "beeld", task: "behandeling", specialDataTested: true,
            acceptsProtocol: true)
        try await handling.invite(invitation, in: casus, by: Self.wilma, once: nil).mustBeDone()
        return (casus, sitting)
    }

    fileprivate func state(
        of casus: Identifier<Casus>, at sitting: Identifier<Vergadering>
    ) async throws -> AgendaItem.State? {
        try await ledger.read { try $0.vergadering(sitting) }?.item(casus)?.state
    }
}
