// SPDX-License-Identifier: EUPL-1.2

import Domain
import Storage
import Testing

@testable import CaseWork

@Suite("The party that wrote an entry of a dossier sees who of other parties read it")
struct DossierReadingsTests {
    @Test("each reader once with the latest moment, for the supplier and for nobody else")
    func supplier() async throws {
        try await LedgerScene.run(on: .sqlite) { ledger in
            let scene = try SafetyHouseScene()
            var casus = try scene.reported()
            try scene.done(
                casus.chooseDossier(
                    "traject", because: "Na detentie", in: try scene.situation("eline", on: "2026-02-10")))
            casus = try scene.discussed(with: ["amira", "koen"], from: casus)
            let amira = try scene.situation("amira", on: "2026-02-20")
            let draft = DossierEntryDraft(
                part: "detentieperiode", betrokkene: SafetyHouseScene.person,
                values: ["periode": .period(from: Day(ordinal: 20_400), until: nil)])
            #expect(casus.enter(draft, as: Identifier(known: "regel"), in: amira).refusals.isEmpty)
            let entry = try #require(casus.dossierEntries.first)
            let eline = try scene.situation("eline", on: "2026-02-20")
            let written = casus
            let readings = ([10, 20] as [Int64]).map { later in
                ItemReading(
                    item: entry.asItem, kind: .read, partij: eline.actor.partij,
                    reader: ledger.house.scribe.commitment(to: eline.actor.id), at: eline.moment.adding(seconds: later))
            }
            let id = written.id
            try await ledger.ledger.write { try $0.note(readings, of: id) }

            func seen(by situation: Situation) async throws -> [Reading] {
                try await ledger.reader.entryReadings(
                    of: CasusView(casus: written, version: 1, standing: [.participant], situation: situation, items: [])
                )
            }
            let found = try await seen(by: amira)
            #expect(found.map(\.user) == [eline.actor.id])
            #expect(found.map(\.at) == [readings[1].at])
            #expect(try await seen(by: eline).isEmpty)
        }
    }
}
