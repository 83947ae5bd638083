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
        #expect(casus.openEnd(under: scene.arrangement) == nil)
        #expect(end(of: casus) == Day("2028-03-09"))
    }
}
