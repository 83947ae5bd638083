// SPDX-License-Identifier: EUPL-1.2

import Domain
import Testing

@Suite("A citizen service number in what somebody writes, where none may be kept")
struct NumbersInTextTests {
    @Test("a report is refused at the field that holds one; nine other digits are not one")
    func report() throws {
        let scene = try PillarScene()
        let refused = try scene.begun(tried: "Zie 111.222.333", question: "Over 111222333").refusals
        #expect(refused == [Refusal(.bsnInText, field: "tried"), Refusal(.bsnInText, field: "question")])
        #expect(try scene.begun(question: "Over 111222334").refusals.isEmpty)
    }

    @Test("so is the note of a step")
    func step() throws {
        let scene = try PillarScene()
        var casus = try scene.begun().orFail()
        try casus.takeUp(in: scene.situation("jorinde")).orFail()
        let notes = ["A": "gezien", "B": "bsn 111222333", "P": "gezien"]
        let draft = StepDraft(
            step: "e1", outcome: 0, statements: [StepStatement(.criteria, choices: ["A", "B", "P"], notes: notes)])
        let refused = casus.take(draft, in: try scene.situation("jorinde")).refusals
        #expect(refused == [Refusal(.bsnInText, field: Arrangement.Need.criteria.field)])
    }
}
