// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Care network: two years after closing, and longer only for a statutory duty")
struct CareNetworkRetentionTests {
    let scene: CareNetworkScene

    init() throws { scene = try CareNetworkScene(on: "2026-12-08") }

    private func closed() throws -> Casus {
        var casus = try scene.running()
        let marjan = try scene.situation("marjan")
        try casus.take(
            StepDraft(step: "v3", outcome: 2, statements: [StepStatement(.necessity, choices: ["yes"])]),
            in: scene.situation("lieke")
        ).done()
        try casus.confer(["peer", "lieke"], in: marjan)
        let close = StepDraft(
            step: "v6", outcome: 0, statements: [StepStatement(.explanation, text: "De overlast is aanvaardbaar")])
        try casus.take(close, in: scene.situation("peer")).done()
        return casus
    }

    @Test("4:170, F-VE-23 two years from closing, with a signal two months before, for the chain director alone")
    func term() throws {
        var casus = try closed()
        #expect(casus.destroyDay(in: scene.collaboration, on: scene.today) == Day("2028-12-08"))
        func signals(_ day: String) throws -> [String] {
            casus.openWork(in: try scene.situation("marjan", on: day)).filter { $0.kind == .retentionSignal }
                .map(\.user.description)
        }
        #expect(try signals("2028-10-07").isEmpty)
        #expect(try signals("2028-10-08") == ["marjan"])
        let early = casus.expireCourse(in: try scene.situation("marjan", on: "2028-12-07"))
        #expect(!early)
        let over = casus.expireCourse(in: try scene.situation("marjan", on: "2028-12-08"))
        #expect(over && casus.ended?.reason == .retentionEnded)
    }

    @Test("X-VE-06 careful support is no reason to keep it longer; a statutory duty is, for who still reads it")
    func hold() throws {
        var casus = try closed()
        func keep(_ why: String, duty: String) -> RetentionChoiceDraft {
            RetentionChoiceDraft(kind: .keepLonger, why: why, duty: duty, reviewOn: Day("2029-03-08"))
        }
        let marjan = try scene.situation("marjan", on: "2028-10-09")
        let support = casus.decideRetention(keep("Zorgvuldige ondersteuning", duty: ""), in: marjan)
        #expect(support.refusals == [Refusal(.required, field: "duty")])
        let peer = try scene.situation("peer", on: "2028-10-09")
        let reporter = casus.decideRetention(keep("Dossier", duty: "Archiefwet"), in: peer)
        #expect(reporter.refusals.map(\.reason) == [.notYourAct])
        try casus.decideRetention(keep("Bewaarplicht", duty: "Artikel 1 van een wet"), in: marjan).done()
        #expect(casus.destroyDay(in: scene.collaboration, on: marjan.day) == Day("2029-03-08"))
    }
}
