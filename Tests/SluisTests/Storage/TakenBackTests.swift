// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing

@Suite("A text that was taken back is in no file of SQLite any more")
struct TakenBackTests {
    enum Change: CaseIterable, Sendable {
        case withdrawn
        case corrected
    }

    @Test("the bytes of the old text are gone when the act is done", arguments: Change.allCases)
    func gone(_ change: Change) async throws {
        try await LedgerScene.run(on: .sqlite) { scene in
            let casus = try await scene.inTriage()
            let view = try #require(try await scene.reader.open(casus, for: LedgerScene.bea, showing: { _ in [] }))
            let item = try #require(view.casus.inbrengen.first?.id)
            let sealed = try await scene.ledger.read { try $0.inbreng([item], of: casus) }
            let bytes = try #require(sealed[item])
            let marks = [Array(bytes.prefix(16)), Array(bytes.suffix(16))]
            #expect(Set(try await scene.house.sweep(marks).map(\.mark)) == Set(marks))

            switch change {
            case .withdrawn:
                try await scene.handling.withdraw(
                    item, because: "niet nodig", in: casus, by: LedgerScene.bea, once: nil
                ).mustBeDone()
            case .corrected:
                try await scene.handling.correct(
                    item, to: "nieuwe tekst", because: "fout", in: casus, by: LedgerScene.bea, once: nil
                ).mustBeDone()
            }

            #expect(try await scene.house.sweep(marks).isEmpty)
            let left = try await scene.ledger.read { try $0.inbreng([item], of: casus) }
            #expect(left.isEmpty == (change == .withdrawn))
        }
    }
}
