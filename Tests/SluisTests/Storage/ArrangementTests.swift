// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing

@Suite("Versions of a profile stand beside each other in the store")
struct ArrangementTests {
    @Test("the last one installed is current, and earlier versions stay", arguments: TestEngine.allCases)
    func versions(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let before = try await scene.ledger.read { try $0.collaboration() }
            #expect(before.arrangement == nil && before.arrangements.isEmpty)
            let first = try ProfileShelf.arrangement("venlo")
            let second = try ProfileShelf.read(
                "profiles/venlo",
                changes: [.init(file: "samenwerking", old: "versie: \"2021.6\"", new: "versie: \"2021.7\"")])
            try await scene.ledger.write { try $0.install(first) }
            try await scene.ledger.write { try $0.install(second) }
            let after = try await scene.ledger.read { try $0.collaboration() }
            #expect(after.arrangement == second)
            #expect(after.arrangements == [first.version: first, second.version: second])
        }
    }

    @Test("a version that casussen may run on is not written over", arguments: TestEngine.allCases)
    func inUse(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let first = try ProfileShelf.arrangement("venlo")
            let other = try ProfileShelf.read(
                "profiles/venlo",
                changes: [.init(file: "samenwerking", old: "gebied: gemeente", new: "gebied: de gemeente")])
            try await scene.ledger.write { try $0.install(first) }
            try await scene.ledger.write { try $0.install(other) }
            _ = try await scene.report()
            await #expect(throws: ArrangementInUse.self) { try await scene.ledger.write { try $0.install(first) } }
            try await scene.ledger.write { try $0.install(other) }
        }
    }
}
