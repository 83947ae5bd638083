// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Requests that go on to the parties that have the data")
struct PassedOnVerzoekScenarios {
    private func partij(_ id: String) -> Identifier<Partij> { Identifier(known: id) }

    @Test("PN-053 of steps 1 to 4 the desk answers that there is nothing, and passes the request on")
    func nothingKept() throws {
        let scene = try TicketScene()
        let desk = try scene.situation("yvonne")
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.access, received: "2026-03-02", verified: nil), in: desk)
        try verzoek.forward(to: [partij("sterker"), partij("talis")], about: nil, in: desk).orFail()
        #expect(verzoek.parts.map(\.way) == [.ownFiles, .ownFiles])
        #expect(verzoek.parts.map(\.due) == [Day("2026-04-02"), Day("2026-04-02")])
        let heading = VerzoekHeading(of: verzoek, under: scene.arrangement)
        let own = try scene.situation("marloes")
        #expect(own.mayOpen(heading) && own.shownParts(of: heading).map(\.partij) == [partij("sterker")])
        // It answers the person itself, so nothing waits for it here.
        #expect(heading.tasks(in: own, under: scene.arrangement).isEmpty)
        #expect(heading.receivedOn == Day("2026-03-02"))

        let nothing = VerzoekScene.decision(.nothingHeld, on: scene.day, motivation: "")
        // Also that there is nothing is told to that person only.
        #expect(verzoek.decide(nothing, about: nil, in: desk).refusals.map(\.reason) == [.identityNotVerified])
        try verzoek.verify(.document, on: scene.day, in: desk).orFail()
        try verzoek.decide(nothing, about: nil, in: desk).orFail()
        #expect(verzoek.decision?.outcome == .nothingHeld && verzoek.decision?.ground == nil)
        #expect(verzoek.namedPartijen(of: nil).isEmpty)
    }

    @Test("that there is nothing is no answer about a casus, nor to anything but access and information")
    func held() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let (desk, own) = (try scene.situation("jorinde"), try scene.situation("chantal"))
        var casus = try scene.conferred()
        try casus.bringIn(scene.item(of: "smd"), as: Identifier(known: "item"), in: desk).orFail()
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.access, received: "2026-03-02"), about: casus, in: desk)
        try verzoek.ask([partij("smd"), partij("domijn")], about: casus, in: desk).orFail()
        let nothing = VerzoekScene.decision(.nothingHeld, on: scene.today)
        #expect(verzoek.answer(nothing, about: casus, in: own).refusals == [Refusal(.dataAreHeld, field: "outcome")])
        try verzoek.answer(nothing, about: casus, in: scene.situation("saskia")).orFail()
        let granted = VerzoekScene.decision(.granted, on: scene.today)
        try verzoek.answer(granted, about: casus, in: own).orFail()
        // A party without data takes nothing away from what the others gave.
        #expect(verzoek.jointOutcome == .granted)
        #expect(verzoek.decide(nothing, about: casus, in: desk).refusals.map(\.reason).contains(.dataAreHeld))
        try verzoek.decide(granted, about: casus, in: desk).orFail()
        let erasure = try VerzoekScene.recorded(VerzoekScene.draft(.erasure, received: "2026-03-02"), in: desk)
        #expect(!erasure.mayHoldNothing(nil, about: nil))
    }

    @Test("PV-053 a request that also concerns another party goes there with the day on which it came in")
    func dayOfReceipt() throws {
        let received = "2026-03-09"
        let scene = try CareNetworkScene(on: received)
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.access, received: received), in: scene.situation("kim"))
        let later = try scene.situation("kim", on: "2026-03-20")
        let arrangement = scene.arrangement
        let whole = verzoek.due(under: arrangement)
        try verzoek.ask([partij("incluzio")], about: nil, in: later).orFail()
        try verzoek.forward(to: [partij("antares")], about: nil, in: later).orFail()
        #expect(whole == Day("2026-04-06"))
        #expect(verzoek.parts.map(\.due) == [whole, whole])
        #expect(verzoek.history.suffix(2).map(\.kind) == [.asked, .forwarded])
        let heading = VerzoekHeading(of: verzoek, under: arrangement)
        let incluzio = try scene.situation("hanneke", on: "2026-03-20")
        #expect(heading.tasks(in: incluzio, under: arrangement) == [.answer(whole)])
        let antares = try scene.situation("peer", on: "2026-03-20")
        #expect(antares.mayOpen(heading) && heading.receivedOn == Day(received))
        let again = verzoek.forward(to: [partij("incluzio")], about: nil, in: later).refusals
        #expect(again == [Refusal(.alreadyAsked, field: "partijen", about: "incluzio")])
    }

    @Test("a party with items in the casus is asked, and where parties decide somebody must be")
    func holders() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let desk = try scene.situation("jorinde")
        var casus = try scene.conferred()
        try casus.bringIn(scene.item(of: "smd"), as: Identifier(known: "item"), in: desk).orFail()
        let draft = try VerzoekScene.draft(.access, received: "2026-03-02")
        var verzoek = try VerzoekScene.recorded(draft, about: casus, in: desk)
        let refused = verzoek.forward(to: [partij("smd")], about: casus, in: desk).refusals
        #expect(refused == [Refusal(.partyHasItems, field: "partijen", about: "smd")])

        var loose = try VerzoekScene.recorded(draft, in: desk)
        let nothing = VerzoekScene.decision(.nothingHeld, on: scene.today)
        #expect(loose.decide(nothing, about: nil, in: desk).refusals.map(\.reason) == [.nobodyAsked])
        try loose.forward(to: [partij("smd")], about: nil, in: desk).orFail()
        let granted = VerzoekScene.decision(.granted, on: scene.today)
        #expect(loose.decide(granted, about: nil, in: desk).refusals.map(\.reason) == [.nobodyAsked])
        try loose.decide(nothing, about: nil, in: desk).orFail()
    }

    @Test("a complaint is not passed on without an answer that comes back")
    func complaint() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let desk = try scene.situation("jorinde")
        var klacht = try VerzoekScene.recorded(
            VerzoekScene.draft(.complaint, received: "2026-03-02", verified: nil), in: desk)
        #expect(
            klacht.forward(to: [partij("domijn")], about: nil, in: desk).refusals.map(\.reason) == [.notYourAct])
    }
}
