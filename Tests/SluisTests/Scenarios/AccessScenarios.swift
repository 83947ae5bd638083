// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Scenarios: who has access")
struct AccessScenarios {
    let scene: NationalScene

    init() throws { scene = try NationalScene() }

    @Test("G2-147: the access of a party that leaves ends on the day its leaving takes effect, and not before")
    func withdrawal() throws {
        var scene = try NationalScene(on: "2026-08-30")
        let casus = try scene.reported()
        let leaving = try #require(Day("2026-09-01"))
        scene.partijen[scene.partij("gemeente")]?.left = leaving

        #expect(try scene.standings("sander", in: casus, on: leaving.adding(days: -1)) == [.reporter])
        #expect(try scene.standings("sander", in: casus, on: leaving).isEmpty)
        #expect(try scene.passage("melding", to: "sander", in: casus, on: leaving).barriers == ["notConcerned"])
    }

    @Test("G2-149: a party reports only with its signature under convenant and protocol both")
    func signatures() throws {
        let signed = try #require(Day("2024-01-01"))
        for (convenant, protocolDay) in [(nil, nil), (signed, nil), (nil, signed)] as [(Day?, Day?)] {
            #expect(try report(convenant, protocolDay) == [Refusal(.notAPartner, about: "gemeente")])
        }
        #expect(try report(signed, signed).isEmpty)
    }

    @Test("G2-160: without a certificate of conduct or screening nobody takes part or sees anything")
    func screening() throws {
        var scene = scene
        var casus = try scene.prepared()
        let vera = casus.invite(scene.invitation("vera"), in: try scene.situation("wilma"))
        #expect(vera.refusals == [Refusal(.notScreened, about: "vera")])

        #expect(try scene.standings("gea", in: casus) == [.participant])
        scene.users[Identifier(known: "gea")]?.screenedOn = nil
        #expect(try scene.standings("gea", in: casus).isEmpty)
    }

    @Test("G2-166: a colleague of a participant who is not on this casus is nothing in it")
    func perEmployee() throws {
        var casus = try scene.sitting(with: ["sander", "pieter"])
        try scene.bringInCleared("contact", for: "politie", "pieter", to: &casus)

        #expect(try scene.passage("contact", to: "pieter", in: casus).isOpen)
        #expect(try scene.standings("paula", in: casus).isEmpty)
        #expect(try scene.passage("contact", to: "paula", in: casus).barriers == ["notConcerned"])
    }

    private func report(_ convenant: Day?, _ protocolDay: Day?) throws -> [Refusal] {
        var scene = scene
        scene.partijen[scene.partij("gemeente")]?.signedConvenant = convenant
        scene.partijen[scene.partij("gemeente")]?.signedProtocol = protocolDay
        return Casus.report(
            scene.report(about: [scene.citizen]), as: Identifier(known: "c1"), number: "2026-0001",
            in: try scene.situation("sander")
        ).refusals
    }
}
