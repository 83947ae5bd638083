// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Requests of persons and complaints, on the other profiles")
struct OtherVerzoekScenarios {
    @Test("PN-058 the desk refuses on one of two grounds, or on an article of law, and on nothing else")
    func twoGrounds() throws {
        let scene = try TicketScene()
        let desk = try scene.situation("yvonne")
        var verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.access, received: "2026-03-16"), in: desk)
        func refuse(_ ground: Verzoek.Decision.Ground?) -> [Refusal] {
            var tried = verzoek
            return tried.decide(VerzoekScene.decision(.refused, ground, on: scene.day), about: nil, in: desk).refusals
        }
        #expect(refuse(nil) == [Refusal(.required, field: "ground")])
        #expect(refuse(.listed(2)) == [Refusal(.groundNotInProfile, field: "ground")])
        #expect(refuse(.notOffered) == [Refusal(.groundNotInProfile, field: "ground")])
        #expect(refuse(.statutory(" ")) == [Refusal(.required, field: "article")])
        #expect(refuse(.statutory("AVG artikel 12 lid 5")).isEmpty)
        try verzoek.decide(VerzoekScene.decision(.refused, .listed(1), on: scene.day), about: nil, in: desk).orFail()
    }

    @Test("a right that the profile does not name is recorded, has a term and is refused with the reason")
    func unnamedRight() throws {
        let scene = try TicketScene()
        let desk = try scene.situation("yvonne")
        #expect(scene.arrangement.right(.portability) == nil && desk.recordedKinds.contains(.portability))
        var verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.portability, received: "2026-03-16"), in: desk)
        #expect(verzoek.due(under: scene.arrangement) == Day("2026-04-16"))
        let granted = verzoek.decide(VerzoekScene.decision(.granted, on: scene.day), about: nil, in: desk)
        #expect(granted.refusals.map(\.reason) == [.rightNotOffered])
        try verzoek.decide(VerzoekScene.decision(.refused, .notOffered, on: scene.day), about: nil, in: desk).orFail()
    }

    @Test("PN-059 a complaint that came in at a partner is for the desk of the college")
    func college() throws {
        let scene = try TicketScene()
        let desk = try scene.situation("yvonne")
        let draft = try VerzoekScene.draft(
            .complaint, received: "2026-03-16", verified: nil, arrivedAt: "sterker")
        let klacht = try VerzoekScene.recorded(draft, in: desk)
        #expect(klacht.klachtRoute == .desk)
        #expect(klacht.due(under: scene.arrangement) == Day("2026-04-27"))
        let partner = try scene.situation("marloes")
        #expect(partner.recordedKinds.isEmpty)
        #expect(!partner.mayOpen(VerzoekHeading(of: klacht, under: scene.arrangement)))
    }

    @Test("PV-054 a ground of the Wpg is for police data, one of the UAVG for other data")
    func groundPerKind() throws {
        let scene = try CareNetworkScene()
        let desk = try scene.situation("kim")
        let own = try scene.situation("hanneke")
        let incluzio = own.actor.partij
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.access, received: "2026-03-09"), in: desk)
        try verzoek.ask([incluzio], about: nil, in: desk).orFail()
        let wpg = VerzoekScene.decision(.refused, .listed(1), on: scene.today)
        #expect(verzoek.answer(wpg, about: nil, in: own).refusals == [Refusal(.groundForOtherData, field: "ground")])
        try verzoek.answer(VerzoekScene.decision(.refused, .listed(0), on: scene.today), about: nil, in: own).orFail()
        #expect(scene.arrangement.refusalGrounds(isPolice: true).map(\.place) == [1])
        let whole = verzoek.decide(wpg, about: nil, in: desk).refusals
        #expect(whole == [Refusal(.groundForOtherData, field: "ground")])

        let heading = VerzoekHeading(of: verzoek, under: scene.arrangement)
        #expect(desk.keeps(heading, under: scene.arrangement))
        #expect(!own.keeps(heading, under: scene.arrangement) && own.mayOpen(heading))
        #expect(try !scene.situation("peer").mayOpen(heading))
    }

    @Test("PV-054 the police has no partner role and answers all the same, on the ground of its own law")
    func policeAnswers() throws {
        let scene = try CareNetworkScene()
        let (desk, police) = (try scene.situation("kim"), try scene.situation("dirk"))
        var verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.access, received: "2026-03-09"), in: desk)
        try verzoek.ask([police.actor.partij], about: nil, in: desk).orFail()
        let heading = VerzoekHeading(of: verzoek, under: scene.arrangement)
        #expect(police.mayOpen(heading))
        #expect(try !scene.situation("ronald").mayOpen(heading))
        #expect(try !scene.situation("yusuf").mayOpen(heading))
        try verzoek.answer(
            VerzoekScene.decision(.refused, .listed(1), on: scene.today), about: nil, in: police
        ).orFail()
        try verzoek.decide(VerzoekScene.decision(.partly, .listed(1), on: scene.today), about: nil, in: desk).orFail()
        #expect(!verzoek.meetsPoliceData)
    }

    @Test("who opens a request sees of its casus only what they see anyhow")
    func strangeCasus() throws {
        let scene = try CareNetworkScene()
        let casus = try scene.reported()
        #expect(try scene.situation("peer").seesCasus(casus, of: .access, under: scene.arrangement))
        #expect(try !scene.situation("bas").seesCasus(casus, of: .access, under: scene.arrangement))
    }

    @Test("PU-066 the manager grants erasure after the person came by; four weeks, and no longer term")
    func erasure() throws {
        let scene = try SafetyHouseScene()
        let desk = try scene.situation("harm", on: "2026-07-20")
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.erasure, received: "2026-07-01", verified: nil), in: desk)
        #expect(verzoek.due(under: scene.arrangement) == Day("2026-07-29"))
        #expect(
            verzoek.extend(toldOn: desk.day, reason: "druk", in: desk).refusals.map(\.reason) == [.extensionNotOffered])
        #expect(
            verzoek.verify(.document, on: desk.day, in: desk).refusals == [
                Refusal(.identityInPerson, field: "means")
            ])
        try verzoek.verify(.inPerson, on: desk.day, in: desk).orFail()
        try verzoek.decide(VerzoekScene.decision(.granted, on: desk.day), about: nil, in: desk).orFail()
        #expect(verzoek.decision?.outcome == .granted)
        #expect(try scene.situation("eline", on: "2026-07-20").recordedKinds.isEmpty)
    }
}
