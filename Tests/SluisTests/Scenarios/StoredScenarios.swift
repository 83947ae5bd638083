// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing
import Vault

@Suite("Scenarios: what is in the store, on both databases")
struct StoredScenarios {
    @Test(
        "G2-001: a report of somebody who is no partner leaves no dossier and no personal data",
        arguments: TestEngine.allCases)
    func nothingStored(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let person = Betrokkene(
                id: scene.handling.newBetrokkene(), given: "Kanarie", family: "Zoeknaam", born: Day("1990-01-31"),
                bsn: nil, residence: "", category: .aimedAt, relation: "")
            let draft = ReportDraft(
                task: "Taak", reasons: [.init(leefgebied: "wonen", reason: "Reden")], tried: "Alles", question: "?",
                betrokkenen: [person])

            let handled = try await scene.handling.report(draft, items: [], by: scene.user("tom"), once: "form")

            guard case .refused(let problems) = handled else { Issue.record("\(handled)"); return }
            #expect(problems.map(\.reason).contains(.notAPartner))
            #expect(try await scene.tablesWithRows().isEmpty)
            #expect(try await scene.keys.count() == 0)
        }
    }

    @Test(
        "G2-009: a report that is not taken up is destroyed completely, what the house registered included",
        arguments: TestEngine.allCases)
    func intakeNo(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.report()
            try await scene.handling.takeUp(casus, by: LedgerScene.wilma, once: nil).mustBeDone()
            #expect(try await !scene.tablesWithRows().isEmpty)
            let verdicts = Intake.Criterion.allCases.map {
                Intake.Verdict(criterion: $0, met: false, motivation: "blijkt niet")
            }
            func draft(_ given: Kennisgeving.Means?) -> IntakeDraft {
                IntakeDraft(
                    verdicts: verdicts, weighing: "", result: .notTakenUp, advice: "bel de huisarts",
                    adviceGiven: given)
            }
            let early = try await scene.handling.decideIntake(draft(nil), on: casus, by: LedgerScene.wilma, once: nil)
            guard case .refused(let problems) = early else { Issue.record("\(early)"); return }
            #expect(problems == [Refusal(.adviceNotGiven, field: "adviceGiven")])

            try await scene.handling.decideIntake(draft(.phone), on: casus, by: LedgerScene.wilma, once: nil)
                .mustBeDone()

            #expect(try await scene.tablesWithRows().isEmpty)
            #expect(try await scene.keys.count() == 0)
            let rows = try await scene.ledger.read { try $0.journal(before: nil, of: casus, limit: 50) }
            #expect(rows.first { $0.line.act == "casus.intake-decided" }?.line.subject == "advice-by-phone")
            for user in [LedgerScene.bea, LedgerScene.wilma, LedgerScene.mannus] {
                #expect(try await scene.reader.open(casus, for: user) == nil)
            }
        }
    }

    @Test(
        "G2-032: after 'not for us' nothing of four parties' contributions remains but an untraceable count",
        arguments: TestEngine.allCases)
    func triageNo(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.inTriage()
            for (partij, user) in [("ggz", "gea"), ("politie", "pieter"), ("gemeente", "sander")] {
                try await scene.contribute("bijdrage van \(partij)", from: partij, user, to: casus)
            }
            #expect(try await scene.database.read { try $0.query("SELECT id FROM inbreng").count } == 4)

            try await scene.handling.decideTriage(
                .notTakenUp, motivation: "één keten volstaat", otherTable: "", in: casus, by: LedgerScene.wilma,
                once: nil
            ).mustBeDone()

            #expect(try await scene.tablesWithRows().isEmpty)
            #expect(try await scene.keys.count() == 0)
            #expect(
                try await scene.ledger.read { try $0.tallies() } == [
                    Tally(year: 2026, what: "triageNotTakenUp", count: 1)
                ])
            for user in ["bea", "gea", "pieter", "sander", "wilma"] {
                #expect(try await scene.reader.open(casus, for: scene.user(user)) == nil, "\(user)")
            }
        }
    }

    @Test(
        "G2-130: the clock archives by itself: the manager finds number and name, nobody reads the contents",
        arguments: TestEngine.allCases)
    func archived(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.scaledDown()
            #expect(try await scene.desk.list(CasusQuery(reader: LedgerScene.mannus)).entries.isEmpty)

            let report = try await scene.advance(to: scene.today().adding(months: 6))

            #expect(report.looked == 1 && report.destroyed == 0)
            let index = try await scene.desk.list(CasusQuery(reader: LedgerScene.mannus)).entries
            #expect(index.map(\.heading) == ["Kanarie Zoeknaam"] && index.map(\.row.stage) == [2])
            let view = try #require(try await scene.reader.open(casus, for: LedgerScene.mannus))
            #expect(view.items.isEmpty && view.standing == [.archive])
            for user in [LedgerScene.bea, LedgerScene.wilma, LedgerScene.gea] {
                #expect(try await scene.reader.open(casus, for: user) == nil)
                #expect(try await scene.desk.list(CasusQuery(reader: user)).entries.isEmpty)
            }
        }
    }

    @Test(
        "G2-132: a year after scaling down the clock destroys all but a count and a line that says so",
        arguments: TestEngine.allCases)
    func destroyed(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.scaledDown()
            let last = try await scene.today().adding(months: 12)
            #expect(try await scene.advance(to: last.adding(days: -1)).destroyed == 0)

            let report = try await scene.advance(to: last)

            #expect(report.destroyed == 1)
            #expect(try await scene.tablesWithRows().isEmpty)
            #expect(try await scene.keys.count() == 0)
            #expect(try await scene.ledger.read { try $0.tallies() }.map(\.what) == ["retentionEnded"])
            let rows = try await scene.ledger.read { try $0.journal(before: nil, of: casus, limit: 500) }
            #expect(rows.first?.line.act == "casus.destruction-checked")
            #expect(rows.dropFirst().first?.line.act == "casus.destroyed")
            #expect(rows.dropFirst().first?.line.subject == "retention-ended")
            #expect(rows.allSatisfy { $0.line.sealedDetail == nil })
        }
    }

    @Test("G2-164: a search finds a person only in one's own casussen", arguments: TestEngine.allCases)
    func search(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            _ = try await scene.report()
            let bsn = try #require(Burgerservicenummer("111222333"))
            let born = try #require(Day("1990-01-31"))
            let searches: [CasusSearch] = [.number("2026-0001"), .bsn(bsn), .person(family: "Zoeknaam", born: born)]

            for search in searches {
                let own = try await scene.desk.find(search, for: LedgerScene.bea)
                #expect(own.entries.map(\.heading) == ["Kanarie Zoeknaam"], "\(search)")
                for user in ["gea", "pieter", "sander"] {
                    #expect(
                        try await scene.desk.find(search, for: scene.user(user)).entries.isEmpty, "\(search) \(user)")
                }
            }
        }
    }

    @Test("G2-166: the casus of one employee does not exist for a colleague", arguments: TestEngine.allCases)
    func colleague(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { scene in
            let casus = try await scene.inTriage()
            try await scene.contribute("bijdrage", from: "politie", "pieter", to: casus)

            #expect(try await scene.reader.open(casus, for: scene.user("pieter")) != nil)
            #expect(try await scene.reader.open(casus, for: scene.user("paula")) == nil)
        }
    }
}
