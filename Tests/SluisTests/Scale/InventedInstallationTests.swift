// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain
import Journal
import Scale
import Storage
import Testing

@Suite("An invented installation is a real one")
struct InventedInstallationTests {
    private static let count = 200

    @Test("every casus opens with its key and says what it is", arguments: TestEngine.allCases)
    func opens(_ engine: TestEngine) async throws {
        try await ScaleScene.run(Self.count, on: engine) { scene in
            var phases: [Phase: Int] = [:]
            for index in 0..<Self.count {
                let place = scene.plan.place(index)
                let casus = try #require(try await scene.opened(place.id))
                #expect(casus.number == place.number)
                phases[casus.phase, default: 0] += 1
            }
            #expect(phases == (try await scene.ledger.read { try $0.phaseCounts() }))
            #expect(Set(phases.keys) == Set(Phase.allCases))
        }
    }

    @Test("its journal is whole and signed", arguments: TestEngine.allCases)
    func journal(_ engine: TestEngine) async throws {
        try await ScaleScene.run(Self.count, on: engine) { scene in
            let (signer, _) = try #require(JournalSigner.generate(name: "proef/journaal"))
            _ = try await JournalSigning(scene.archive, signer: signer).sign(witnessed: nil)

            let report = try await scene.archive.verify(with: signer.verifier)

            #expect(report.isIntact && report.entries > Self.count)
            #expect(try await scene.ledger.read { try $0.journalSize() } == Int64(report.entries))
        }
    }

    @Test("a person is found by name and birth date, by who may see the names only", arguments: TestEngine.allCases)
    func search(_ engine: TestEngine) async throws {
        try await ScaleScene.run(Self.count, on: engine) { scene in
            let regie = scene.register.procesregisseurs[0]
            let entry = try #require(try await scene.all(regie).first { $0.heading != nil })
            let casus = try #require(try await scene.opened(entry.row.id))
            let person = try #require(casus.personsAimedAt.first)
            let search = CasusSearch.person(family: person.family, born: try #require(person.born))

            #expect(try await scene.desk.find(search, for: regie.id).entries.map(\.row.id) == [casus.id])
            let byNumber = try await scene.desk.find(.number(casus.number), for: regie.id)
            #expect(byNumber.entries.map(\.heading) == [person.name])
            let stranger = try #require(scene.register.procesregisseurs.last)
            #expect(try await scene.desk.find(search, for: stranger.id).entries.isEmpty)
        }
    }

    @Test("acts go on in it, with the next number", arguments: TestEngine.allCases)
    func goesOn(_ engine: TestEngine) async throws {
        try await ScaleScene.run(Self.count, on: engine) { scene in
            let number = try await scene.ledger.write { try $0.nextNumber(in: 2026) }
            #expect(number == Self.count + 1)
            let report = try await Clockwork(scene.house).run()
            #expect(report.failed == 0)
        }
    }
}
