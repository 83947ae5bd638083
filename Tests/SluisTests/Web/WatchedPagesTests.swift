// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing
import Web

@Suite("What pages tell, and what the journal keeps of it")
struct WatchedPagesTests {
    @Test("a recipient who opens the explanation of an item has read that item; its supplier has not")
    func explanation() async throws {
        try await LawScene.run { scene in
            let casus = try await scene.takenUp()
            let reader = CasusReader(scene.house)
            let mine = try #require(try await reader.open(casus, for: LedgerScene.bea, showing: { _ in [] }))
            let item = try #require(mine.casus.inbrengen.first?.id)
            let page = "/casussen/\(casus)/inbreng/\(item)/uitleg/huis"
            func readings() async throws -> [String] {
                try await scene.ledger.read { session in
                    try session.journal(before: nil, of: casus, limit: 500).map(\.line)
                        .filter { $0.act == "inbreng.read" && $0.subject == item.description }
                        .compactMap(\.actor)
                }
            }

            try #require(try await scene.signedIn("bea").get(page).status == 200)
            #expect(try await readings().isEmpty)
            #expect(try await reader.readings(of: mine).isEmpty)

            try #require(try await scene.signedIn("wilma").get(page).status == 200)
            #expect(try await readings() == [scene.house.scribe.commitment(to: LedgerScene.wilma)])
            #expect(try await reader.readings(of: mine).map(\.user) == [LedgerScene.wilma])

            try await CasusHandling(scene.house).freeze(
                item, thaw: false, because: "klopt niet", in: casus, by: LedgerScene.bea, once: nil
            ).mustBeDone()
            #expect(try await scene.signedIn("wilma").get(page).status == 404)
        }
    }

    @Test("what somebody wrote with an answer that is refused is shown to copy from")
    func refusedAnswer() async throws {
        try await LawScene.run { scene in
            let casus = try await scene.takenUp()
            let reader = CasusReader(scene.house)
            let mine = try #require(try await reader.open(casus, for: LedgerScene.bea, showing: { _ in [] }))
            let item = try #require(mine.casus.inbrengen.first?.id)
            let bea = try await scene.signedIn("bea")
            _ = try await bea.get("/casussen/\(casus)/inbreng/\(item)")

            let refused = try await bea.post(
                "/casussen/\(casus)/inbreng/\(item)/antwoorden",
                [("recipient", "huis"), ("q.geen-vraag", "ja"), ("motivation", "Zo zit het in elkaar")])

            #expect(refused.status == 422)
            #expect(refused.says("Er is niets gewijzigd.") && refused.says("Zo zit het in elkaar"))
        }
    }

    @Test("a casus that is not theirs answers like one that does not exist, and each leaves one line")
    func denied() async throws {
        try await LawScene.run { scene in
            let casus = try await scene.takenUp()
            let nothing = Identifier<Casus>(known: String(repeating: "0", count: 32))
            let gea = try await scene.signedIn("gea")
            func ask(_ id: Identifier<Casus>) async throws -> (status: Int, body: String, lines: [JournalLine]) {
                let size = try await scene.ledger.read { try $0.journalSize() }
                let page = try await gea.get("/casussen/\(id)")
                let rows = try await scene.ledger.read { try $0.journal(before: nil, of: nil, limit: 500) }
                // Tokens of forms differ from page to page, and the page names its own address.
                let body = page.body.replacing(/name="(csrf|once)" value="[^"]+"/, with: "")
                    .replacing(id.description, with: "-")
                return (page.status, body, rows.filter { $0.sequence >= size }.map(\.line))
            }

            let (theirs, none) = (try await ask(casus), try await ask(nothing))

            #expect(theirs.status == 404 && none.status == 404)
            #expect(theirs.body == none.body)
            #expect(theirs.lines.map(\.act) == ["casus.denied"] && none.lines.map(\.act) == ["casus.denied"])
            #expect(theirs.lines.map(\.casus) == [casus] && none.lines.map(\.casus) == [nil])
            let asker = scene.house.scribe.commitment(to: LedgerScene.gea)
            #expect(
                (theirs.lines + none.lines).allSatisfy { $0.actor == asker && $0.subject == nil && $0.detail == nil })

            let handled = try await CasusHandling(scene.house).takeUp(casus, by: LedgerScene.gea, once: nil)
            guard case .absent = handled else { Issue.record("\(handled)"); return }
            let last = try await scene.ledger.read { try $0.journal(before: nil, of: casus, limit: 2) }.map(\.line.act)
            #expect(last == ["casus.denied", "casus.denied"])
        }
    }

    @Test("a count below five is not shown, one of five is", arguments: [(4, "minder dan 5"), (5, "<dd>5</dd>")])
    func smallCounts(_ count: Int, _ shown: String) async throws {
        try await LawScene.run { scene in
            try await scene.ledger.write { session in
                try session.count(Tally(year: 2025, what: "retentionEnded", count: count))
            }
            let page = try await scene.signedIn("dirk").get("/bewaartermijnen")

            #expect(page.status == 200 && page.body.contains(shown))
            #expect(!page.body.contains("<dd>4</dd>"))
            #expect(page.says("zo'n klein aantal kan naar een persoon wijzen"))
        }
    }
}

extension LawScene {
    /// Reported by bea with one item that the house may read, and taken up by wilma.
    fileprivate func takenUp() async throws -> Identifier<Casus> {
        let handling = CasusHandling(house)
        let casus = try await LedgerScene.report(through: handling)
        try await handling.takeUp(casus, by: LedgerScene.wilma, once: nil).mustBeDone()
        return casus
    }
}
