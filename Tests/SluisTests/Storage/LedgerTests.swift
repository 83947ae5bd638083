// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Journal
import Storage
import Testing
import Vault

@Suite("The ledger keeps acts, projections and journal together, on both databases")
struct LedgerTests {
    @Test("a reported casus is readable by its reporter and nobody's text lies open", arguments: TestEngine.allCases)
    func reported(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()

            let view = try #require(try await scene.reader.open(casus, for: LedgerScene.bea))
            #expect(view.casus.personsAimedAt.map(\.name) == ["Kanarie Zoeknaam"])
            #expect(view.items.map(\.text) == ["kanarietekst"])
            let stored = try await scene.ledger.read { session in
                (try session.casus(casus), try session.inbreng(view.casus.inbrengen.map(\.id), of: casus))
            }
            let bytes = try #require(stored.0).sealed + stored.1.values.flatMap { $0 }
            #expect(!bytes.contains("kanarie") && !bytes.contains("Zoeknaam"))
        }
    }

    @Test("a casus that is not for somebody is absent to them", arguments: TestEngine.allCases)
    func absent(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()

            #expect(try await scene.reader.open(casus, for: LedgerScene.gea) == nil)
            let handled = try await scene.handling.takeUp(casus, by: LedgerScene.gea, once: nil)
            guard case .absent = handled else { Issue.record("not absent: \(handled)"); return }
            let list = try await scene.desk.list(CasusQuery(reader: LedgerScene.gea))
            #expect(list.entries.isEmpty)
        }
    }

    @Test(
        "whoever has not taken a report up sees it without names; afterwards with the item",
        arguments: TestEngine.allCases)
    func pool(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()

            let before = try await scene.desk.list(CasusQuery(reader: LedgerScene.wilma))
            #expect(before.entries.map(\.heading) == [nil])
            _ = try await scene.handling.takeUp(casus, by: LedgerScene.wilma, once: nil)
            let after = try await scene.desk.list(CasusQuery(reader: LedgerScene.wilma))
            #expect(after.entries.map(\.heading) == ["Kanarie Zoeknaam"])
            let view = try #require(try await scene.reader.open(casus, for: LedgerScene.wilma))
            #expect(view.items.map(\.text) == ["kanarietekst"])
        }
    }

    @Test("the same form acts once", arguments: TestEngine.allCases)
    func once(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()

            let first = try await scene.handling.takeUp(casus, by: LedgerScene.wilma, once: "form-1")
            let second = try await scene.handling.takeUp(casus, by: LedgerScene.wilma, once: "form-1")
            guard case .done = first, case .repeated = second else { Issue.record("\(first) \(second)"); return }
        }
    }

    @Test("a refused act leaves nothing behind, not even its once-token", arguments: TestEngine.allCases)
    func refused(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()
            let size = try await scene.ledger.read { try $0.journalSize() }

            let early = try await scene.handling.decideTriage(
                .conference, motivation: "m", otherTable: "", in: casus, by: LedgerScene.bea, once: "form-2")
            guard case .refused(let problems) = early else { Issue.record("\(early)"); return }
            #expect(problems.map(\.reason).contains(.wrongPhase))
            #expect(try await scene.ledger.read { try $0.journalSize() } == size)
            #expect(try await scene.ledger.write { try $0.consume(once: "form-2", at: Moment(milliseconds: 0)) })
        }
    }

    @Test("a casus that ends leaves a count, a sound journal and no row", arguments: TestEngine.allCases)
    func ended(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()
            _ = try await scene.handling.takeUp(casus, by: LedgerScene.wilma, once: nil)
            let verdicts = Intake.Criterion.allCases.map {
                Intake.Verdict(criterion: $0, met: false, motivation: "nee")
            }
            let draft = IntakeDraft(verdicts: verdicts, weighing: "", result: .notTakenUp, advice: "")

            let handled = try await scene.handling.decideIntake(draft, on: casus, by: LedgerScene.wilma, once: nil)

            guard case .done = handled else { Issue.record("\(handled)"); return }
            #expect(try await scene.keys.count() == 0)
            let rest = try await scene.database.read { session in
                try ["casus", "casus_reader", "work_item", "person_token", "inbreng", "journal_detail", "destruction"]
                    .map {
                        try session.query("SELECT 1 AS n FROM \(name: #require(SQLIdentifier($0)))").count
                    }
            }
            #expect(rest == Array(repeating: 0, count: 7))
            let tallies = try await scene.ledger.read { try $0.tallies() }
            #expect(tallies.map(\.what) == ["intakeNotTakenUp"] && tallies.map(\.count) == [1])
            try await expectSoundJournal(scene)
        }
    }

    @Test("a casus whose key is gone does not keep the clock busy for ever", arguments: TestEngine.allCases)
    func withoutKey(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()
            try await scene.database.write { session in
                try session.execute("UPDATE casus SET next_clock = '2026-01-01' WHERE id = \(casus.description)")
            }
            try await scene.keys.destroy(casus.description, at: 0)
            scene.house.vault.forget(casus.description)

            let report = try await Clockwork(scene.house).run()

            #expect(report.looked == 1 && report.destroyed == 0)
        }
    }

    @Test("a change in the journal's table is found where it is", arguments: TestEngine.allCases)
    func tampered(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            _ = try await scene.report()
            let (signer, _) = try #require(JournalSigner.generate(name: "proef/journaal"))
            _ = try await JournalSigning(scene.archive, signer: signer).sign(witnessed: nil)
            try await scene.database.write { session in
                let row = try #require(try session.row("SELECT leaf FROM journal_entry WHERE seq = 0"))
                var leaf = try row.blob("leaf")
                leaf[10] ^= 1
                try session.execute("UPDATE journal_entry SET leaf = \(leaf) WHERE seq = 0")
            }

            let report = try await scene.archive.verify(with: signer.verifier)

            #expect(report.findings.contains(.changed(seq: 0)))
        }
    }

    @Test("a journal of which the end was cut off is not signed on", arguments: TestEngine.allCases)
    func notSignedOn(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let (signer, _) = try #require(JournalSigner.generate(name: "proef/journaal"))
            let key = try scene.house.scribe.line("account.refused", nil, by: nil, at: Moment(milliseconds: 0))
            try await scene.ledger.write { try $0.append([key]) }
            let before = try await scene.database.read { try JournalTree.row(in: $0) }
            try await scene.ledger.write { try $0.append([key, key]) }
            let signing = JournalSigning(scene.archive, signer: signer)
            let note = try #require(try await signing.sign(witnessed: nil))
            #expect(try await signing.sign(witnessed: note) == note)

            try await scene.database.write { session in
                try session.execute("DELETE FROM journal_entry WHERE seq >= 1")
                try session.execute("DELETE FROM journal_checkpoint")
                try session.execute("UPDATE journal_tree SET tree = \(before)")
            }

            let cut = JournalBroken(finding: .cutOff(signed: 3, found: 1))
            await #expect(throws: cut) { try await signing.sign(witnessed: nil) }
            // After a restart only the note that was kept elsewhere tells.
            let restarted = JournalSigning(scene.archive, signer: signer)
            await #expect(throws: cut) { try await restarted.sign(witnessed: note) }
            #expect(try await scene.archive.newestNote() == nil)
        }
    }

    @Test("the end of a session, old counts and old once-tokens go from the store", arguments: TestEngine.allCases)
    func cleans(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let early = Moment(milliseconds: 1_000)
            try await scene.ledger.write { session in
                for (number, user) in [LedgerScene.bea, LedgerScene.gea].enumerated() {
                    try session.store(
                        Session(
                            digest: [UInt8(number)], user: user, startedAt: early, lastSeenAt: early, language: .nl))
                }
                try session.store(FailedLogins(subject: [1], count: 3, lastAt: early))
                _ = try session.consume(once: "a", at: early)
            }

            try await scene.ledger.write { session in
                try session.removeSessions(of: LedgerScene.bea)
                try session.removeFailedLogins(lastBefore: Moment(milliseconds: 2_000))
                try session.removeOnceTokens(usedBefore: Moment(milliseconds: 2_000))
            }

            let left = try await scene.ledger.write { session in
                (
                    try session.session([0]) == nil, try session.session([1]) != nil,
                    try session.failedLogins([1]) == nil, try session.consume(once: "a", at: early)
                )
            }
            #expect(left == (true, true, true, true))
        }
    }

    private func expectSoundJournal(_ scene: LedgerScene) async throws {
        let (signer, _) = try #require(JournalSigner.generate(name: "proef/journaal"))
        _ = try await JournalSigning(scene.archive, signer: signer).sign(witnessed: nil)
        let report = try await scene.archive.verify(with: signer.verifier)
        #expect(report.isIntact)
        #expect(report.entries > 0 && report.anchored == report.entries)
    }
}

extension [UInt8] {
    /// Whether these letters stand somewhere in the bytes.
    fileprivate func contains(_ word: String) -> Bool {
        let wanted = Array(word.utf8)
        return indices.contains { self[$0...].starts(with: wanted) }
    }
}

private enum JournalTree {
    static func row(in session: any SQLSession) throws -> [UInt8] {
        try #require(try session.row("SELECT tree FROM journal_tree WHERE id = 1")).blob("tree")
    }
}
