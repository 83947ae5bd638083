// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A party corrects or withdraws its own answer to a request")
struct CorrectedAnswerTests {
    private let domijn = Identifier<Partij>(known: "domijn")

    private func answered(_ scene: PillarScene) throws -> Verzoek {
        let desk = try scene.situation("jorinde")
        var verzoek = try VerzoekScene.recorded(VerzoekScene.draft(.access, received: "2026-03-02"), in: desk)
        try verzoek.ask([domijn], about: nil, in: desk).orFail()
        let refusal = VerzoekScene.decision(.refused, .listed(0), on: scene.today)
        try verzoek.answer(refusal, about: nil, in: scene.situation("saskia")).orFail()
        return verzoek
    }

    @Test("a corrected answer counts, and what was answered before stays with the reason")
    func corrected() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let (desk, own) = (try scene.situation("jorinde"), try scene.situation("saskia"))
        var verzoek = try answered(scene)
        let granted = VerzoekScene.decision(.granted, on: scene.today)
        let silent = verzoek.correctAnswer(granted, reason: " ", about: nil, in: own).refusals
        #expect(silent == [Refusal(.required, field: "reason")])
        let other = verzoek.correctAnswer(granted, reason: "anders", about: nil, in: try scene.situation("chantal"))
        #expect(other.refusals.map(\.reason) == [.notYourAct])
        let ofDesk = verzoek.correctAnswer(granted, reason: "anders", about: nil, in: desk)
        #expect(ofDesk.refusals.map(\.reason) == [.notYourAct])

        try verzoek.correctAnswer(granted, reason: "verkeerd gelezen", about: nil, in: own).orFail()
        let part = try #require(verzoek.answeredPart(of: domijn))
        #expect(part.answer?.outcome == .granted)
        #expect(part.former?.map(\.answer.outcome) == [.refused])
        #expect(part.former?.map(\.reason) == ["verkeerd gelezen"])
        #expect(verzoek.history.last?.kind == .answerCorrected)
        try verzoek.decide(granted, about: nil, in: desk).orFail()
    }

    @Test("a withdrawn answer opens the question again, and the desk waits")
    func withdrawn() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let (desk, own) = (try scene.situation("jorinde"), try scene.situation("saskia"))
        var verzoek = try answered(scene)
        #expect(verzoek.withdrawAnswer(reason: "", in: own).refusals == [Refusal(.required, field: "reason")])
        try verzoek.withdrawAnswer(reason: "eerst nog nakijken", in: own).orFail()
        #expect(verzoek.openParts(of: domijn).first?.former?.count == 1)
        let refusal = VerzoekScene.decision(.refused, .listed(0), on: scene.today)
        #expect(verzoek.decide(refusal, about: nil, in: desk).refusals.map(\.reason) == [.partsOpen])
        let heading = VerzoekHeading(of: verzoek, under: try #require(desk.rightsProfile))
        #expect(heading.tasks(in: own, under: try #require(own.rightsProfile)) == [.answer(Day("2026-04-02"))])
        #expect(verzoek.withdrawAnswer(reason: "weer", in: own).refusals.map(\.reason) == [.notYourAct])
        try verzoek.answer(refusal, about: nil, in: own).orFail()
        #expect(verzoek.answeredPart(of: domijn)?.former?.count == 1)
    }

    @Test("once it was decided no answer changes any more")
    func decided() throws {
        let scene = try PillarScene(on: "2026-03-02")
        let (desk, own) = (try scene.situation("jorinde"), try scene.situation("saskia"))
        var verzoek = try answered(scene)
        let refusal = VerzoekScene.decision(.refused, .listed(0), on: scene.today)
        try verzoek.decide(refusal, about: nil, in: desk).orFail()
        let granted = VerzoekScene.decision(.granted, on: scene.today)
        let late = verzoek.correctAnswer(granted, reason: "te laat", about: nil, in: own).refusals
        #expect(late.map(\.reason) == [.requestEnded])
        #expect(verzoek.withdrawAnswer(reason: "te laat", in: own).refusals.map(\.reason) == [.requestEnded])
    }
}
