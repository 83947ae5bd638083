// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A request tells nobody about somebody else")
struct VerzoekOfOthersTests {
    private let received = "2026-03-02"

    private func partij(_ id: String) -> Identifier<Partij> { Identifier(known: id) }

    @Test("a request is linked to a casus only when somebody in it has the name and day of birth")
    func linked() throws {
        let scene = try PillarScene(on: received)
        let desk = try scene.situation("jorinde")
        let casus = try scene.conferred()
        func refused(_ draft: VerzoekDraft) -> [Refusal] {
            Verzoek.record(
                draft, as: Identifier(known: "verzoek"), number: "V2026-0001", about: casus, in: desk
            ).refusals
        }
        let strange = [Refusal(.requesterNotInCasus, field: "number")]
        let other = try VerzoekScene.draft(.access, received: received, born: "1990-01-01", name: "Jan Proef")
        #expect(refused(other) == strange)
        #expect(try refused(VerzoekScene.draft(.access, received: received, name: "Jan Proef")) == strange)
        #expect(try refused(VerzoekScene.draft(.access, received: received, born: "1990-01-01")) == strange)
        #expect(try refused(VerzoekScene.draft(.access, received: received, name: "b. kolthofstein")).isEmpty)
        // A complaint may be about how others were treated.
        let klacht = try VerzoekScene.draft(.complaint, received: received, verified: nil, name: "Jan Proef")
        #expect(refused(klacht).isEmpty)

        let sure = try VerzoekScene.draft(.access, received: received, name: "Jan Proef", isSamePerson: true)
        let verzoek = try VerzoekScene.recorded(sure, about: casus, in: desk)
        #expect(verzoek.history.map(\.kind).contains(.linkedByHand))
        let plain = try VerzoekScene.recorded(
            VerzoekScene.draft(.access, received: received), about: casus, in: desk)
        #expect(!plain.history.map(\.kind).contains(.linkedByHand))
    }

    @Test("the question to a party that answered cannot be taken back, so its refusal stands in the decision")
    func answered() throws {
        let scene = try PillarScene(on: received)
        let desk = try scene.situation("jorinde")
        var verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.access, received: received), in: desk)
        try verzoek.ask([partij("domijn"), partij("smd")], about: nil, in: desk).orFail()
        #expect(verzoek.partijenToTakeBack == [partij("domijn"), partij("smd")])
        let refusal = VerzoekScene.decision(.refused, .listed(0), on: scene.today)
        try verzoek.answer(refusal, about: nil, in: try scene.situation("chantal")).orFail()
        #expect(verzoek.partijenToTakeBack == [partij("domijn")])
        let back = verzoek.takeBack(partij("smd"), reason: "anders", in: desk).refusals
        #expect(back == [Refusal(.partAnswered, field: "partij", about: "smd")])
        try verzoek.takeBack(partij("domijn"), reason: "heeft niets", in: desk).orFail()
        let granted = VerzoekScene.decision(.granted, on: scene.today)
        #expect(verzoek.decide(granted, about: nil, in: desk).refusals.map(\.reason) == [.otherThanParties])
    }

    @Test("with a casus only parties that have items in it or take part are asked; a complaint goes to any")
    func strangers() throws {
        let scene = try PillarScene(on: received)
        let desk = try scene.situation("jorinde")
        let casus = try scene.conferred()
        var verzoek = try VerzoekScene.recorded(
            VerzoekScene.draft(.access, received: received), about: casus, in: desk)
        let refused = verzoek.ask([partij("domijn"), partij("mediant")], about: casus, in: desk).refusals
        #expect(refused == [Refusal(.partyNotInCasus, field: "partijen", about: "mediant")])
        #expect(verzoek.parts.isEmpty)
        #expect(verzoek.allowedPartijen(of: casus, in: desk)?.contains(partij("mediant")) == false)
        try verzoek.ask([partij("domijn"), partij("smd")], about: casus, in: desk).orFail()

        var loose = try VerzoekScene.recorded(VerzoekScene.draft(.access, received: received), in: desk)
        try loose.ask([partij("mediant")], about: nil, in: desk).orFail()
        var klacht = try VerzoekScene.recorded(
            VerzoekScene.draft(.complaint, received: received, verified: nil), about: casus, in: desk)
        try klacht.ask([partij("mediant")], about: casus, in: desk).orFail()
    }

    @Test("a party that was asked knows of its own part only, also by number; the desk of all")
    func shown() throws {
        let scene = try PillarScene(on: received)
        let desk = try scene.situation("jorinde")
        var verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.access, received: received), in: desk)
        try verzoek.ask([partij("domijn"), partij("smd"), partij("mediant")], about: nil, in: desk).orFail()
        let heading = VerzoekHeading(of: verzoek, under: try #require(desk.rightsProfile))
        #expect(desk.shownParts(of: heading).count == 3)
        #expect(try scene.situation("saskia").shownParts(of: heading).map(\.partij) == [partij("domijn")])
        #expect(try scene.situation("gerda").shownParts(of: heading).isEmpty)
    }

    @Test("whoever has requests in the menu can record one, and the other way round")
    func menu() throws {
        let scene = try PillarScene(on: received)
        let menu = scene.collaboration.requestMenu
        for login in ["jorinde", "saskia", "gerda"] {
            let desk = try scene.situation(login)
            #expect(desk.actor.arranged.isDisjoint(with: menu.roles) == desk.recordedKinds.isEmpty, "\(login)")
        }
        #expect(!menu.roles.isEmpty && !menu.managers)
    }
}
