// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("After closing somebody can still record what the person was told")
struct InformingAfterClosingTests {
    @Test("4:147 the chain director tells how it ended, and it waits for nobody who was let go")
    func network() throws {
        let scene = try CareNetworkScene()
        var casus = try scene.running()
        try casus.confer(["peer", "lieke"], in: scene.situation("marjan"))
        try casus.take(
            StepDraft(step: "v3", outcome: 2, statements: [StepStatement(.necessity, choices: ["yes"])]),
            in: scene.situation("lieke")
        ).done()
        let explained = StepStatement(.explanation, text: "De overlast is voorbij")
        try casus.take(
            StepDraft(step: "v6", outcome: 0, statements: [explained]), in: scene.situation("peer")
        ).done()
        let (marjan, peer) = (try scene.situation("marjan"), try scene.situation("peer"))
        #expect(casus.requiredTopic == .scaleDown)
        #expect(casus.informsAfterClosing(in: marjan) && !casus.informsAfterClosing(in: peer))
        func waiting() -> [String] {
            casus.openWork(in: marjan).filter { $0.kind == .inform }.map(\.user.description)
        }
        #expect(waiting() == ["marjan"])
        // The letter that tells it is due with it, and goes when the person was told otherwise.
        func letters() -> [String] { casus.dueLetters(in: marjan).map(\.letter.id.word) }
        #expect(letters().contains("ve-l11"))
        let person = CareNetworkScene.person
        let refused = casus.inform(person, of: .scaleDown, on: scene.today, by: .letter, in: peer)
        #expect(refused.refusals.map(\.reason) == [.notYourAct])
        try casus.inform(person, of: .scaleDown, on: scene.today, by: .letter, in: marjan).done()
        #expect(waiting().isEmpty && !letters().contains("ve-l11"))
    }

    @Test("while a casus runs nothing of this holds")
    func running() throws {
        let scene = try CareNetworkScene()
        let casus = try scene.running()
        #expect(!casus.informsAfterClosing(in: try scene.situation("marjan")))
    }
}
