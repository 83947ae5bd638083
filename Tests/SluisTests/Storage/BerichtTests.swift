// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing
import Vault

@Suite("Notices to parties in the store, on both databases")
struct BerichtTests {
    @Test(
        "G2-136: every stage reaches the parties; after destruction a notice holds a number and nothing else",
        arguments: TestEngine.allCases)
    func stages(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.scaledDown()
            let berichten = Berichten(scene.house)
            let first = try #require(try await berichten.list(for: LedgerScene.gea))
            #expect(first.entries.map(\.bericht.kind) == [.scaledDown] && first.unseen == 1)
            #expect(first.entries.first?.particulars?.archiveOn == (try await scene.today().adding(months: 6)))
            #expect(try await berichten.unseen(for: LedgerScene.bea) == 1)
            #expect(try await berichten.unseen(for: scene.user("pieter")) == 0)

            _ = try await scene.advance(to: scene.today().adding(months: 6))
            #expect(try await kinds(of: LedgerScene.bea, scene) == [.archived, .scaledDown])
            _ = try await scene.advance(to: scene.today().adding(months: 5))
            #expect(try await kinds(of: LedgerScene.bea, scene) == [.archived, .scaledDown])
            _ = try await scene.advance(to: scene.today().adding(months: 1))

            let last = try #require(try await berichten.list(for: LedgerScene.bea))
            #expect(last.entries.map(\.bericht.kind).first == .destroyed)
            #expect(last.entries.allSatisfy { $0.particulars == nil && $0.bericht.casus == nil })
            #expect(last.entries.allSatisfy { $0.bericht.sealed == nil && $0.bericht.number == "2026-0001" })
            let rows = try await scene.ledger.read { try $0.journal(before: nil, of: casus, limit: 500) }
            #expect(rows.filter { $0.line.act == "bericht.made" }.count == 6)
        }
    }

    @Test(
        "a notice lies sealed, is seen once for the party, and the journal says by whom", arguments: TestEngine.allCases
    )
    func seen(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.scaledDown()
            let berichten = Berichten(scene.house)
            let entry = try #require(try await berichten.list(for: LedgerScene.gea)?.entries.first)
            let sealed = try #require(entry.bericht.sealed)
            #expect(!String(decoding: sealed, as: UTF8.self).contains("destroyOn"))

            let strange = try await berichten.see(entry.bericht.id, by: scene.user("pieter"), once: nil)
            guard case .absent = strange else { Issue.record("\(strange)"); return }
            try await berichten.see(entry.bericht.id, by: LedgerScene.gea, once: "o").mustBeDone()
            let again = try await berichten.see(entry.bericht.id, by: LedgerScene.gea, once: "o")
            guard case .repeated = again else { Issue.record("\(again)"); return }

            let after = try #require(try await berichten.list(for: LedgerScene.gea))
            #expect(after.unseen == 0 && after.entries.first?.bericht.seenBy == LedgerScene.gea)
            #expect(try await berichten.list(for: LedgerScene.gea, unseenOnly: true)?.entries.isEmpty == true)
            let lines = try await scene.ledger.read { try $0.journal(before: nil, of: casus, limit: 500) }.map(\.line)
            #expect(lines.filter { $0.act == "bericht.seen" }.map(\.subject) == [entry.bericht.id])
            #expect(lines.contains { $0.act == "bericht.read" && $0.subject == entry.bericht.id })
        }
    }

    @Test(
        "a notice says which item it is about only to who read it; the house hears of which supplier",
        arguments: TestEngine.allCases)
    func unread(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.inTriage()
            for (partij, user) in [("ggz", "gea"), ("politie", "pieter")] {
                try await scene.contribute("tekst van \(partij)", from: partij, user, to: casus)
            }
            let mine = try #require(try await scene.reader.open(casus, for: LedgerScene.bea))
            let item = try #require(mine.casus.inbrengen.first { $0.supplier == mine.situation.actor.partij }?.id)
            let says = ["ggz", "politie"].map {
                SayDraft(item: item, recipient: Identifier(known: $0), use: .view, given: true)
            }
            try await scene.handling.say(says, in: casus, by: LedgerScene.bea, once: nil).mustBeDone()
            let reading = ItemReading(
                item: item, kind: .read, partij: Identifier(known: "politie"),
                reader: scene.house.scribe.commitment(to: scene.user("pieter")), at: mine.situation.moment)
            try await scene.ledger.write { try $0.note([reading], of: casus) }

            try await scene.handling.markWrong(
                item, because: "fout", in: casus, by: LedgerScene.bea, once: nil
            ).mustBeDone()

            func told(_ user: String) async throws -> Berichten.Entry {
                try #require(try await Berichten(scene.house).list(for: scene.user(user))?.entries.first)
            }
            let (ggz, politie, house) = (try await told("gea"), try await told("pieter"), try await told("wilma"))
            #expect([ggz, politie, house].allSatisfy { $0.bericht.kind == .itemMarkedWrong })
            #expect(ggz.bericht.sealed == nil && ggz.particulars == nil)
            #expect(politie.particulars?.item == item && politie.particulars?.classes == ["ordinary"])
            var supplier = BerichtDraft.Particulars()
            supplier.supplier = mine.situation.actor.partij
            #expect(house.particulars == supplier)
        }
    }

    @Test("when nobody who took part is left, a colleague gets the notice", arguments: TestEngine.allCases)
    func standIn(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            _ = try await scene.scaledDown()
            let colleague = User(
                id: Identifier(known: "nieuw"), name: "Nieuwe Collega", login: "nieuw",
                partij: Identifier(known: "ggz"),
                roles: [.professional], screenedOn: Day("2020-01-01"), secrecySignedOn: Day("2020-01-01"), left: nil)
            try await scene.ledger.write { try $0.store(colleague) }
            let berichten = Berichten(scene.house)
            #expect(try await berichten.unseen(for: colleague.id) == 0)

            try await scene.ledger.write { session in
                guard var gea = try session.user(LedgerScene.gea) else { return }
                gea.left = Day("2020-01-01")
                try session.store(gea)
            }

            #expect(try await berichten.unseen(for: colleague.id) == 1)
            #expect(try await berichten.unseen(for: LedgerScene.gea) == 0)
        }
    }

    @Test("a seen notice goes after six months, any other after twelve", arguments: TestEngine.allCases)
    func terms(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            _ = try await scene.scaledDown()
            let berichten = Berichten(scene.house)
            let first = try #require(try await berichten.list(for: LedgerScene.gea)?.entries.first)
            try await berichten.see(first.bericht.id, by: LedgerScene.gea, once: nil).mustBeDone()

            let day = try await scene.today().adding(months: 6)
            #expect(try await scene.advance(to: day.adding(days: -1)).forgotten == 0)
            #expect(try await scene.advance(to: day).forgotten == 1)
            #expect(try await kinds(of: LedgerScene.gea, scene) == [.archived])
            #expect(try await kinds(of: LedgerScene.bea, scene) == [.archived, .scaledDown])
            _ = try await scene.advance(to: day.adding(months: 6))
            #expect(try await kinds(of: LedgerScene.bea, scene) == [.destroyed, .archived])
            _ = try await scene.advance(to: day.adding(months: 18))
            let rows = try await scene.database.read { session in
                try session.query("SELECT id FROM bericht").count
                    + session.query("SELECT user_id FROM bericht_reader").count
            }
            #expect(rows == 0)
        }
    }

    @Test("a report that is not taken up is told to its reporter, by its number", arguments: TestEngine.allCases)
    func ended(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()
            try await scene.handling.takeUp(casus, by: LedgerScene.wilma, once: nil).mustBeDone()
            let verdicts = Intake.Criterion.allCases.map {
                Intake.Verdict(criterion: $0, met: false, motivation: "nee")
            }
            let draft = IntakeDraft(verdicts: verdicts, weighing: "", result: .notTakenUp, advice: "")
            try await scene.handling.decideIntake(draft, on: casus, by: LedgerScene.wilma, once: nil).mustBeDone()

            let found = try #require(try await Berichten(scene.house).list(for: LedgerScene.bea))
            #expect(found.entries.map(\.bericht.kind) == [.destroyed])
            #expect(found.entries.allSatisfy { $0.bericht.casus == nil && $0.particulars == nil })
        }
    }

    private func kinds(of user: Identifier<User>, _ scene: LedgerScene) async throws -> [BerichtDraft.Kind] {
        try #require(try await Berichten(scene.house).list(for: user)).entries.map(\.bericht.kind)
    }
}
