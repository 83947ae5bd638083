// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("Where staff enters, it writes down that a party told the person")
struct HeardInformingTests {
    @Test("0:505-508 with how and when it was heard, in the name of the party; in another pillar the party records it")
    func heard() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        let jorinde = try scene.situation("jorinde")
        #expect(casus.hearsOfInforming(in: jorinde))
        let unheard = casus.inform(PillarScene.person, of: .conferenceOutcome, on: scene.today, by: .talk, in: jorinde)
        #expect(unheard.refusals == [Refusal(.required, field: "heard")])
        try casus.inform(
            PillarScene.person, of: .conferenceOutcome, on: scene.today, by: .talk, heard: "gebeld, 2 maart",
            in: jorinde
        ).orFail()
        let told = try #require(casus.kennisgevingen.last)
        #expect(told.heard == "gebeld, 2 maart" && told.onBehalfOf == Identifier(known: "smd"))
        #expect(casus.isSettled(.conferenceOutcome, on: scene.today))

        let byParties = try scene.conferredByParties()
        #expect(!byParties.hearsOfInforming(in: jorinde))
        #expect(!byParties.hearsOfInforming(in: try scene.situation("chantal")))
    }

    @Test("support that works for the process manager may write it down; somebody who is called may not")
    func support() throws {
        let scene = try PillarScene()
        var casus = try scene.conferred()
        try casus.assign(Identifier(known: "mees"), in: scene.situation("jorinde")).orFail()
        #expect(casus.hearsOfInforming(in: try scene.situation("mees")))
        let tamer = casus.inform(
            PillarScene.person, of: .conferenceOutcome, on: scene.today, by: .talk, heard: "zelf",
            in: try scene.situation("tamer"))
        #expect(tamer.refusals.map(\.reason) == [.notYourAct])
    }

    @Test("0:505-508 after a transfer the person is told anew before participants are chosen")
    func toldAnew() throws {
        let scene = try PillarScene()
        let casus = try scene.conferredByParties()
        let draft = TransferDraft(
            to: .otherPillar, pillar: "pijler-i", verdicts: [:], reasons: [:], necessity: "nodig",
            lawfulness: "getoetst", discussed: "")
        let chantal = try scene.situation("chantal")
        let whole = casus.received(
            draft, as: Identifier(known: "nieuw"), number: "2026-0002", newItem: { $0 }, newBijlage: { $0 },
            in: chantal)
        var received = try #require(whole).casus
        let jorinde = try scene.situation("jorinde")
        try received.takeUp(in: jorinde).orFail()
        let step = StepDraft(
            step: "e2", outcome: 0, statements: [StepStatement(.necessity, text: "nodig")],
            team: [TeamDraft(user: Identifier(known: "saskia"), necessity: "nodig")])
        #expect(
            received.take(step, in: jorinde).refusals == [
                Refusal(.stepNeeds, field: "need-geinformeerd", about: "geinformeerd")
            ])
        try received.inform(
            PillarScene.person, of: .report, on: scene.today, by: .talk, heard: "gebeld", in: jorinde
        ).orFail()
        try received.take(step, in: jorinde).orFail()
    }
}
