// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing
import Vault

@Suite("Scenarios: a question of another house over a real store")
struct StoredHouseScenarios {
    private let draft = HouseQuestionDraft(
        house: Identifier(known: "zvh-duinrand"), asker: "Iris Inham", onBehalfOf: "welzijn daar", necessity: "plannen")
    private let known = SoughtPerson(bsn: nil, family: "Zoeknaam", born: Day("1990-01-31"))

    @Test(
        "G2-029: a person in an active casus is found through the blind index, and the question lies with that casus",
        arguments: TestEngine.allCases)
    func match(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.inTriage()
            let door = HouseDoor(scene.house)
            for person in [known, SoughtPerson(bsn: Burgerservicenummer("111222333"), family: "", born: nil)] {
                let found = try await door.ask(draft, about: person, by: scene.user("bart"), once: nil).mustBeDone()
                #expect(found.procesregisseurs == [LedgerScene.wilma])
            }
            let view = try #require(try await scene.reader.open(casus, for: LedgerScene.wilma))
            #expect(view.casus.outside.questions.count == 2)
            #expect(view.work.contains { $0.kind == .houseConsult && $0.count == 2 })
            let question = try #require(view.casus.outside.questions.first).id
            try await scene.handling.consult(
                on: question, .mayAnswer, with: "welzijn", in: casus, by: LedgerScene.wilma, once: nil
            ).mustBeDone()
            try await scene.handling.giveAnswer(to: question, in: casus, by: LedgerScene.wilma, once: nil).mustBeDone()
            let acts = try await scene.ledger.read { try $0.journal(before: nil, of: casus, limit: 50) }.map(\.line.act)
            #expect(acts.contains("casus.house-question-received") && acts.contains("casus.house-question-answered"))
            // Whoever took the call learns a name and no more.
            #expect(try await scene.reader.open(casus, for: scene.user("bart")) == nil)
        }
    }

    @Test(
        "G2-029: without a match nothing remains but a line that says who looked for which house",
        arguments: TestEngine.allCases)
    func noMatch(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.inTriage()
            let before = try await version(of: casus, in: scene)
            let unknown = SoughtPerson(bsn: nil, family: "Onbekend", born: Day("1990-01-31"))

            let found = try await HouseDoor(scene.house).ask(draft, about: unknown, by: scene.user("bart"), once: nil)
                .mustBeDone()

            #expect(found.procesregisseurs.isEmpty)
            #expect(try await version(of: casus, in: scene) == before)
            let last = try #require(
                try await scene.ledger.read { try $0.journal(before: nil, of: nil, limit: 1) }.first?.line)
            #expect(last.act == "casus.house-asked" && last.subject == "zvh-duinrand" && last.casus == nil)
            #expect(last.sealedDetail == nil && last.detail == nil)
        }
    }

    @Test(
        "a casus in phase 1 or in the archive is no match; a half-told person is refused; the form works once",
        arguments: TestEngine.allCases)
    func limits(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let door = HouseDoor(scene.house)
            let bart = scene.user("bart")
            let early = try await scene.report()
            try await scene.handling.takeUp(early, by: LedgerScene.wilma, once: nil).mustBeDone()
            #expect(
                try await door.ask(draft, about: known, by: bart, once: "een").mustBeDone().procesregisseurs.isEmpty)
            guard case .repeated = try await door.ask(draft, about: known, by: bart, once: "een") else {
                Issue.record("the form worked twice")
                return
            }
            let half = SoughtPerson(bsn: nil, family: "Zoeknaam", born: nil)
            guard case .refused(let problems) = try await door.ask(draft, about: half, by: bart, once: nil) else {
                Issue.record("looked without a birth date")
                return
            }
            #expect(problems.map(\.reason) == [.notSearchable])
            for user in ["bea", "mannus", "olga"] {
                guard case .absent = try await door.ask(draft, about: known, by: scene.user(user), once: nil) else {
                    Issue.record("\(user) may look")
                    return
                }
            }
        }
    }

    @Test("an archived casus is not known to another house", arguments: TestEngine.allCases)
    func archived(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            _ = try await scene.scaledDown()
            let door = HouseDoor(scene.house)
            let bart = scene.user("bart")
            let active = try await door.ask(draft, about: known, by: bart, once: nil).mustBeDone()
            #expect(active.procesregisseurs == [LedgerScene.wilma])
            _ = try await scene.advance(to: scene.today().adding(months: 6))
            #expect(try await door.ask(draft, about: known, by: bart, once: nil).mustBeDone().procesregisseurs.isEmpty)
        }
    }

    @Test(
        "G2-034: what goes along is opened through the gate and journaled, then the casus is destroyed",
        arguments: TestEngine.allCases)
    func handedOver(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.inTriage()
            let director = try #require(try await scene.reader.open(casus, for: LedgerScene.wilma))
            let items = director.casus.inbrengen.map(\.id)
            let verdicts = items.map { VerdictDraft(item: $0, necessary: true, why: "nodig") }
            try await scene.handling.test(verdicts, in: casus, by: LedgerScene.wilma, once: nil).mustBeDone()
            let draft = OverdrachtDraft(table: "ZSM", purpose: "strafzaak", partij: nil, way: .partij, items: items)
            try await scene.handling.prepareOverdracht(draft, in: casus, by: LedgerScene.wilma, once: nil).mustBeDone()

            let welzijn = Identifier<Partij>(known: "welzijn")
            let view = try #require(try await scene.reader.open(casus, for: LedgerScene.bea))
            let opened = try await scene.reader.outward(.refer, to: welzijn, from: view)
            #expect(opened.map(\.text) == ["kanarietekst"])
            let house = try #require(try await scene.reader.open(casus, for: LedgerScene.wilma))
            #expect(try await scene.reader.outward(.refer, to: welzijn, from: house).isEmpty)
            try await scene.handling.handOver(items, by: .onPaper, in: casus, by: LedgerScene.bea, once: nil)
                .mustBeDone()
            try await scene.handling.decideTriage(
                .otherTable, motivation: "past daar", otherTable: "ZSM", in: casus, by: LedgerScene.wilma, once: nil
            ).mustBeDone()

            #expect(try await scene.tablesWithRows().isEmpty)
            #expect(try await scene.keys.count() == 0)
            let acts = try await scene.ledger.read { try $0.journal(before: nil, of: casus, limit: 99) }.map(\.line.act)
            #expect(acts.filter { $0 == "inbreng.opened-for-table" }.count == 1 && acts.contains("casus.handed-over"))
            #expect(try await scene.ledger.read { try $0.tallies() }.map(\.what) == ["triageOtherTable"])
        }
    }

    private func version(of casus: Identifier<Casus>, in scene: LedgerScene) async throws -> Int? {
        try await scene.ledger.read { try $0.casus(casus)?.version }
    }
}
