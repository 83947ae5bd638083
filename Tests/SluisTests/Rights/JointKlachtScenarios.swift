// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Complaints about several parties")
struct JointKlachtScenarios {
    private func partij(_ id: String) -> Identifier<Partij> { Identifier(known: id) }

    @Test("PE-051 a complaint about several parties is answered after the joint committee dealt with it")
    func committee() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let desk = try scene.situation("jorinde")
        let arrangement = try #require(desk.rightsProfile)
        var klacht = try VerzoekScene.recorded(
            VerzoekScene.draft(.complaint, received: "2026-03-02", verified: nil, arrivedAt: "mediant"), in: desk)
        try klacht.ask([partij("domijn")], about: nil, in: desk).orFail()
        #expect(klacht.jointBody(under: arrangement) == nil)
        #expect(
            klacht.treatJointly(on: scene.today, note: "Besproken", in: desk).refusals.map(\.reason) == [.noJointBody])

        try klacht.ask([partij("smd")], about: nil, in: desk).orFail()
        #expect(klacht.jointBody(under: arrangement)?.word == "klachtencommissie")
        let upheld = VerzoekScene.decision(.granted, on: scene.today)
        let early = klacht.decide(upheld, about: nil, in: desk).refusals.map(\.reason)
        #expect(early == [.partsOpen, .jointBodyMissing])
        let empty = klacht.treatJointly(on: nil, note: " ", in: desk).refusals
        #expect(Set(empty.map(\.field)) == ["note", "on"])
        let strange = klacht.treatJointly(on: scene.today, note: "Besproken", in: try scene.situation("saskia"))
        #expect(strange.refusals.map(\.reason) == [.notYourAct])

        try klacht.treatJointly(on: scene.today, note: "Domijn en SMD waren er", in: desk).orFail()
        #expect(klacht.joint?.body == "klachtencommissie")
        #expect(klacht.recorded == [.joint])
        // A mistake is taken back; then the answer waits again.
        var undone = klacht
        try undone.takeBack(.joint, reason: "verkeerde dag", in: desk).orFail()
        #expect(undone.needsJointHandling(under: arrangement))
        try klacht.decide(upheld, about: nil, in: desk).orFail()
        #expect(klacht.endedOn == scene.today)
    }

    @Test("where the profile has no joint body the desk answers when each party did")
    func noCommittee() throws {
        let scene = try TicketScene()
        let desk = try scene.situation("yvonne")
        var klacht = try VerzoekScene.recorded(
            VerzoekScene.draft(.complaint, received: "2026-03-16", verified: nil), in: desk)
        try klacht.ask([partij("sterker"), partij("talis")], about: nil, in: desk).orFail()
        #expect(klacht.klachtRoute == .several && !klacht.needsJointHandling(under: scene.arrangement))
        let upheld = VerzoekScene.decision(.granted, on: scene.day)
        #expect(klacht.decide(upheld, about: nil, in: desk).refusals.map(\.reason) == [.partsOpen])
        #expect(
            klacht.treatJointly(on: scene.day, note: "Besproken", in: desk).refusals.map(\.reason) == [.noJointBody])
    }
}
