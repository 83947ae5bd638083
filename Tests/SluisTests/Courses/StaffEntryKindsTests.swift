// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Of a party comes only what that party may deliver in this pillar, whoever enters it")
struct StaffEntryKindsTests {
    private let scene: PillarScene

    init() throws { scene = try PillarScene() }

    private func kinds(_ user: String, for partij: String? = nil, in casus: Casus) throws -> Set<String> {
        let found = casus.kindsToBringIn(for: partij.map { Identifier(known: $0) }, in: try scene.situation(user))
        return Set(found.map(\.id.word))
    }

    @Test("F-EN-02, F-EN-14 staff is offered what the chosen party may deliver; police data come from the police")
    func staff() throws {
        var casus = try scene.conferred()
        #expect(try kinds("jorinde", for: "politie", in: casus).isSuperset(of: ["politie", "situatie"]))
        let others = try kinds("jorinde", for: "smd", in: casus)
        #expect(others.isSuperset(of: ["situatie", "gezondheid"]) && !others.contains("politie"))
        // Before a party was chosen: whatever one of them may deliver. A party that takes no part delivers nothing.
        #expect(try kinds("jorinde", in: casus).contains("politie"))
        #expect(try kinds("jorinde", for: "tactus", in: casus).isEmpty)
        var police = scene.item(of: "smd").content
        police = ContentClass(
            betrokkene: police.betrokkene, classes: ["criminal_police"], subtype: "wpg-8", origin: "own",
            hat: police.hat, task: police.task, kind: "politie")
        let draft = InbrengDraft(
            content: police, necessity: "nodig", hasText: true, akkoordFor: [], keepFromConference: false,
            supplier: Identifier(known: "smd"), heard: "telefonisch")
        let refused = casus.bringIn(draft, as: Identifier(known: "een"), in: try scene.situation("jorinde")).refusals
        #expect(refused.contains(Refusal(.kindNotForParty, field: "kind", about: "smd")))
    }

    @Test("the form of a party that does not see the casus offers the same")
    func contribution() throws {
        let casus = try scene.conferred()
        #expect(casus.isContributing(in: try scene.situation("tamer")))
        #expect(try kinds("tamer", in: casus).contains("politie"))
        #expect(casus.isContributing(in: try scene.situation("saskia")))
        let own = try kinds("saskia", in: casus)
        #expect(own.contains("situatie") && !own.contains("politie"))
        // Somebody who brings in for the own party gets nothing more by naming another.
        #expect(try kinds("saskia", for: "politie", in: casus) == own)
    }
}
