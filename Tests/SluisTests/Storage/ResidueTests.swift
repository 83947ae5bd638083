// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Foundation
import Storage
import Testing
import Vault

@Suite("After a destruction somebody looks whether anything is left, on both databases")
struct ResidueTests {
    @Test("G2-137: a clean destruction is looked at and the journal says so", arguments: TestEngine.allCases)
    func clean(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()
            try await end(casus, in: scene)

            #expect(try await acts(of: casus, in: scene).first == "casus.destruction-checked")
            let line = try await scene.ledger.read { try $0.journal(before: nil, of: casus, limit: 1) }.first?.line
            #expect(line?.subject?.hasSuffix("remains-0") == true)
            #expect(line?.subject?.contains("pieces-0") == false)
            #expect(try await scene.ledger.read { try $0.openDestructions() }.isEmpty)
        }
    }

    @Test(
        "G2-137: a row that stays behind in any table fails the destruction, is reported once, and is tried again",
        arguments: TestEngine.allCases)
    func planted(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()
            try await scene.database.write { session in
                try session.execute("CREATE TABLE later (casus_id TEXT NOT NULL, words TEXT NOT NULL)")
                try session.execute("INSERT INTO later (casus_id, words) VALUES (\(casus.description), 'rest')")
            }
            try await end(casus, in: scene)

            #expect(try await acts(of: casus, in: scene).first == "casus.residue-found")
            let open = try await scene.ledger.read { try $0.openDestructions() }
            #expect(open.map(\.remains) == ["later-1"])
            let page = try await Oversight(scene.house).retention(by: scene.user("dirk"))
            #expect(page?.open.map(\.casus) == [casus])
            #expect(try await Clockwork(scene.house).run().remaining == 1)
            #expect(try await acts(of: casus, in: scene).filter { $0 == "casus.residue-found" }.count == 1)

            try await scene.database.write { session in try session.execute("DELETE FROM later") }
            let report = try await Clockwork(scene.house).run()

            #expect(report.remaining == 0 && report.finished == 1)
            #expect(try await acts(of: casus, in: scene).first == "casus.destruction-checked")
        }
    }

    @Test("a detail that a late reader seals after the erasure is found and removed", arguments: TestEngine.allCases)
    func late(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()
            try await scene.database.write { session in
                try session.execute(
                    "INSERT INTO destruction (casus_id, since, marks) VALUES (\(casus.description), 0, \([UInt8]()))")
            }

            #expect(try await Clockwork(scene.house).run().remaining == 1)
            let remains = try await scene.ledger.read { try $0.openDestructions() }.first?.remains
            #expect(remains?.contains("inbreng-1") == true && remains?.contains("casus-1") == true)

            #expect(try await Clockwork(scene.house).run().remaining == 0)
            #expect(try await scene.tablesWithRows().isEmpty)
        }
    }

    @Test("G2-137: a copy of sealed bytes without any id is found in the file of SQLite")
    func copied() async throws {
        try await LedgerScene.run(on: .sqlite) { scene in
            let casus = try await scene.report()
            try await scene.database.write { session in
                try session.execute("CREATE TABLE copy (bytes BLOB NOT NULL)")
                try session.execute("INSERT INTO copy (bytes) SELECT sealed FROM inbreng")
            }
            try await end(casus, in: scene)

            let remains = try await scene.ledger.read { try $0.openDestructions() }.map(\.remains)
            #expect(remains == ["sluis.db-1"])
            try await scene.database.write { session in try session.execute("DELETE FROM copy") }
            #expect(try await Clockwork(scene.house).run().remaining == 0)
        }
    }

    @Test("pieces are found on both sides of the border between two chunks, and only whole ones")
    func chunks() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sluis-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "big").path
        let marks = (1...4).map { number in (0..<16).map { UInt8(number * 16 + $0) } }
        var bytes = [UInt8](repeating: 0, count: 9 << 20)
        bytes.replaceSubrange(0..<16, with: marks[0])
        bytes.replaceSubrange((4 << 20) - 7..<(4 << 20) + 9, with: marks[1])
        bytes.replaceSubrange((9 << 20) - 16..<(9 << 20), with: marks[2])
        bytes.replaceSubrange(100..<115, with: marks[3].dropLast())
        try Data(bytes).write(to: URL(filePath: path))

        let found = try MarkFinder(marks).search(path)

        #expect(Set(found.map(\.mark)) == Set(marks.prefix(3)))
        #expect(found.allSatisfy { $0.file == "big" })
    }

    private func end(_ casus: Identifier<Casus>, in scene: LedgerScene) async throws {
        try await scene.handling.takeUp(casus, by: LedgerScene.wilma, once: nil).mustBeDone()
        let verdicts = Intake.Criterion.allCases.map { Intake.Verdict(criterion: $0, met: false, motivation: "nee") }
        let draft = IntakeDraft(verdicts: verdicts, weighing: "", result: .notTakenUp, advice: "")
        try await scene.handling.decideIntake(draft, on: casus, by: LedgerScene.wilma, once: nil).mustBeDone()
    }

    private func acts(of casus: Identifier<Casus>, in scene: LedgerScene) async throws -> [String] {
        try await scene.ledger.read { try $0.journal(before: nil, of: casus, limit: 500) }.map(\.line.act)
    }
}
