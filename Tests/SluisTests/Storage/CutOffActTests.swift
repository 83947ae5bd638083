// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Storage
import Testing

@Suite("An act that is cut off at its journal line leaves nothing behind")
struct CutOffActTests {
    private let item = Identifier<Inbreng>(known: "een")
    private let domijn = Identifier<Partij>(known: "domijn")
    private let jorinde = Identifier<User>(known: "jorinde")
    private let chantal = Identifier<User>(known: "chantal")

    /// What these acts would change.
    private struct Kept: Equatable {
        let counts: [Int64]
        let version: Int?
        let verzoek: [UInt8]?
        let left: Day?
    }

    private static let tables: [SQLIdentifier] = [
        "casus", "inbreng", "bijlage", "verzoek", "datalek", "bericht", "bericht_reader", "destruction",
        "journal_entry", "work_item",
    ]

    private func kept(
        _ casus: Identifier<Casus>, _ verzoek: Identifier<Verzoek>, in ledger: LedgerScene
    ) async throws -> Kept {
        let counts = try await ledger.database.read { session in
            try CutOffActTests.tables.map { table in
                let rows = try session.query("SELECT CAST(count(*) AS BIGINT) AS n FROM \(name: table)")
                return try #require(rows.first).int("n")
            }
        }
        let party = domijn
        return try await ledger.ledger.read { session in
            Kept(
                counts: counts, version: try session.casus(casus)?.version,
                verzoek: try session.verzoek(verzoek)?.sealed,
                left: try session.collaboration().partij(party)?.left)
        }
    }

    /// Lets an act come to its journal line and no further: the place of that line is taken.
    private func cutOff<Value: Sendable>(
        in ledger: LedgerScene, at location: SourceLocation = #_sourceLocation,
        _ act: () async throws -> Handled<Value>
    ) async throws {
        let next = try await ledger.ledger.read { try $0.journalSize() }
        let bytes = [UInt8](repeating: 7, count: 32)
        try await ledger.database.write { session in
            _ = try session.execute("INSERT INTO journal_entry (seq, leaf, hash) VALUES (\(next), \(bytes), \(bytes))")
        }
        do {
            let handled = try await act()
            Issue.record("it came to no journal line: \(handled)", sourceLocation: location)
        } catch is SQLError {}
        try await ledger.database.write { session in
            _ = try session.execute("DELETE FROM journal_entry WHERE seq = \(next)")
        }
    }

    private func transfer(_ world: PillarScene) -> TransferDraft {
        TransferDraft(
            to: .otherPillar, pillar: "pijler-i", verdicts: [item: .goesAlong], reasons: [item: "nodig"],
            necessity: "nodig", lawfulness: "getoetst", discussed: "", heardOn: world.today, heardBy: .phone)
    }

    @Test(
        "requests, breaches, external parties, transfers and the register, and the same form goes through after it",
        arguments: TestEngine.allCases)
    func nothing(_ engine: TestEngine) async throws {
        try await LedgerScene.run(on: engine) { ledger in
            let world = try PillarScene(on: "2026-11-21")
            var casus = try world.conferredByParties()
            try casus.bringIn(world.ownItem, as: item, in: world.situation("saskia")).orFail()
            try await world.store(
                casus, text: "tekst", of: item, bytes: [1], as: Identifier(known: "bijlage"), in: ledger)
            let id = casus.id
            let (handling, requests) = (ledger.handling, VerzoekHandling(ledger.house))
            let (breaches, register) = (BreachHandling(ledger.house), RegisterHandling(ledger.house))
            let draft = try VerzoekScene.draft(.access, received: world.today.description)
            let verzoek = try await requests.record(draft, about: casus.number, by: jorinde, once: nil).mustBeDone()
            let facts = BreachScene.facts(at: "domijn", noticed: ledger.time.now().adding(seconds: -600))
            let party = PartijDraft(
                signedConvenant: nil, signedProtocol: nil, left: world.today, specialDataTested: nil, grants: [])
            let guardian = ExternalDraft(
                name: "Bewindvoerder", necessity: "nodig", endorses: true, secrecySignedOn: world.today, boundBy: "",
                lawfulness: "taak")
            let before = try await kept(id, verzoek, in: ledger)

            try await cutOff(in: ledger) { try await requests.record(draft, about: "", by: jorinde, once: "nieuw") }
            try await cutOff(in: ledger) { try await requests.ask([domijn], in: verzoek, by: jorinde, once: "vraag") }
            try await cutOff(in: ledger) {
                try await breaches.report(facts, telling: true, by: Identifier(known: "saskia"), once: "lek")
            }
            try await cutOff(in: ledger) {
                try await handling.admit(guardian, in: id, by: chantal, once: "extern")
            }
            try await cutOff(in: ledger) { try await register.change(domijn, to: party, by: jorinde, once: "partij") }
            try await cutOff(in: ledger) {
                try await handling.transfer(transfer(world), of: id, by: chantal, once: "over")
            }

            #expect(try await kept(id, verzoek, in: ledger) == before)
            // The form was not used up: who sends it again is not told that it was done.
            try await requests.ask([domijn], in: verzoek, by: jorinde, once: "vraag").mustBeDone()
            try await breaches.report(
                facts, telling: true, by: Identifier(known: "saskia"), once: "lek"
            ).mustBeDone()
            try await handling.transfer(transfer(world), of: id, by: chantal, once: "over").mustBeDone()
            #expect(try await ledger.ledger.read { try $0.casus(id)?.version } == nil)
        }
    }
}
