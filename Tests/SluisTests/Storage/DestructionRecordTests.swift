// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing

@Suite("The record of what was destroyed")
struct DestructionRecordTests {
    private let paul = Identifier<User>(known: "paul")

    @Test("X-UT-11 number, day, ground, and who carried it out; nobody decided what follows from the term")
    func term() throws {
        let scene = try SafetyHouseScene()
        var casus = try scene.closed()
        #expect(casus.destructionRecord(on: try #require(Day("2031-10-20"))) == nil)
        let situation = try scene.situation("paul", on: "2031-10-20")
        try scene.done(casus.carryOutDestruction(isArchived: false, in: situation))
        let record = try #require(casus.destructionRecord(on: situation.day))
        #expect(record.number == "2026-0001" && record.on == situation.day && record.carriedOutBy == paul)
        #expect(record.reason == .retentionEnded && record.fate == .anonymised && record.decision == nil)
    }

    @Test("who let the term end is who decided")
    func choice() throws {
        let scene = try SafetyHouseScene()
        var casus = try scene.closed()
        try scene.done(
            casus.decideRetention(
                RetentionChoiceDraft(kind: .letEnd), in: try scene.situation("eline", on: "2031-09-01")))
        let situation = try scene.situation("paul", on: "2031-10-20")
        try scene.done(casus.carryOutDestruction(isArchived: false, in: situation))
        let decision = try #require(casus.destructionRecord(on: situation.day)?.decision)
        #expect(decision.by == Identifier(known: "eline") && decision.on == Day("2031-09-01"))
    }

    @Test("a granted request names who granted it, when and on which ground")
    func request() throws {
        let scene = try SafetyHouseScene()
        var casus = try scene.reported()
        let decided = try #require(Day("2026-02-20"))
        let harm = Identifier<User>(known: "harm")
        let draft = ErasureDraft(decidedOn: decided, decidedBy: harm, ground: .objection)
        let situation = try scene.situation("paul", on: "2026-02-23")
        try scene.done(casus.eraseOnRequest(draft, in: situation))
        let record = try #require(casus.destructionRecord(on: situation.day))
        #expect(record.decision == DestructionRecord.Decision(by: harm, on: decided, ground: .objection))
        #expect(record.reason == .erasureGranted && record.carriedOutBy == paul)
    }

    @Test(
        "it stays in the store, the oldest first; the national model leaves a count and no number",
        arguments: TestEngine.allCases)
    func stored(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            _ = try await scene.scaledDown()
            let last = try await scene.today().adding(months: 12)
            #expect(try await scene.advance(to: last).destroyed == 1)
            #expect(try await scene.ledger.read { try $0.destructionRecordCount() } == 0)
            let days = try ["2031-10-20", "2030-01-05"].map { try #require(Day($0)) }
            for (index, day) in days.enumerated() {
                let record = DestructionRecord(
                    number: "2026-000\(index)", on: day, reason: .retentionEnded, fate: .removed, decision: nil,
                    carriedOutBy: nil)
                try await scene.ledger.write { try $0.store(record) }
            }
            func numbers(_ query: DestructionRecordQuery) async throws -> [String] {
                try await scene.ledger.read { try $0.destructionRecords(query) }.map(\.number)
            }
            #expect(try await numbers(.init(oldestFirst: true, limit: 9)) == ["2026-0001", "2026-0000"])
            #expect(try await numbers(.init(limit: 1)) == ["2026-0000"])
            #expect(try await numbers(.init(offset: 1, limit: 1)) == ["2026-0001"])
            #expect(try await numbers(.init(number: "2026-0001", limit: 9)) == ["2026-0001"])
            #expect(try await numbers(.init(number: "2026-000", limit: 9)).isEmpty)
            #expect(try await numbers(.init(number: "%", limit: 9)).isEmpty)
            #expect(try await scene.ledger.read { try $0.destructionRecordCount() } == 2)
            let handling = DestructionHandling(scene.house)
            let refused = try await handling.records(.init(limit: 9), by: LedgerScene.wilma)
            #expect(refused?.total == nil)
            #expect(try await handling.waiting(for: LedgerScene.wilma) == nil)
        }
    }
}
