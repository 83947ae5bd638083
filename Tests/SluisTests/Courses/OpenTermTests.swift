// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("The term of a casus that is open")
struct OpenTermTests {
    private static let check = "Jaarlijks toetsen of het nodig is"

    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene() }

    private func checks(_ casus: Casus, on day: String) throws -> [WorkItem] {
        casus.openWork(in: try scene.situation("marjan", on: day)).filter { $0.kind == .checkReport }
    }

    private func end(of casus: Casus) -> Day? { casus.destroyDay(in: scene.collaboration, on: scene.today) }

    @Test("4:170 a report that nobody takes up is checked each year, and is gone two years after the last check")
    func untaken() throws {
        var casus = try scene.reported()
        #expect(casus.nextCheck(in: try scene.situation("marjan")) == Day("2027-02-09"))
        #expect(try checks(casus, on: "2027-02-08").isEmpty)
        let near = try checks(casus, on: "2027-02-09")
        #expect(near.contains { $0.user.description == "marjan" && $0.due == Day("2027-03-09") })
        #expect(!near.contains { $0.user.description == "peer" })
        #expect(end(of: casus) == Day("2028-03-09"))
        let peer = casus.settle(clock: Self.check, note: "", in: try scene.situation("peer", on: "2027-03-01"))
        #expect(peer.refusals.map(\.reason) == [.notYourAct])
        try casus.settle(clock: Self.check, note: "", in: scene.situation("marjan", on: "2027-03-01")).done()
        #expect(try checks(casus, on: "2027-03-09").isEmpty)
        #expect(end(of: casus) == Day("2029-03-01"))
        for day in ["2029-03-01", "2029-03-02", "2031-01-01"] {
            let clock = casus.courseClock(after: try #require(Day(day)), in: scene.collaboration)
            #expect(clock == Day("2029-03-01"), "\(day)")
        }
        let before = casus.expireCourse(in: try scene.situation("marjan", on: "2029-02-28"))
        #expect(!before)
        let after = casus.expireCourse(in: try scene.situation("marjan", on: "2029-03-01"))
        #expect(after && casus.ended?.reason == .retentionEnded)
    }

    @Test("X-VE-06 a running casus that is followed stays; a step that says why it is necessary counts")
    func followed() throws {
        var casus = try scene.running()
        #expect(end(of: casus) == Day("2028-03-09"))
        try casus.take(
            StepDraft(step: "v3", outcome: 0, statements: [StepStatement(.necessity, choices: ["yes"])]),
            in: scene.situation("lieke", on: "2027-12-01")
        ).done()
        #expect(end(of: casus) == Day("2029-12-01"))
        let signals = casus.openWork(in: try scene.situation("marjan", on: "2029-11-01"))
        #expect(!signals.contains { $0.kind == .retentionSignal })
        #expect(signals.contains { $0.kind == .reviewDue && $0.due == Day("2027-03-09") })
    }

    @Test("a check of a running casus ends with its closing, and then its own term runs")
    func closed() throws {
        var casus = try scene.running()
        let marjan = try scene.situation("marjan")
        #expect(casus.runningClocks(in: marjan).contains { $0.clock.nl == Self.check })
        try casus.take(
            StepDraft(step: "v3", outcome: 2, statements: [StepStatement(.necessity, choices: ["yes"])]),
            in: scene.situation("lieke")
        ).done()
        try casus.confer(["peer", "lieke"], in: marjan)
        let close = StepDraft(
            step: "v6", outcome: 0, statements: [StepStatement(.explanation, text: "De overlast is aanvaardbaar")])
        try casus.take(close, in: scene.situation("peer")).done()
        #expect(!casus.runningClocks(in: marjan).contains { $0.clock.nl == Self.check })
        #expect(!casus.openWork(in: marjan).contains { $0.kind == .reviewDue })
        #expect(casus.openEnd(in: scene.collaboration) == nil)
        #expect(end(of: casus) == Day("2028-03-09"))
    }

    /// The collaboration under an older version without this term or its check, and later with the one in force.
    private func versions() throws -> (before: Collaboration, after: Collaboration) {
        let term = "open-zonder-toets:"
        let check = "begint-bij: eerste-verwerking"
        let older = try ProfileShelf.read(
            "profiles/venlo",
            changes: [
                ProfileChange(file: "samenwerking", old: "versie: \"20", new: "versie: \"oud-20"),
                ProfileChange(file: "bewaren", old: term, new: "# \(term)"),
                ProfileChange(file: "termijnen", old: check, new: "begint-bij: onvoorzien"),
            ])
        let now = scene.collaboration
        func under(_ arrangement: Arrangement, earlier: [Arrangement]) -> Collaboration {
            Collaboration(
                profile: Profile(of: arrangement), house: now.house, partijen: Array(now.partijen.values),
                users: Array(now.users.values), arrangement: arrangement, earlier: earlier, adoptions: now.adoptions)
        }
        return (under(older, earlier: []), under(scene.arrangement, earlier: [older]))
    }

    private func situation(_ user: String, _ collaboration: Collaboration, on day: String) throws -> Situation {
        let there = try scene.situation(user, on: day)
        return Situation(
            collaboration: collaboration, law: scene.law, actor: there.actor, moment: there.moment, day: there.day)
    }

    @Test("4:170 a report of an older version that nobody took up follows the term in force; who runs keeps its own")
    func olderVersion() throws {
        let (before, after) = try versions()
        let peer = try situation("peer", before, on: "2026-03-09")
        let id = Identifier<Casus>(known: "casus")
        var casus = try Casus.begin(scene.draft(consent: .refused), as: id, number: "2026-0001", in: peer).done()
        #expect(casus.course?.arrangement.version.hasPrefix("oud-") == true)
        #expect(casus.destroyDay(in: before, on: peer.day) == nil)
        #expect(casus.destroyDay(in: after, on: peer.day) == Day("2028-03-09"))
        // The check of the version in force is asked too, before the term is over.
        let marjan = try situation("marjan", after, on: "2027-02-09")
        let asked = casus.openWork(in: marjan).filter { $0.kind == .checkReport }
        #expect(asked.contains { $0.user.description == "marjan" && $0.due == Day("2027-03-09") })
        var kept = casus
        try kept.settle(clock: Self.check, note: "", in: marjan).done()
        #expect(kept.destroyDay(in: after, on: peer.day) == Day("2029-02-09"))
        // Who takes it up can move it; until then its own version holds again.
        var taken = casus
        try taken.takeUp(in: marjan).done()
        #expect(taken.destroyDay(in: after, on: peer.day) == nil)
        let gone = casus.expireCourse(in: try situation("marjan", after, on: "2028-03-09"))
        #expect(gone && casus.ended?.reason == .retentionEnded)
    }
}
