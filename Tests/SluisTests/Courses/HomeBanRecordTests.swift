// SPDX-License-Identifier: EUPL-1.2

import Domain
import Foundation
import Testing

@Suite("A home ban keeps what was recorded of it")
struct HomeBanRecordTests {
    private let scene: PillarScene

    init() throws { scene = try PillarScene() }

    private func begun() throws -> Casus {
        var casus = try scene.begun(by: "tamer", pillar: "pijler-iv").orFail()
        try casus.takeUp(in: scene.situation("jorinde")).orFail()
        return casus
    }

    private func draft(
        issued: Int = 0, address: String = "Verzonnenstraat 1", until: Int? = nil, relief: Int? = nil,
        ended: Int? = nil, why: String = "", done: [String: Int] = [:]
    ) -> HomeBanDraft {
        HomeBanDraft(
            issuedOn: scene.today.adding(days: issued), issuedAt: "21:40", address: address,
            extendedOn: until.map { _ in scene.today.adding(days: 9) },
            extendedUntil: until.map { scene.today.adding(days: $0) },
            reliefAskedOn: relief.map { scene.today.adding(days: $0) },
            endedOn: ended.map { scene.today.adding(days: $0) }, endedWhy: why,
            doneOn: done.mapValues { scene.today.adding(days: $0) })
    }

    @Test("a form from before somebody else recorded something is refused, and nothing is put back")
    func stale() throws {
        var casus = try begun()
        let later = try scene.situation("jorinde", later: 9)
        try casus.record(draft(), over: 0, in: scene.situation("jorinde")).orFail()
        #expect(casus.record(draft(), over: 0, in: later).refusals == [Refusal(.formChangedMeanwhile)])
        try casus.record(draft(until: 28), over: 1, in: later).orFail()
        #expect(casus.record(draft(), over: 1, in: later).refusals == [Refusal(.formChangedMeanwhile)])
        #expect(casus.course?.homeBan?.extendedUntil == scene.today.adding(days: 28))
        try casus.record(draft(address: "Verzonnenstraat 3", until: 28), over: 2, in: later).orFail()
    }

    @Test("what a writer left alone follows what was recorded since, and what was typed stays")
    func following() throws {
        let base = try #require(draft().facts)
        let now = try #require(draft(address: "Verzonnenstraat 3", done: ["Raadsman": 1]).facts)
        let typed = try #require(draft(until: 28).facts)
        let merged = typed.following(now, since: base)
        #expect(merged == (try #require(draft(address: "Verzonnenstraat 3", until: 28, done: ["Raadsman": 1]).facts)))
    }

    @Test("each recording says what happened, by whom, and what it put in the place of what")
    func steps() throws {
        var casus = try begun()
        let (first, later) = (try scene.situation("jorinde"), try scene.situation("jorinde", later: 9))
        try casus.record(draft(), in: first).orFail()
        try casus.record(draft(), in: first).orFail()
        try casus.record(draft(until: 28), in: later).orFail()
        let last = draft(address: "Verzonnenstraat 3", until: 28, ended: 9, why: "ingetrokken")
        try casus.record(last, in: later).orFail()

        let steps = try #require(casus.course?.homeBan?.steps)
        #expect(
            steps.map(\.changes) == [
                [.issued(scene.today)], [.extended(until: scene.today.adding(days: 28))],
                [.ended(scene.today.adding(days: 9), why: "ingetrokken"), .corrected],
            ], "what was saved unchanged is no step")
        #expect(steps[2].was.map(\.field) == [.address] && steps[2].was.map(\.text) == ["Verzonnenstraat 1"])
        #expect(steps.allSatisfy { $0.by == first.actor.id } && steps[2].at == later.moment)
    }

    @Test("a ban from before versions were kept opens, and its present answers become the first version")
    func older() throws {
        var casus = try begun()
        let later = try scene.situation("jorinde", later: 9)
        try casus.record(draft(), in: scene.situation("jorinde")).orFail()
        let ban = try #require(casus.course?.homeBan)
        var stored = try #require(JSONSerialization.jsonObject(with: JSONEncoder().encode(ban)) as? [String: Any])
        var entries = try #require(stored["history"] as? [[String: Any]])
        entries[0]["said"] = nil
        stored["history"] = entries
        stored["doneOn"] = nil
        let old = try JSONDecoder().decode(HomeBan.self, from: JSONSerialization.data(withJSONObject: stored))
        #expect(old.facts == ban.facts && old.steps.map(\.changes) == [[.recorded]])

        var document = try #require(JSONSerialization.jsonObject(with: JSONEncoder().encode(casus)) as? [String: Any])
        var course = try #require(document["course"] as? [String: Any])
        course["homeBan"] = stored
        document["course"] = course
        var opened = try JSONDecoder().decode(Casus.self, from: JSONSerialization.data(withJSONObject: document))
        try opened.record(draft(until: 28), over: 1, in: later).orFail()
        let steps = try #require(opened.course?.homeBan?.steps)
        #expect(steps.map(\.changes) == [[.issued(scene.today)], [.extended(until: scene.today.adding(days: 28))]])
    }

    @Test("an end has a day, lies within the days of the ban, and nobody records a ban of long ago")
    func days() throws {
        var casus = try begun()
        let later = try scene.situation("jorinde", later: 12)
        #expect(
            casus.record(draft(why: "ingetrokken"), in: later).refusals == [Refusal(.required, field: "endedOn")])
        #expect(
            casus.record(draft(ended: 11, why: "afgelopen"), in: later).refusals == [
                Refusal(.homeBanTerm, field: "endedOn")
            ])
        #expect(
            casus.record(draft(issued: -36_525), in: later).refusals == [
                Refusal(.dayTooFarBack, field: "issuedOn", about: "\(Day.mostYearsBack)")
            ])
        #expect(casus.course?.homeBan == nil)
        try casus.record(draft(ended: 10, why: "afgelopen"), in: later).orFail()
    }

    @Test("what a term asks is recorded as done, in time or late, and then waits for nobody")
    func done() throws {
        var casus = try begun()
        let (now, later) = (try scene.situation("jorinde"), try scene.situation("jorinde", later: 5))
        let duties = casus.homeBanDuties(in: now)
        let counsel = try #require(duties.first { $0.starts == .homeBanIssued && $0.strength == .must })
        let contact = try #require(duties.first { $0.starts == .homeBanIssued && $0.strength == .guideline })
        let hearing = try #require(duties.firstIndex { $0.starts == .reliefAsked })
        try casus.record(draft(), in: now).orFail()
        #expect(casus.openWork(in: later).filter { $0.kind == .homeBan }.reduce(0) { $0 + $1.count } == 3)

        let field = HomeBanDraft.doneField(hearing)
        let name = duties[hearing].nl
        #expect(
            casus.record(draft(done: [name: 2]), in: later).refusals == [Refusal(.required, field: "reliefAskedOn")])
        #expect(
            casus.record(draft(relief: 3, done: [name: 2]), in: later).refusals == [
                Refusal(.homeBanBeforeRelief, field: field)
            ])
        #expect(
            casus.record(draft(relief: 3, done: [name: 6]), in: later).refusals == [
                Refusal(.dayInTheFuture, field: field)
            ])

        try casus.record(draft(done: [counsel.nl: 1, contact.nl: 3]), in: later).orFail()
        let terms = casus.homeBanTerms(in: later)
        #expect(terms.first(where: { $0.clock == counsel })?.isLate(on: later.day) == false)
        #expect(terms.first(where: { $0.clock == contact })?.isLate(on: later.day) == true)
        #expect(casus.openWork(in: later).filter { $0.kind == .homeBan }.reduce(0) { $0 + $1.count } == 1)
    }
}
