// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing

@Suite("Reading holds at the moment of the journal line")
struct ReadingTests {
    @Test("an item that was frozen since the casus was read is not opened", arguments: TestEngine.allCases)
    func frozenMeanwhile(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.inTriage()
            let view = try #require(try await scene.reader.open(casus, for: LedgerScene.wilma))
            let item = try #require(view.items.first?.item)
            try await scene.handling.freeze(
                item.id, thaw: false, because: "klopt niet", in: casus, by: LedgerScene.bea, once: nil
            ).mustBeDone()

            await #expect(throws: StaleCasus.self) {
                try await CaseWork.Gate(scene.house).open([item], of: view.casus, at: view.version, in: view.situation)
            }
            #expect(try await scene.reader.open(item.id, in: view) == nil)
            #expect(try await scene.reader.readings(of: try await scene.own(casus)).count == 1)
        }
    }

    @Test("a change of the register since then is noticed as well", arguments: TestEngine.allCases)
    func registerMeanwhile(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.inTriage()
            let view = try #require(try await scene.reader.open(casus, for: LedgerScene.wilma))
            let item = try #require(view.items.first?.item)
            var wilma = view.situation.actor
            wilma.left = view.situation.day
            let gone = wilma
            try await scene.ledger.write { try $0.store(gone) }

            #expect(try await scene.reader.open(item.id, in: view) == nil)
        }
    }

    @Test("the supplier hears of a reading, however often anything else was read since", arguments: TestEngine.allCases)
    func remembered(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.inTriage()
            _ = try await scene.reader.open(casus, for: LedgerScene.wilma)
            for _ in 0..<2100 {
                _ = try await scene.reader.open(casus, for: LedgerScene.bea, showing: { _ in [] })
            }

            let readings = try await scene.reader.readings(of: try await scene.own(casus))

            #expect(readings.map(\.user) == [LedgerScene.wilma] && readings.map(\.kind) == [.read])
        }
    }

    @Test("lists forget somebody at once, also before every casus was looked at again", arguments: TestEngine.allCases)
    func listsAfterAChange(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.inTriage()
            let mine = CasusQuery(reader: LedgerScene.bea)
            #expect(try await scene.desk.list(mine).entries.map(\.row.id) == [casus])
            let situation = try #require(try await scene.desk.situation(for: LedgerScene.bea))
            var partij = try #require(situation.collaboration.partij(situation.actor.partij))
            partij.signedConvenant = nil
            let left = partij
            try await scene.ledger.write { try $0.store(left) }

            #expect(try await scene.desk.list(mine).entries.isEmpty)
            #expect(try await scene.desk.work(of: LedgerScene.bea).isEmpty)
        }
    }

    @Test("one casus that cannot be opened does not keep another from being destroyed", arguments: TestEngine.allCases)
    func unreadable(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let overdue = try await scene.scaledDown()
            let broken = try await scene.report(once: "tweede")
            try await scene.database.write { session in
                try session.execute(
                    """
                    UPDATE casus SET sealed = \([UInt8](repeating: 7, count: 64)), next_clock = '2026-01-01'
                    WHERE id = \(broken.description)
                    """)
            }

            let report = try await scene.advance(to: scene.today().adding(days: 400))

            #expect(report.failed == 1 && report.destroyed == 1)
            #expect(try await scene.ledger.read { try $0.casus(overdue) } == nil)
        }
    }
}

extension LedgerScene {
    /// The casus as its reporter sees it.
    fileprivate func own(_ casus: Identifier<Casus>) async throws -> CasusView {
        try #require(try await reader.open(casus, for: Self.bea))
    }
}
