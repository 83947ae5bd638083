// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing
import Vault

@Suite("A casus that nobody can open any more is destroyed on its day, on both databases")
struct UnreadableTests {
    /// What can happen to a casus so that nobody can open it.
    enum Damage: CaseIterable, Sendable {
        case keyGone
        case documentDamaged
    }

    @Test(
        "before its day it is reported, on its day it is erased with a count and a journal line",
        arguments: TestEngine.allCases, Damage.allCases)
    func overdue(_ engine: TestEngine, _ damage: Damage) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.scaledDown()
            let end = try #require(try await scene.ledger.read { try $0.destroyDay(of: casus) })
            #expect(end == (try await scene.today().adding(months: 12)))
            try await scene.make(casus, damage)

            let early = try await scene.advance(to: end.adding(days: -1))
            #expect(early.failed == 1 && early.destroyed == 0)
            #expect(try await scene.ledger.read { try $0.casus(casus) } != nil)

            let report = try await scene.advance(to: end)
            #expect(report.failed == 0 && report.destroyed == 1 && report.remaining == 0)
            #expect(try await scene.tablesWithRows().isEmpty)
            #expect(try await scene.keys.count() == 0)
            let (tallies, lines) = try await scene.ledger.read { session in
                (try session.tallies(), try session.journal(before: nil, of: casus, limit: 2).map(\.line.act))
            }
            #expect(tallies == [Tally(year: end.year, what: "retentionEnded", count: 1)])
            #expect(lines == ["casus.destruction-checked", "casus.destroyed-unread"])
            #expect(try await scene.advance(to: end.adding(days: 1)).looked == 0)
        }
    }

    @Test("one without a day of its own stays and is reported, as before", arguments: TestEngine.allCases)
    func withoutDay(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.scaledDown()
            let end = try #require(try await scene.ledger.read { try $0.destroyDay(of: casus) })
            try await scene.database.write { session in
                try session.execute("UPDATE casus SET destroy_on = NULL WHERE id = \(casus.description)")
            }
            try await scene.make(casus, .documentDamaged)

            let report = try await scene.advance(to: end.adding(days: 30))

            #expect(report.failed == 1 && report.destroyed == 0)
            #expect(try await scene.ledger.read { try $0.casus(casus) } != nil)
        }
    }

    @Test("the day follows what is decided: another term moves it, a reopening takes it away")
    func follows() async throws {
        try await LedgerScene.run(on: .sqlite) { scene in
            let casus = try await scene.scaledDown()
            let end = try #require(try await scene.ledger.read { try $0.destroyDay(of: casus) })
            _ = try await scene.advance(to: end.adding(days: -30))
            let later = end.adding(days: 60)
            let manager = LedgerScene.mannus
            try await scene.handling.deviate(
                because: "rechtszaak", reassessOn: later, in: casus, by: manager, once: nil
            ).mustBeDone()
            #expect(try await scene.ledger.read { try $0.destroyDay(of: casus) } == later)

            try await scene.handling.reopen(because: "terugval", in: casus, by: manager, once: nil).mustBeDone()
            #expect(try await scene.ledger.read { try $0.destroyDay(of: casus) } == nil)
        }
    }
}

extension LedgerScene {
    fileprivate func make(_ casus: Identifier<Casus>, _ damage: UnreadableTests.Damage) async throws {
        switch damage {
        case .keyGone:
            try await keys.destroy(casus.description, at: 0)
            house.vault.forget(casus.description)
        case .documentDamaged:
            try await database.write { session in
                let bytes = [UInt8](repeating: 7, count: 64)
                try session.execute("UPDATE casus SET sealed = \(bytes) WHERE id = \(casus.description)")
            }
        }
    }
}
